import type { ExtractedPerson, Span } from "../model/extraction.ts";
import type { PeopleCues } from "../tables/people-cues.ts";
import type { HeldBody } from "./report-bodies.ts";
import type { ReportLine } from "./report-lines.ts";
import { isPost, type ReportPerson, readPeopleCell } from "./report-people.ts";

/** What is looked up around the people of a letter. */
export interface LetterContext {
  readonly held: readonly HeldBody[];
  readonly bodiesIn: (place: { start: number; end: number }) => readonly HeldBody[];
  readonly nameOfBody: (id: string) => string;
}

const OF_HEALTH = /\b(?:NHS|CCG|clinical commissioning|health|integrated care)\b/iu;
const OF_CQC = /\b(?:CQC|Care Quality Commission|Primary Medical)\b/iu;
const INSPECTOR = /\b(?:Inspector|HMI|Ofsted|CQC|Regional Director)\b/u;

/** Those a letter is addressed to: a line with a name, its post on the same line or the next, above "Dear …". */
export function findAddressees(
  lines: readonly ReportLine[],
  context: LetterContext,
  cues: PeopleCues,
): ExtractedPerson[] {
  const above = lines.filter(({ section }) => section === "head").flatMap(({ cells }) => cells);
  return above.flatMap((cell, i) => addresseeOf(cell, above[i + 1], context, cues));
}

function addresseeOf(
  cell: Span,
  next: Span | undefined,
  context: LetterContext,
  cues: PeopleCues,
): ExtractedPerson[] {
  const isPostAlone = isPost(cell.exact, cues) && !cell.exact.includes(",");
  const [person] = isPostAlone ? [] : readPeopleCell(cell, cues);
  if (!person) return [];
  const below = person.role === null && next !== undefined ? [next] : [];
  const role = person.role ?? below[0]?.exact ?? "";
  if (!isPost(role, cues)) return [];
  const body = bodyOf(role, [cell, ...below], context);
  const organisation = body === undefined ? null : context.nameOfBody(body.id);
  return [{ name: person.name, role, organisation, organisationId: body?.id ?? null, kind: "official" }];
}

/** The body that the lines name, else the council or the health body of those who answer, by the words of the post. */
function bodyOf(
  role: string,
  places: readonly { start: number; end: number }[],
  { held, bodiesIn }: LetterContext,
): HeldBody | undefined {
  const [named] = places.flatMap((place) => bodiesIn(place));
  if (named) return named;
  const isHealth = OF_HEALTH.test(role);
  return held.find(({ kind }) => (kind === "council") !== isHealth);
}

/** Those who sign: below "Yours sincerely" a name and the post under it, and the cells of the two inspectorates. */
export function findSignatories(lines: readonly ReportLine[], cues: PeopleCues): ExtractedPerson[] {
  const below = lines.filter(
    ({ section, isHead }) => (section === "details" || section === "team") && !isHead,
  );
  return below.flatMap(({ cells, section }, i) =>
    cells.flatMap((cell, column): ExtractedPerson[] => {
      const next = below[i + 1]?.cells[column]?.exact ?? "";
      return readPeopleCell(cell, cues).flatMap((person) =>
        inspectorOf(person, next, section === "team" && column > 0),
      );
    }),
  );
}

function inspectorOf(person: ReportPerson, next: string, isRight: boolean): ExtractedPerson[] {
  const role = person.role ?? (INSPECTOR.test(next) ? next : null);
  if (role === null || !INSPECTOR.test(role)) return [];
  const organisation = isRight || OF_CQC.test(role) ? "Care Quality Commission" : "Ofsted";
  return [{ name: person.name, role, organisation, organisationId: null, kind: "inspector" }];
}
