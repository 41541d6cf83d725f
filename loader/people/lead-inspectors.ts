import type { SpeakerPerson } from "../model/speaker-person.ts";

const LEADS = /^,? who (?:led|leads|headed) (?:the|its|their) (?:\w+ ){0,4}(?:inspection|inspectors)\b/u;
/** Characters that such an aside takes. */
const ASIDE_REACH = 80;

/** Marks those of whom the text tells no post but that they led the inspection: "Phil Hill, who led the inspection, said". */
export function markLeadInspectors<Person extends SpeakerPerson>(
  people: readonly Person[],
  text: string,
): readonly Person[] {
  return people.map((person): Person => {
    const { role, kind, spans } = person;
    const isOpen = kind !== "inspector" && role === null;
    const leads = isOpen && spans.some(({ end }) => LEADS.test(text.slice(end, end + ASIDE_REACH)));
    return leads ? { ...person, kind: "inspector" } : person;
  });
}
