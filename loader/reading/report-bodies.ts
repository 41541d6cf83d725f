import type { ExtractedBody } from "../model/extraction.ts";
import type { Mention } from "../model/mention.ts";
import { councilOf } from "../tables/area-bodies.ts";
import type { Reference } from "../tables/reference.ts";
import type { Sentence } from "../text/sentence.ts";
import type { ReportLine } from "./report-lines.ts";

/** Says who answers for the services: "are jointly responsible for the planning and commissioning of services". */
const RESPONSIBLE = /\bresponsib(?:le|ility)\b/iu;
const PLANNING = /\b(?:plan(?:ning)?|commission(?:ing)?|deliver(?:y|ing)?)\b/iu;
/** "They are jointly responsible": those of the sentence before. */
const REFERS_BACK = /^(?:They|These|Together|Both|It)\b/u;
/** Who became responsible for what, when services changed hands, and companies that deliver: those do not answer, unless jointly. */
const TOLD_ELSE = /\b(?:became|passed|transferred|changed|company)\b/iu;
const JOINTLY = /\bjointly responsible\b/iu;

/** A body by its id, and what it is. */
export interface HeldBody {
  readonly id: string;
  readonly kind: ExtractedBody["kind"];
}

/** The bodies named in a stretch of the text, in order, once each. */
export function bodiesBetween(
  mentions: readonly Mention[],
  start: number,
  end: number,
  reference: Reference,
): HeldBody[] {
  const inside = mentions.filter(
    (mention) => mention.kind === "body" && mention.start >= start && mention.end <= end,
  );
  const kinds = new Map<string, HeldBody["kind"]>();
  for (const { entityId, named } of inside) {
    const kind = named?.kind ?? reference.bodies.get(entityId ?? "")?.kind;
    if (entityId !== null && kind !== undefined) kinds.set(entityId, kind);
  }
  return [...kinds].map(([id, kind]) => ({ id, kind }));
}

/**
 * Those whom a report calls jointly responsible: by its sentence on planning and commissioning; where that names no council or
 * no board, by the table of the partnership's details; the council of an area always answers.
 */
export function findHeldBodies(
  lines: readonly ReportLine[],
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  areaId: string | null,
  reference: Reference,
): HeldBody[] {
  const held = new Map<string, HeldBody>();
  const add = (bodies: readonly HeldBody[]): void => {
    for (const body of bodies) held.set(body.id, held.get(body.id) ?? body);
  };
  const paragraphs = new Set(
    lines.filter(({ section }) => section === "information").map((line) => line.paragraph),
  );
  const told = sentences.filter(({ paragraph }) => paragraphs.has(paragraph));
  const at = told.findIndex(
    ({ text }) =>
      RESPONSIBLE.test(text) && PLANNING.test(text) && (JOINTLY.test(text) || !TOLD_ELSE.test(text)),
  );
  const sentence = told[at];
  if (sentence) {
    const from = REFERS_BACK.test(sentence.text) ? (told[at - 1] ?? sentence) : sentence;
    add(
      bodiesBetween(mentions, from.start, sentence.end, reference).filter((body) =>
        canAnswer(body, reference),
      ),
    );
  }
  const details = lines
    .filter(({ section, isHead }) => section === "details" && !isHead)
    .flatMap(({ cells }) => cells);
  for (const kind of ["council", "icb"] as const) {
    if ([...held.values()].some((body) => body.kind === kind)) continue;
    const named = details.flatMap(({ start, end }) => bodiesBetween(mentions, start, end, reference));
    add(named.filter((body) => body.kind === kind));
  }
  const council = areaId === null ? null : councilOf(areaId, reference);
  if (council !== null && ![...held.values()].some(({ kind }) => kind === "council"))
    add([{ id: council, kind: "council" }]);
  return [...held.values()];
}

/** A trust or company answers where the tables know it; "the partnership" is no body. */
function canAnswer({ id, kind }: HeldBody, reference: Reference): boolean {
  return kind === "council" || kind === "icb" || (kind === "other" && reference.bodies.has(id));
}
