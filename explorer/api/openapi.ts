import * as z from "zod/mini";
import { Plain } from "../view/queries.ts";
import { Problem } from "../view/refusal.ts";
import type { Endpoint, EndpointParameter, NamedSchema } from "./endpoint.ts";

/** Where the document itself is served. */
export const OPENAPI_PATH = "/api/openapi.json";

const PROBLEM = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

/** The API in words that machines read: an OpenAPI 3.1 document, made of the same endpoints as the routes. */
export function describeApi(endpoints: readonly Endpoint[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: describeEndpoint(endpoint),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "sendgraph",
      version: "1",
      summary: "What inspectors said about SEND services, as a graph with its evidence. It only reads.",
      license: { name: "MIT", identifier: "MIT" },
    },
    security: [{}, { token: [] }, { password: [] }],
    paths,
    components: {
      schemas: describeSchemas(endpoints),
      responses: {
        Problem: {
          description: "A refusal: what is wrong, and what to do (RFC 9457).",
          content: PROBLEM,
        },
        Busy: {
          description:
            "As many as the server takes at once are answered already, and as many as may wait do.",
          headers: { "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } } },
          content: PROBLEM,
        },
      },
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Where the server was started with a token." },
        password: { type: "http", scheme: "basic", description: "The token as the password of any user." },
      },
    },
  };
}

function describeEndpoint(endpoint: Endpoint): object {
  const { method, path, summary, parameters, anyParameter, body, answer, kept } = endpoint;
  const free =
    anyParameter === undefined
      ? []
      : [
          {
            name: "parameters",
            in: "query",
            description: anyParameter,
            style: "form",
            explode: true,
            schema: { type: "object", additionalProperties: { type: "string" } },
          },
        ];
  return {
    operationId: operationId(method, path),
    summary,
    parameters: [...parameters.map(describeParameter), ...free],
    ...(body && { requestBody: { required: true, content: jsonOf(body) } }),
    responses: {
      200: {
        description: "The answer.",
        ...(kept !== "never" && {
          headers: { ETag: { description: "Send it back as If-None-Match.", schema: { type: "string" } } },
        }),
        content: jsonOf(answer),
      },
      ...(kept !== "never" && { 304: { description: "You have this answer already." } }),
      ...(endpoint.turns && { 503: { $ref: "#/components/responses/Busy" } }),
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

function operationId(method: string, path: string): string {
  const words = path
    .replace("/api/", "")
    .split(/[^a-z]+/i)
    .filter((word) => word !== "");
  return [method.toLowerCase(), ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join(
    "",
  );
}

function describeParameter({ name, in: place, description, choices, range }: EndpointParameter): object {
  const whole = range && { type: "integer", minimum: range[0], maximum: range[1] };
  return {
    name,
    in: place,
    description,
    required: place === "path",
    schema: whole ?? { type: "string", ...(choices && { enum: choices }) },
  };
}

function jsonOf({ name }: NamedSchema): object {
  return { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
}

/** The shapes of answers and bodies by name. One that holds another names it. */
function describeSchemas(endpoints: readonly Endpoint[]): object {
  const named = z.registry<{ id: string }>();
  named.add(Problem, { id: "Problem" });
  named.add(Plain, { id: "Plain" });
  for (const { answer, body = answer } of endpoints) {
    for (const { name, schema } of [answer, body]) named.add(schema, { id: name });
  }
  // As it is written on the wire: a default is what the sender may leave out.
  const { schemas } = z.toJSONSchema(named, { io: "input", uri: (name) => `#/components/schemas/${name}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: _id, ...schema }]) => [name, schema]),
  );
}
