import { findDate, isDateline } from "../numbers/published-date.ts";
import { readByline } from "../people/byline.ts";
import type { NameCues } from "../tables/name-cues.ts";
import type { LineFacts } from "./line-facts.ts";
import { PAPERS } from "./told-outlet.ts";

/** A name in capitals of so many words at the most. */
const NAME_WORDS = 7;
/** Lines above a text, at the most, among which its title stands. */
const TOP_LINES = 9;
const CAPITALS =
  /^(?:[\p{Lu}\p{N}][\p{L}\p{N}’'.-]*|and|&|of|the|for|on|upon|in|with|our|from)(?:,? (?:[\p{Lu}\p{N}][\p{L}\p{N}’'.-]*|and|&|of|the|for|on|upon|in|with|our|from))*$/u;
/** Last words of what papers, stations and sites are called. */
const OUTLET = new RegExp(
  `\\b(?:${PAPERS}|Bulletin|Citizen|Diar(?:y|ies)|Digest|Dispatch|Examiner|FM(?: \\d+)?|Independent|Magazine|Messenger|Monitor|Online|Radio|Recorder|Reporter|Review|Sentinel|Weekly)$`,
  "iu",
);
/** What those who put out a release are called. */
const BODY = /^NHS \p{Lu}|\b(?:Council|CCG|ICB|Trust|Partnership|Forum|Alliance)$/u;
/** What titles of such texts speak of, and names of those who print them do not; and their verbs. */
const TELLS =
  /\b(?:send|sen|special|needs|disabilit\w*|inspect\w*|ofsted|cqc|watchdogs?|children|pupils|parents|famil\w+|schools?|services?|support|report|praise\w*|praising|slam\w*|failing\w*|fail\w*|rated?|told|\w+ed|is|are|was|were|has|have|must|get|gets|wins?|who|when|how|why|what|where|this|that)\b/iu;
const NO_NAME = /["“”‘?!:]|\d{4}/u;

/** Does a nameplate name who answers for services, and not a paper? What it names is named by the text. */
export function isOfBody(nameplate: string): boolean {
  return BODY.test(nameplate);
}

/** The names that a text carries above its title, and the title's line. */
export interface Top {
  /** The paper's, the site's or the sender's own name, where one stands above the title. */
  readonly nameplate: string | null;
  /** Index of the line of the title; -1 where the first that can be one is. */
  readonly title: number;
}

const FIRST: Top = { nameplate: null, title: -1 };

/**
 * Tells a text's title from what is printed above it: "The Wobbly Stool / one mum, two boys / Three out of six / Posted on 25 September", "NHS
 * Sussex / News / Partners respond to …". Only where a line above is a name and another below it can be the title.
 */
export function findTop(facts: readonly LineFacts[], cues: NameCues): Top {
  const { free, dated } = linesAbove(facts, cues);
  const [first, ...rest] = free;
  if (first === undefined || rest.length === 0) return FIRST;
  const name = facts[first]?.line.text ?? "";
  // A short title in capitals has a line below it too: only where one more stands there is it a name.
  const isAmong = dated >= 0 && (rest.some((at) => at > dated) || rest.length > 1);
  if (!isNameplate(name, isAmong)) return FIRST;
  const title = titleUnder(rest, dated, facts);
  return title === undefined ? FIRST : { nameplate: name, title };
}

/** The lines above a text: those that nothing tells what they are, and where the first of a date or an author stands below one; -1 without. */
function linesAbove(
  facts: readonly LineFacts[],
  cues: NameCues,
): { readonly free: readonly number[]; readonly dated: number } {
  const free: number[] = [];
  let dated = -1;
  for (const [at, fact] of facts.slice(0, TOP_LINES).entries()) {
    if (fact.isProse || fact.isBullet) break;
    if (isOfHead(fact.line.text, cues)) dated = dated < 0 && free.length > 0 ? at : dated;
    else if (fact.cue === null && cues.outlets.byMasthead(fact.line.text) === null) free.push(at);
  }
  return { free, dated };
}

function isOfHead(text: string, cues: NameCues): boolean {
  return isDateline(text) || readByline(text, cues)?.form === "said" || isDated(text);
}

/** "Posted on 6 April 2025 by Marnie", "Thursday, December 12, 2024". */
function isDated(text: string): boolean {
  return (
    text.length <= 60 &&
    (findDate(text) !== null || /^(?:posted|published|spring|summer|autumn|winter)\b/iu.test(text))
  );
}

/** Is a line at the very top a name: of a paper or sender by its words, or, above a motto, a title and a date, by its capitals alone? */
function isNameplate(text: string, isAmongOthers: boolean): boolean {
  const words = text.split(" ").length;
  if (words > NAME_WORDS || NO_NAME.test(text) || !CAPITALS.test(text)) return false;
  if (OUTLET.test(text) && words > 1) return true;
  if (BODY.test(text)) return !/\b(?:slam|fail|prais|rat|told|win|get)/iu.test(text);
  return isAmongOthers && words > 1 && !TELLS.test(text);
}

/** What the line right after the date says, where only a motto stands before it; else the line right above the date, or the next one. */
function titleUnder(rest: readonly number[], dated: number, facts: readonly LineFacts[]): number | undefined {
  if (dated < 0) return rest.find((at) => (facts[at]?.words ?? 0) > MOTTO_WORDS) ?? rest[0];
  const after = rest.find((at) => at > dated);
  const before = rest.filter((at) => at < dated);
  return after !== undefined && before.length <= 1 ? after : before.at(-1);
}

/** A section's name has so many words at the most: "People & Places". */
const MOTTO_WORDS = 3;
