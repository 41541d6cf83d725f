import type { Mention } from "../model/mention.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import type { NamingContext } from "./naming-context.ts";

/** How the name of a hospital ends, and not that of the trust that runs it. */
const OF_HOSPITAL = /(?:\bHospital|\bInfirmary|\bRoyal|^RUH)$/u;
/** "Salford Royal NHS Trust", "Homerton Hospital's trust" go on to the trust. */
const GOES_ON = /^(?:[’']s)? (?:NHS|[Tt]rust|[Ff]oundation)\b/u;
/** A hospital that says or does something speaks for its trust. */
const ACTS = new RegExp(
  `^(?:,[^,.]{0,80},|, (?:which|who))? (?:${SAID}|has apologised|apologised|runs|provides|is run|is responsible)\\b`,
  "u",
);

/**
 * The names without hospitals that are places in the text: "a course at Southmead Hospital", "seen at York Hospital" tell of a building, and
 * the trust that runs it is no party; where the text names the trust besides, or has the hospital speak, it is.
 */
export function withoutHospitalPlaces(
  named: readonly Mention[],
  { text, reference }: NamingContext,
): readonly Mention[] {
  const places = named.filter((mention) => {
    if (reference.bodies.get(mention.entityId ?? "")?.kind !== "nhs-trust") return false;
    const after = text.slice(mention.end, mention.end + AFTER);
    const isHospital = OF_HOSPITAL.test(mention.exact) || /^ Hospital\b/u.test(after);
    return isHospital && !GOES_ON.test(after) && !ACTS.test(after);
  });
  if (places.length === 0) return named;
  const dropped = new Set(places);
  const told = new Set(named.filter((each) => !dropped.has(each)).map(({ entityId }) => entityId));
  return named.filter((each) => !dropped.has(each) || told.has(each.entityId));
}

/** Characters after a name that tell what it does. */
const AFTER = 120;
