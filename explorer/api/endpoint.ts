import type * as z from "zod/mini";

/** A value that stands in the path or after the question mark. */
export interface EndpointParameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly description: string;
  /** The words that it may be; left out, any text. */
  readonly choices?: readonly string[];
  /** A whole number of this range. */
  readonly range?: readonly [least: number, most: number];
}

/** What a request asks of an endpoint, its parameters checked. */
export interface Asked {
  /** Parameters of the path. */
  readonly path: Readonly<Record<string, string>>;
  /** Parameters after the question mark; what was left out is not there. */
  readonly query: Readonly<Record<string, string>>;
  /** The body of a POST, as sent. */
  readonly body: string;
  /** Aborted when whoever asked has gone. */
  readonly signal: AbortSignal;
}

/** One kind of question that the API answers: both the route and its line in the OpenAPI document are made of it. */
export interface Endpoint {
  readonly method: "GET" | "POST";
  /** As OpenAPI writes it: `/api/node/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly EndpointParameter[];
  /** Takes parameters of any name besides; says which. */
  readonly anyParameter?: string;
  readonly body?: NamedSchema;
  readonly answer: NamedSchema;
  /**
   * How long a browser may keep the answer, by its ETag. `graph`: while the graph's hash is the same; `answer`: while the answer
   * itself is the same; `never`.
   */
  readonly kept: "graph" | "answer" | "never";
  /** A hash of what an answer depends on besides the graph, for `graph`. */
  readonly readVersion?: (asked: Asked) => Promise<string>;
  readonly respond: (asked: Asked) => Promise<object>;
}

/** The shape of a JSON value and the name that the document gives it. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: z.ZodMiniType;
}

/** Reads the hash of the graph that is served. */
export type ReadHash = () => Promise<string>;
