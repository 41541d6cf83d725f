import type { ExtractedPerson, Span } from "../model/extraction.ts";
import type { PeopleCues } from "../tables/people-cues.ts";
import { tokenise } from "../text/tokens.ts";
import type { HeldBody } from "./report-bodies.ts";
import type { ReportLine } from "./report-lines.ts";

/** A person as the tables of a report print them. */
export interface ReportPerson {
  readonly name: string;
  readonly role: string | null;
}

const PARTICLE = /^(?:de|da|van|von|der|la|le|al|bin|ap|ben)$/u;
const MOST_NAME_WORDS = 4;
const INSPECTOR = /\b(?:HMI|Ofsted|CQC|Inspector|Care Quality Commission)\b/iu;
const ADDRESS = /\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d+ \p{Lu}|www\.|https?:)/u;

/** The people of a cell: "Ann Lee, Director of Services", or two of them one after the other. */
export function readPeopleCell({ exact }: Pick<Span, "exact">, cues: PeopleCues): ReportPerson[] {
  const people: ReportPerson[] = [];
  for (const part of exact.split(/(?<=,) |(?<=;) /u)) {
    const found = nameOf(part, cues);
    const last = people.at(-1);
    if (found && (people.length === 0 || !isPost(part, cues) || found.rest !== "")) {
      people.push({ name: found.name, role: found.rest || null });
    } else if (last) {
      const role = [last.role, part.replace(/[,;.\s]+$/u, "")].filter(Boolean).join(", ");
      people[people.length - 1] = { ...last, role };
    }
  }
  return people.map((person) => ({ ...person, role: person.role?.replace(/[,;.\s]+$/u, "") || null }));
}

interface FoundName {
  readonly name: string;
  readonly rest: string;
}

/** The name at the front of a part, titles and letters taken off. */
function nameOf(part: string, cues: PeopleCues): FoundName | null {
  const titles = cues.personWords.get("title") ?? new Set();
  const letters = cues.personWords.get("letters") ?? new Set();
  const words = part.replace(/[,;.\s]+$/u, "").split(" ");
  while (words.length > 0 && titles.has((words[0] ?? "").toLowerCase().replace(/\.$/u, ""))) words.shift();
  let count = 0;
  while (count < Math.min(MOST_NAME_WORDS, words.length) && isNameWord(words, count, cues)) count++;
  const name = words.slice(0, count).join(" ").replace(/,$/u, "");
  const rest = words.slice(count).filter((word, i) => i > 0 || !isLetters(word, letters));
  return count > 1 && !PARTICLE.test(words[count - 1] ?? "")
    ? { name, rest: rest.join(" ").replace(/^[-–—(]\s*/u, "") }
    : null;
}

/** "(OBE)" is no post; "HMI" is one. */
function isLetters(word: string, letters: ReadonlySet<string>): boolean {
  return (
    (!INSPECTOR.test(word) && letters.has(word.replace(/[().,]/gu, "").toLowerCase())) ||
    /^\([A-Z]{2,4}\)$/u.test(word)
  );
}

/** "Ann Head" may be a name, "Ann Lee Head of Service" holds a post from the third word on. */
function isNameWord(words: readonly string[], at: number, { postWords }: PeopleCues): boolean {
  const word = (words[at] ?? "").replace(/[,.]$/u, "");
  if (PARTICLE.test(word)) return at > 0;
  if (!/^\p{Lu}[\p{L}'’.-]*$/u.test(word) || /^\p{Lu}{2,}$/u.test(word)) return false;
  return !postWords.has(word.toLowerCase()) || (at === 1 && words.length === 2);
}

/** Do the words name a post? */
export function isPost(part: string, cues: PeopleCues): boolean {
  return cues.posts.find(tokenise(part)).length > 0;
}

/** Officials of a report: the partnership's leaders, by the column of the body they lead. */
export function findLeaders(
  lines: readonly ReportLine[],
  bodiesOfColumn: (column: number) => readonly HeldBody[],
  nameOfBody: (id: string) => string,
  cues: PeopleCues,
): ExtractedPerson[] {
  const details = lines.filter(({ section, isHead }) => section === "details" && !isHead);
  const row = details.find(({ cells }) => cells.some((cell) => isLeader(cell, cues)));
  if (!row) return [];
  return row.cells.flatMap((cell, column) =>
    readPeopleCell(cell, cues).map((person) => {
      const body = bodyOf(person, bodiesOfColumn(column), nameOfBody);
      const organisation = body === undefined ? null : nameOfBody(body.id);
      return { ...person, organisation, organisationId: body?.id ?? null, kind: "official" as const };
    }),
  );
}

function isLeader(cell: Span, cues: PeopleCues): boolean {
  if (ADDRESS.test(cell.exact)) return false;
  return isPost(cell.exact, cues) && readPeopleCell(cell, cues).length > 0;
}

/** Of several boards in one column the one that the person's post names. */
function bodyOf(
  { role }: ReportPerson,
  bodies: readonly HeldBody[],
  nameOfBody: (id: string) => string,
): HeldBody | undefined {
  const words = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const told = new Set(words(role ?? ""));
  const score = ({ id }: HeldBody): number => words(nameOfBody(id)).filter((word) => told.has(word)).length;
  return [...bodies].sort((a, b) => score(b) - score(a))[0];
}

/** The team: one inspector a cell, of Ofsted unless the post or the column says the CQC. */
export function findInspectors(lines: readonly ReportLine[], cues: PeopleCues): ExtractedPerson[] {
  return lines
    .filter(({ section, isHead }) => section === "team" && !isHead)
    .flatMap(({ cells }) =>
      cells.filter(({ exact }) => INSPECTOR.test(exact)).flatMap((cell) => readPeopleCell(cell, cues)),
    )
    .map((person) => {
      const isHealth = /\bCQC\b|\bCare Quality Commission\b/iu.test(person.role ?? "");
      const organisation = isHealth ? "Care Quality Commission" : "Ofsted";
      return { ...person, organisation, organisationId: null, kind: "inspector" as const };
    });
}
