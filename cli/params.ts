import { SendgraphError } from "../cypher/errors.ts";

/** Gathers an option that may be given again and again. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** The values of `--param name=value` by name, as typed. Error: `query-parameter` for what is no such pair. */
export function typedParameters(params: readonly string[] = []): Record<string, string> {
  const typed = new Map<string, string>();
  for (const param of params) {
    const cut = param.indexOf("=");
    const [name, value] = [param.slice(0, cut), param.slice(cut + 1)];
    if (cut <= 0)
      throw new SendgraphError("query-parameter", `"${param}" is no parameter.`, "Write --param name=value.");
    const known = typed.get(name);
    if (known !== undefined && known !== value)
      throw new SendgraphError(
        "query-parameter",
        `The parameter "${name}" is given twice: "${known}" and "${value}".`,
        "Give it once; one that takes a list has commas between.",
      );
    typed.set(name, value);
  }
  return Object.fromEntries(typed);
}
