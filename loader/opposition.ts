import { EXECUTIVE, type SpeakerPerson } from "./speaker-person.ts";

/** The party that papers print behind a councillor's name: "Cllr Ann Hill (Lib Dem, Ellacombe)". */
const PARTY =
  /^,? \((?<party>lab|con|lib|ld|green|ind|reform|ukip|snp|plaid)[\p{L}]*(?: (?:dem(?:ocrat)?s?|uk|party))?(?=[,;:)\s])/iu;
/** Characters of a name's party. */
const PARTY_REACH = 20;
/** "Cllr Ann Hill, an independent who sits on the education panel": of no party in office. */
const INDEPENDENT = /^, (?:an|the) independent\b(?! (?:chair|scrutineer|adviser|member of the cabinet))/iu;
const COUNCILLOR = /\bcouncillor\b/i;

/**
 * Marks the councillors of another party than that of the cabinet member whom the text names: they do not speak for the council. Where
 * it tells the party of nobody in office, nobody is.
 */
export function markOpposition<Person extends SpeakerPerson>(
  all: readonly Person[],
  text: string,
): readonly Person[] {
  const people = all.map((person) => (isIndependent(person, text) ? { ...person, opposes: true } : person));
  const parties = people.map((person) => partyOf(person, text));
  const inOffice = people.flatMap(({ role }, i) => (EXECUTIVE.test(role ?? "") ? [parties[i]] : []));
  const ruling = inOffice.filter((party) => party !== undefined);
  if (ruling.length === 0) return people;
  return people.map((person, i): Person => {
    const { role } = person;
    const isBackbench = role !== null && COUNCILLOR.test(role) && !EXECUTIVE.test(role);
    const party = parties[i];
    return isBackbench && party !== undefined && !ruling.includes(party)
      ? { ...person, opposes: true }
      : person;
  });
}

function isIndependent({ role, spans }: SpeakerPerson, text: string): boolean {
  if (EXECUTIVE.test(role ?? "")) return false;
  return spans.some(({ end }) => INDEPENDENT.test(text.slice(end, end + INDEPENDENT_REACH)));
}

/** Characters that tell so, with what would make another of it. */
const INDEPENDENT_REACH = 48;

function partyOf({ spans }: SpeakerPerson, text: string): string | undefined {
  for (const { end } of spans) {
    const party = PARTY.exec(text.slice(end, end + PARTY_REACH))?.groups?.["party"];
    if (party !== undefined) return party.toLowerCase() === "ld" ? "lib" : party.toLowerCase();
  }
  return undefined;
}
