import type { Context, Hono } from "hono";
import { SendgraphError } from "../../cypher/errors.ts";
import { nearestNames } from "../../cypher/near-names.ts";
import { AnswerCache } from "./answer-cache.ts";
import type { Asked, Endpoint, EndpointParameter, ReadHash } from "./endpoint.ts";
import { answerKept } from "./kept.ts";

/** Makes a route of each endpoint. */
export function addEndpoints(app: Hono, endpoints: readonly Endpoint[], readHash: ReadHash): void {
  const keeping = { readHash, cache: new AnswerCache() };
  for (const endpoint of endpoints) {
    const route = endpoint.path.replaceAll(/\{(\w+)\}/g, ":$1");
    app.on(endpoint.method, route, async (context) => {
      const asked = await readAsked(endpoint, context);
      const header = (name: string) => context.req.header(name);
      const held = {
        tagHeld: header("if-none-match"),
        accepted: header("accept-encoding") ?? "",
        isAnew: header("cache-control")?.includes("no-cache") === true,
      };
      return answerKept(endpoint, asked, held, keeping);
    });
  }
}

async function readAsked(endpoint: Endpoint, context: Context): Promise<Asked> {
  const query = context.req.query();
  for (const name of Object.keys(query)) requireKnown(endpoint, name);
  const given = Object.entries(query).filter(([, value]) => value !== "" || endpoint.anyParameter);
  const checked = given.map(([name, value]) => [name, check(endpoint, name, value)] as const);
  return {
    path: context.req.param(),
    query: Object.fromEntries(checked),
    body: endpoint.body === undefined ? "" : await readBody(context),
    // Made when it is looked at: an answer that is kept needs none.
    get signal() {
      return context.req.raw.signal;
    },
  };
}

/** A page from elsewhere may send plain text without asking first; JSON it may not. What is no JSON is read as nothing. */
async function readBody({ req }: Context): Promise<string> {
  return req.header("content-type")?.startsWith("application/json") === true ? req.text() : "";
}

function queryParameters({ parameters }: Endpoint): readonly EndpointParameter[] {
  return parameters.filter((parameter) => parameter.in === "query");
}

function requireKnown(endpoint: Endpoint, name: string): void {
  const names = queryParameters(endpoint).map((parameter) => parameter.name);
  if (endpoint.anyParameter !== undefined || names.includes(name)) return;
  const [nearest] = nearestNames(name, names);
  const meant = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
  throw new SendgraphError(
    "query-parameter",
    `${endpoint.path} has no parameter "${name}".${meant}`,
    names.length === 0 ? "It takes none." : `It takes ${names.join(", ")}.`,
  );
}

function check(endpoint: Endpoint, name: string, value: string): string {
  const parameter = queryParameters(endpoint).find((known) => known.name === name);
  const { choices, range } = parameter ?? {};
  if (choices !== undefined && !choices.includes(value)) {
    throw new SendgraphError(
      "query-parameter",
      `${name} "${value}" is not known. It is one of ${choices.join(", ")}.`,
      `Choose one of them, or leave ${name} out.`,
    );
  }
  if (
    range !== undefined &&
    !(/^\d+$/.test(value) && Number(value) >= range[0] && Number(value) <= range[1])
  ) {
    throw new SendgraphError(
      "query-parameter",
      `${name} "${value}" is no whole number from ${range[0]} to ${range[1]}.`,
      `Give one, or leave ${name} out.`,
    );
  }
  return value;
}
