import type * as z from "zod/mini";
import { Problem } from "../view/documents.ts";

/** The server is gone, it refused, or what was asked for is not in the graph. */
type FailureKind = "gone" | "refused" | "missing";

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
  return schema.parse(await response.json());
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`./api/${path}`, init);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ApiFailure("gone", "The server does not answer.", "Start it again with: npx sendgraph serve");
  }
}

async function readRefusal(response: Response): Promise<ApiFailure> {
  const body: unknown = await response.json().catch(() => null);
  const problem = Problem.safeParse(body);
  if (problem.success) {
    const kind = problem.data.title === "not-found" ? "missing" : "refused";
    return new ApiFailure(kind, problem.data.detail, problem.data.remedy);
  }
  return new ApiFailure(
    "gone",
    `The server answered ${response.status}.`,
    "Start it again with: npx sendgraph serve",
  );
}
