import { SendgraphError } from "../cypher/errors.ts";

/** Gathers an option that may be given again and again. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** The values of `--param name=value` by name, as typed. Error: `query-parameter` for what is no such pair. */
export function typedParameters(params: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    params.map((param) => {
      const cut = param.indexOf("=");
      if (cut > 0) return [param.slice(0, cut), param.slice(cut + 1)];
      throw new SendgraphError("query-parameter", `"${param}" is no parameter.`, "Write --param name=value.");
    }),
  );
}
