import type { NameEntry } from "./gazetteer.ts";
import { bareName, CCG_NOUN } from "./health-names.ts";
import type { Reference } from "./reference.ts";

/** Every alias of the tables, the inspectorates' names, commissioning bodies as "NHS Kernow (CCG)", and how else papers print them. */
export function namesOf(reference: Reference): NameEntry[] {
  const inspectorates = [...reference.inspectorates.values()].flatMap(({ id, name, fullName, aliases }) =>
    [name, fullName, ...aliases.filter((alias) => !alias.startsWith("the "))].map(
      (alias): NameEntry => ({ id, alias, kind: "name", use: "plain" }),
    ),
  );
  const health = reference.aliases.filter(({ alias, use }) => use === "plain" && CCG_NOUN.test(alias));
  const withNhs = [...health, ...bareHealthNames(reference, CCG_NOUN)]
    .filter(({ alias }) => !alias.startsWith("NHS "))
    .map((entry): NameEntry => ({ ...entry, alias: `NHS ${entry.alias}`, kind: "alias" }));
  return [
    ...reference.aliases,
    ...inspectorates,
    ...withNhs,
    ...byOtherForm(reference),
    ...nhsOfSeveral(reference),
    ...hallsOf(reference),
    ...authoritiesOf(reference),
  ];
}

/** "Midshire local authority" is its council, "the Midshire local authority area" the area. */
function authoritiesOf(reference: Reference): NameEntry[] {
  return areaNames(reference).flatMap(({ id, alias }): NameEntry[] => {
    const council = reference.bodies.get(id.replace("area:", "body:"));
    const entry = (named: string, words: string): NameEntry => ({
      id: named,
      alias: `${alias} ${words}`,
      kind: "alias",
      use: "plain",
    });
    const area = entry(id, "local authority area");
    if (council === undefined) return [area];
    return [area, ...AUTHORITIES.map((words) => entry(council.id, words))];
  });
}

const AUTHORITIES = ["local authority", "education authority", "local education authority"];

/** "A letter to Darlington Town Hall" is to the council; a city's town hall may be a concert hall. */
function hallsOf(reference: Reference): NameEntry[] {
  return areaNames(reference).flatMap(({ id, alias }): NameEntry[] => {
    const council = reference.bodies.get(id.replace("area:", "body:"));
    if (council === undefined) return [];
    const hall = / City /u.test(council.name) ? "City" : / County /u.test(council.name) ? "County" : "Town";
    return [{ id: council.id, alias: `${alias} ${hall} Hall`, kind: "alias", use: "support" }];
  });
}

/**
 * As the papers have it: "Leicestershire Partnership NHS Trust" is "Leicestershire NHS Partnership Trust" or "Leicestershire Partnership
 * Trust", a foundation trust is an "NHS Trust" and the other way round, "NHS Newcastle Gateshead CCG" is "Newcastle Gateshead NHS CCG", and
 * "North East London CCG" is "north-east London CCG".
 */
const OTHER_FORMS: readonly ((alias: string) => string)[] = [
  (alias) => alias.replace(/ NHS Foundation Trust$/u, " NHS Trust"),
  (alias) => alias.replace(/ NHS Trust$/u, " NHS Foundation Trust"),
  (alias) => alias.replace(/ (\p{Lu}\p{L}+) NHS( Foundation)? Trust$/u, " NHS $1$2 Trust"),
  (alias) => alias.replace(/ NHS(?: Foundation)? Trust$/u, " Trust"),
  (alias) => alias.replace(/ NHS Foundation Trust$/u, " Foundation Trust"),
  (alias) => alias.replace(/\bChildren's\b/u, "Childrens"),
  (alias) => (alias.startsWith("NHS ") ? alias : alias.replace(CCG_NOUN, (noun) => ` NHS${noun}`)),
  (alias) => (CCG_NOUN.test(alias) ? alias.replace(COMPASS, inSmallLetters) : alias),
  (alias) => (CCG_NOUN.test(alias) ? alias.replace(",", "") : alias),
  (alias) => alias.replace(/ Commissioning Group$/u, " Commission Group"),
];
const COMPASS = /^(?:North|South) (?:East|West)(?= )/u;

function inSmallLetters(compass: string): string {
  return compass.toLowerCase().replace(" ", "-");
}

/** Such a form names nobody else: what another body is called is that body's. */
function byOtherForm({ aliases }: Reference): NameEntry[] {
  const taken = new Set(aliases.map(({ alias }) => alias));
  return aliases.flatMap((row): NameEntry[] =>
    [...new Set([...formsOf(row), ...forumFormsOf(row)])]
      .filter((other) => !taken.has(other))
      .map((alias) => ({ ...row, alias, kind: "alias" })),
  );
}

function formsOf({ alias, use }: NameEntry): string[] {
  const isFormed = use === "plain" && FORMED.has(alias.slice(alias.lastIndexOf(" ") + 1));
  return isFormed ? OTHER_FORMS.map((form) => form(alias)) : [];
}

/** Last words of the names that have other forms. */
const FORMED = new Set(["Trust", "CCG", "Group", "ICB", "Board", "System"]);

/** "Midshire Parent Carer Forum" is "Midshire Parents and Carers Forum" too. */
function forumFormsOf({ id, alias }: NameEntry): string[] {
  const isForum = id?.startsWith("body:forum-") === true && FORUM_WORDS.test(alias);
  if (!isForum) return [];
  return [...FORUM_FORMS.map((form) => alias.replace(FORUM_WORDS, form)), alias.replace(FORUM_NAME, "PCF")];
}

const FORUM_WORDS = /Parents?(?:[ -]| and | & )Carers?['’]?(?= (?:Forum|Council|Network|Voice)\b)/u;
/** "Leeds PCF". */
const FORUM_NAME = /(?<=\p{L} )Parents?(?:[ -]| and | & )Carers?['’]? Forum$/u;
const FORUM_FORMS = [
  "Parent Carer",
  "Parent Carers",
  "Parent Carers'",
  "Parents Carers",
  "Parent and Carer",
  "Parents and Carers",
  "Parents' and Carers'",
];

/** "The NHS in Kent and Medway" is the body that commissions for both. */
function nhsOfSeveral(reference: Reference): NameEntry[] {
  const names = bareHealthNames(reference, CCG_NOUN).filter(
    ({ id }) => (reference.bodies.get(id ?? "")?.areas.length ?? 0) > 1,
  );
  return names.flatMap((entry) =>
    ["in", "across", "for"].map(
      (word): NameEntry => ({ ...entry, alias: `NHS ${word} ${entry.alias}`, kind: "alias" }),
    ),
  );
}

/** Names of commissioning bodies without the word for what they are. */
export function bareHealthNames(reference: Reference, noun: RegExp): NameEntry[] {
  const rows = reference.aliases.filter(({ alias, use }) => use === "plain" && noun.test(alias));
  const entries = rows.map((row): NameEntry => ({ ...row, alias: bareName(row.alias) }));
  return [...new Map(entries.map((entry) => [`${entry.id} ${entry.alias}`, entry])).values()];
}

/** Names of areas that can mean nothing else. */
export function areaNames(reference: Reference): Reference["aliases"] {
  return reference.aliases.filter(({ id, use }) => use === "plain" && id.startsWith("area:"));
}
