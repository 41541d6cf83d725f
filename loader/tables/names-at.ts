import type { Reference } from "./reference.ts";
import type { TextPeriod } from "./text-period.ts";

const namedBefore = new WeakMap<Reference, Map<string, Reference>>();

/** The reference data with each body under the name that it bore when a text was written; made once for the same names. */
export function namesAt(reference: Reference, period: TextPeriod): Reference {
  const former = reference.formerNames.filter(({ validTo }) => period.to <= validTo);
  if (former.length === 0) return reference;
  const byNames = namedBefore.get(reference) ?? new Map<string, Reference>();
  namedBefore.set(reference, byNames);
  const key = former.map(({ id, name }) => `${id} ${name}`).join("|");
  const known = byNames.get(key) ?? renamed(reference, former);
  byNames.set(key, known);
  return known;
}

function renamed(reference: Reference, former: Reference["formerNames"]): Reference {
  const bodies = new Map(reference.bodies);
  for (const { id, name } of former) {
    const body = reference.bodies.get(id);
    if (body) bodies.set(id, { ...body, name });
  }
  return { ...reference, bodies };
}
