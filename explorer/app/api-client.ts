import type * as z from "zod/mini";
import { isolateNames } from "../view/isolate.ts";
import { Problem } from "../view/refusal.ts";
import { SITE_META } from "../view/site-meta.ts";

/** The server is gone, it refused, what was asked for is not in the graph, or there is no server and it takes one. */
type FailureKind = "gone" | "refused" | "missing" | "serverless";

/** The server did not give an answer: it is gone, or it refused. */
export class ApiFailure extends Error {
  readonly kind: FailureKind;
  readonly remedy: string;

  constructor(kind: FailureKind, message: string, remedy: string) {
    super(message);
    this.name = "ApiFailure";
    this.kind = kind;
    this.remedy = remedy;
  }
}

/** Asks the API and checks the answer's shape. `path` is relative to `api/`; `init` is for a POST, or to give up. */
export async function ask<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  init: RequestInit = {},
): Promise<z.infer<Schema>> {
  const response = await reach(path, init);
  if (!response.ok) throw await readRefusal(response);
  return schema.parse(isolateNames(await response.text()));
}

/** The folder of answers of a site without a server; null where a server gave this page. */
export const SITE = document.querySelector(`meta[name="${SITE_META}"]`)?.getAttribute("content") ?? null;

const KIND_BY_TITLE: Readonly<Record<string, FailureKind>> = {
  "not-found": "missing",
  "no-server": "serverless",
};

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    if (SITE !== null) return await (await import("./site-answers.ts")).answerFromFiles(SITE, path, init);
    return await fetch(`./api/${path}`, init);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (SITE !== null)
      throw new ApiFailure(
        "gone",
        `A file of this site does not come: ${error.message}`,
        "Is the folder whole?",
      );
    throw new ApiFailure("gone", "The server does not answer.", "Start it again with: npx sendgraph serve");
  }
}

async function readRefusal(response: Response): Promise<ApiFailure> {
  const body: unknown = await response.json().catch(() => null);
  const problem = Problem.safeParse(body);
  if (problem.success) {
    const kind = KIND_BY_TITLE[problem.data.title] ?? "refused";
    return new ApiFailure(kind, problem.data.detail, problem.data.remedy);
  }
  return new ApiFailure(
    "gone",
    `The server answered ${response.status}.`,
    "Start it again with: npx sendgraph serve",
  );
}
