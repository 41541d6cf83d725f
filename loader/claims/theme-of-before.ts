import type { SentenceMarks } from "../signs/sentence-marks.ts";
import type { Token } from "../text/tokens.ts";
import { type ClaimPart, changePart } from "./claim-part.ts";

const POINTS_BACK = /^(?:this|these|they|it|that|such|their)$/;
/** A second verb of the same subject: "plans are late and do not say who helps". */
const GOES_ON =
  /^(?:is|are|was|were|has|have|had|do|does|did|can|cannot|lack|lacks|lacked|often|rarely|seldom|never|not)$/;

const SHARE = /^(?:some|many|most|all|several|half|none|few|both)$/;
const WENT = /^(?:up|down)$/;
const FROM = /^(?:from|to|by|\d.*)$/;

/** "Fewer are excluded – down from 61 to 22", "children are sent home, some of them unlawfully": no other subject. */
function isMoreOfSame(tokens: readonly Token[], at: number): boolean {
  const [opening, next, third] = [at, at + 1, at + 2].map((each) => tokens[each]?.norm ?? "");
  if (WENT.test(opening ?? "")) return FROM.test(next ?? "");
  return SHARE.test(opening ?? "") && next === "of" && (third === "them" || third === "these");
}

/**
 * Gives a claim that only points back ("This is having an impact", "They are highly valued"), or that is a second verb of
 * the subject before, the first theme of the claim before it, and what people tell of what they use its theme; other claims as they are.
 */
export function takeThemesOfBefore(
  marks: SentenceMarks,
  parts: readonly ClaimPart[],
  before: string | undefined,
): ClaimPart[] {
  let last = before;
  return parts.map((part, i) => {
    if (i === 0 && marks.ofSpeakers !== null) {
      last = marks.ofSpeakers;
      return changePart(part, { themes: [last, ...part.themes.filter((theme) => theme !== last)] });
    }
    const own = takeTheme(marks, part, last, i > 0);
    last = own.themes[0] ?? last;
    return own;
  });
}

function takeTheme(
  { tokens }: SentenceMarks,
  part: ClaimPart,
  before: string | undefined,
  isSecond: boolean,
): ClaimPart {
  if (part.themes.length > 0 || before === undefined) return part;
  let at = part.first;
  while (at < part.last && (tokens[at]?.kind === "mark" || tokens[at]?.norm === "and")) at++;
  if (/^(?:letter|report|inspection|findings|visit)$/.test(tokens[at + 1]?.norm ?? "")) return part;
  const opening = at < part.last ? (tokens[at]?.norm ?? "") : "";
  const pointsBack =
    POINTS_BACK.test(opening) || (isSecond && (GOES_ON.test(opening) || isMoreOfSame(tokens, at)));
  return pointsBack ? changePart(part, { themes: [before] }) : part;
}
