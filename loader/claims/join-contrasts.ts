import type { SentenceMarks } from "../signs/sentence-marks.ts";
import { isWithin } from "../text/token-range.ts";
import type { ClaimPart } from "./claim-part.ts";
import { MAX_THEMES } from "./find-themes.ts";

/** What either side must weigh for the two to be one mixed claim. */
const SIDE_WEIGHT = 2;
const POINTS_BACK = /^(?:their|they|its|it|this|these|those|there)$/;
const OPENING_TOKENS = 2;
/** After "but": the subject is the one before. */
const VERB = /^(?:is|are|was|were|has|have|had|does|do|did|remains?|remained|still|not|needs?)$/;
/** How far something has come is no thing of its own. */
const PACE = "pace-of-improvement";
const isOfPace = (theme: string): boolean => theme === PACE;

/** Joins praise and blame of one thing in one sentence ("reviews are thorough, but late") to one mixed claim; "but that" begins another. */
export function joinContrasts(marks: SentenceMarks, parts: readonly ClaimPart[]): ClaimPart[] {
  const joined: ClaimPart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && isContrast(marks, before, part)) joined[joined.length - 1] = mix(before, part);
    else joined.push(part);
  }
  return joined;
}

function isContrast(marks: SentenceMarks, before: ClaimPart, part: ClaimPart): boolean {
  if (marks.tokens[part.first + 1]?.norm === "that" && before.themes.length > 0) return false;
  if (part.opening !== "main" && part.opening !== "coord" && part.opening !== "sub") return false;
  return isOpposite(before, part) && isOneThing(marks, before, part);
}

function isOpposite(before: ClaimPart, part: ClaimPart): boolean {
  const [{ verdict: a }, { verdict: b, themes }] = [before, part];
  // "It has got better but is not yet embedded": what is half praise takes the praise before it along.
  if (a.polarity === "strength" && b.polarity === "mixed") return themes.every(isOfPace) && !a.isPlan;
  const [praise, blame] = a.polarity === "strength" ? [a, b] : [b, a];
  return (
    praise.polarity === "strength" &&
    blame.polarity === "weakness" &&
    !praise.isPlan &&
    (!blame.isRequest || isPaceAlone(before, part)) &&
    praise.praise >= SIDE_WEIGHT &&
    blame.blame >= SIDE_WEIGHT
  );
}

/** "Progress has been made, but more is needed": the half that asks is of how far things have come. */
function isPaceAlone({ themes: [main, ...others] }: ClaimPart, { themes }: ClaimPart): boolean {
  return main === PACE && others.length === 0 && themes.every(isOfPace);
}

/**
 * Do both speak of one thing: the same first theme, a second half that names none, "some ..., others ...", or a second half
 * that begins by pointing back ("their progress") and shares a theme, be it by a weak word?
 */
function isOneThing(marks: SentenceMarks, before: ClaimPart, part: ClaimPart): boolean {
  const [main] = before.themes;
  // "Things had got better, but too slowly": what names nothing is of how far things have come.
  if (main === undefined) return part.themes.length > 0 && part.themes.every(isOfPace);
  const opening = marks.tokens.slice(part.first, part.first + OPENING_TOKENS).map(({ norm }) => norm);
  if (part.themes.length === 0 || part.themes[0] === main || opening[0] === "others") return true;
  if (part.themes.every(isOfPace) && VERB.test(opening[1] ?? "")) return true;
  if (!opening.some((norm) => POINTS_BACK.test(norm))) return false;
  return marks.themes.some((match) => isWithin(match, part) && match.row.theme === main);
}

function mix(before: ClaimPart, part: ClaimPart): ClaimPart {
  return {
    first: before.first,
    last: part.last,
    verdict: {
      polarity: "mixed",
      praise: Math.max(before.verdict.praise, part.verdict.praise),
      blame: Math.max(before.verdict.blame, part.verdict.blame),
      isRequest: false,
      isPlan: false,
      cue: part.verdict.cue ?? before.verdict.cue,
    },
    themes: [...new Set([...before.themes, ...part.themes.filter((theme) => !isOfPace(theme))])].slice(
      0,
      MAX_THEMES,
    ),
    learnt: null,
    heard: null,
    opening: before.opening,
  };
}
