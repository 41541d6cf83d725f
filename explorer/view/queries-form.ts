import type { FormParameter } from "./queries.ts";

/** The parameters that must be given and are not yet. */
export function listMissing(
  parameters: readonly FormParameter[],
  values: Readonly<Record<string, string>>,
): FormParameter[] {
  return parameters.filter(
    (parameter) => parameter.default === undefined && (values[parameter.name] ?? "").trim() === "",
  );
}

/** What is sent: the values of parameters that there are; what was left empty takes its default. */
export function valuesToSend(
  parameters: readonly FormParameter[],
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    parameters.flatMap(({ name }) => {
      const value = values[name] ?? "";
      return value.trim() === "" ? [] : [[name, value]];
    }),
  );
}

/** What the answer was asked with: the values that were given, and the defaults of the others as they would be typed. */
export function valuesAsked(
  parameters: readonly FormParameter[],
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const usual = parameters.map((parameter) => [parameter.name, defaultText(parameter)] as const);
  return {
    ...Object.fromEntries(usual.filter(([, value]) => value !== "")),
    ...valuesToSend(parameters, values),
  };
}

/** The default of a parameter as it would be typed. */
export function defaultText(parameter: FormParameter): string {
  const { default: value } = parameter;
  if (value === undefined || value === null) return "";
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** A parameter's name as a person would write it: `minShared` is "fewest shared". */
export function tellName(name: string): string {
  return name
    .replace(/^min(?=[A-Z])/, "fewest")
    .replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}
