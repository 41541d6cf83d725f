import { EXECUTIVE, type SpeakerPerson } from "../model/speaker-person.ts";

/** The party that papers print behind a councillor's name: "Cllr Ann Hill (Lib Dem, Ellacombe)". */
const PARTY =
  /^,? \((?<party>lab|con|lib|ld|green|ind|reform|ukip|snp|plaid)[\p{L}]*(?: (?:dem(?:ocrat)?s?|uk|party))?(?=[,;:)\s])/iu;
/** Characters of a name's party. */
const PARTY_REACH = 20;
/** "Cllr Ann Hill, an independent who sits on the education panel": of no party in office. */
const INDEPENDENT = /^, (?:an|the) independent\b(?! (?:chair|scrutineer|adviser|member of the cabinet))/iu;
const COUNCILLOR = /\bcouncillor\b/i;
const PARTIES =
  "labour|conservatives?|tory|tories|lib(?:eral)? dem(?:ocrat)?s?|greens?|reform(?: uk)?|ukip|independents?|plaid cymru|residents['’]? association";
/** "Labour's Cllr", "Green county councillor", "opposition councillor", "Tory backbencher": what stands right before a name. */
const PARTY_BEFORE = new RegExp(
  `(?:^|[\\s“"(])(?:(?:${PARTIES})(?:['’]s?)?|opposition|backbench(?:er)?)\\s(?:(?:group|party|county|city|borough|district|town|ward|opposition|backbench|member|backbencher|councillors?|cllrs?\\.?|coun\\.?|(?:(?!council)\\w+ ){0,2}spokes\\w+)\\s)*$`,
  "i",
);
/** "For the Labour group, Cllr", "speaking for the Greens, Coun". */
const FOR_PARTY = new RegExp(
  `\\b(?:for|from) (?:the )?(?:\\w+ )?(?:(?:${PARTIES}|opposition)(?: (?:group|party|bench(?:es)?))?), (?:councillor |cllr\\.? |coun\\.? )?$`,
  "i",
);
/** "Ann Hill, for Labour", "of the Green group", "an opposition councillor", "who leads the Tory group". */
const PARTY_BEHIND = new RegExp(
  `^(?:,)? (?:(?:speaking |also )?(?:for|of|from) (?:the )?(?:\\w+ )?(?:${PARTIES}|opposition)\\b|an? (?:opposition|backbench|${PARTIES}) (?:councillor|member|backbencher)\\b|who (?:leads|heads|chairs|speaks for) (?:the )?(?:\\w+ )?(?:${PARTIES}|opposition)\\b)`,
  "i",
);
/** Characters about a name that tell of a party. */
const ABOUT = 64;
/** "Labour's Cllr Ann Hill, who is in charge of schools": a party in office has members too. */
const IN_OFFICE =
  /^[^.“"]{0,80}\b(?:in charge|responsible for|cabinet|executive|portfolio|lead member|leads on|leader of the council|council leader|deputy (?:leader|mayor)|the mayor)\b/i;

/**
 * Marks the councillors of another party than that of the cabinet member whom the text names: they do not speak for the council. Where
 * it tells the party of nobody in office, whoever has a party and no office is.
 */
export function markOpposition<Person extends SpeakerPerson>(
  all: readonly Person[],
  text: string,
): readonly Person[] {
  const people = all.map((person) =>
    isIndependent(person, text) || isOfParty(person, text) || speaksForWard(person, text)
      ? { ...person, opposes: true }
      : person,
  );
  const parties = people.map((person) => partyOf(person, text));
  const inOffice = people.flatMap(({ role }, i) => (EXECUTIVE.test(role ?? "") ? [parties[i]] : []));
  const ruling = inOffice.filter((party) => party !== undefined);
  return people.map((person, i): Person => {
    const party = parties[i];
    if (party === undefined || !isBackbencher(person)) return person;
    const isInOffice = ruling.length > 0 ? ruling.includes(party) : holdsOffice(person, text);
    return isInOffice ? person : { ...person, opposes: true };
  });
}

function isBackbencher({ role }: SpeakerPerson): boolean {
  return role !== null && COUNCILLOR.test(role) && !EXECUTIVE.test(role);
}

/** "Committee chair Cllr Ann Hill (Lab)", "at a meeting of the cabinet, Cllr Ann Hill (Con)", "Cllr Ann Hill (Con), who is in charge of schools". */
function holdsOffice({ spans }: SpeakerPerson, text: string): boolean {
  return spans.some(
    ({ start, end }) =>
      OFFICE_BEFORE.test(text.slice(Math.max(0, start - ABOUT), start)) ||
      IN_OFFICE.test(text.slice(end, end + 2 * ABOUT)),
  );
}

function isIndependent({ role, spans }: SpeakerPerson, text: string): boolean {
  if (EXECUTIVE.test(role ?? "")) return false;
  return spans.some(({ end }) => INDEPENDENT.test(text.slice(end, end + INDEPENDENT_REACH)));
}

/** Is a councillor told of by a party, and by no post of those in office? Whoever sits in no cabinet does not speak for the council. */
function isOfParty({ role, organisation, kind, spans }: SpeakerPerson, text: string): boolean {
  if (kind !== "official" || EXECUTIVE.test(role ?? "") || OFFICER.test(role ?? "")) return false;
  if (organisation !== null && !/council|borough/i.test(organisation)) return false;
  const isTold = spans.some(({ start, end }) => {
    const before = text.slice(Math.max(0, start - ABOUT), start);
    const behind = text.slice(end, end + ABOUT);
    return PARTY_BEFORE.test(before) || FOR_PARTY.test(before) || PARTY_BEHIND.test(behind);
  });
  return isTold && !spans.some(({ end }) => IN_OFFICE.test(text.slice(end, end + 2 * ABOUT)));
}
const OFFICE_BEFORE = /\b(?:chair\w*|cabinet|executive|portfolio|holder|lead member|leader|mayor)\b[^.“"]*$/i;

/** "A lad in my ward", "my surgery", "constituents": a councillor without office speaks for those who elected them. */
const OF_WARD =
  /\bmy (?:ward|surger(?:y|ies)|inbox|postbag|mailbag|casework|constituen(?:ts|cy)|residents)\b|\bconstituents\b/i;

/** Does a councillor who has no office speak for a ward, in a paragraph that names them or in the next? */
function speaksForWard({ role, spans }: SpeakerPerson, text: string): boolean {
  if (role === null || !COUNCILLOR.test(role) || EXECUTIVE.test(role) || OFFICER.test(role)) return false;
  return spans.some(({ start, end }) => {
    const from = text.lastIndexOf("\n", start) + 1;
    return OF_WARD.test(text.slice(from, endOfNext(text, end)));
  });
}

/** Where the paragraph after that of an offset ends, if a quotation opens it, else the paragraph itself. */
function endOfNext(text: string, at: number): number {
  const [own = "", next = ""] = text.slice(at, at + MOST_TOLD).split(/\n\s*\n|\n/, 2);
  return at + own.length + (/^\s*["“]/.test(next) ? next.length + 2 : 0);
}

/** Characters of a councillor's speech that are looked at. */
const MOST_TOLD = 1200;

/** Posts that are nobody's of a party. */
const OFFICER = /\b(?:director|officer|chief|nurse|head|minister|secretary|mayor)\b/i;

/** Characters that tell so, with what would make another of it. */
const INDEPENDENT_REACH = 48;

function partyOf({ spans }: SpeakerPerson, text: string): string | undefined {
  for (const { end } of spans) {
    const party = PARTY.exec(text.slice(end, end + PARTY_REACH))?.groups?.["party"];
    if (party !== undefined) return party.toLowerCase() === "ld" ? "lib" : party.toLowerCase();
  }
  return undefined;
}
