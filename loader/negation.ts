import { type CueMatch, marksIn, type SentenceMarks, wordsBetween } from "./sentence-marks.ts";
import { isWithin, overlaps, type TokenRange } from "./token-range.ts";
import type { Weighed } from "./weighed.ts";
import { isShielded } from "./winning-cues.ts";

/** Words that a negator reaches over to the praise it flips. */
const REACH = 8;
/** Words that may stand between a negator and the blame it flips: "no significant delays". */
const BLAME_REACH = 1;
/** What "no delays" weighs: a faint praise. */
const FAINT = 1;
/** What a negator weighs where it has nothing to flip: "letters were not answered". */
const BARE = 2;
/** Negators above this weight are blame in themselves: they never turn blame to praise. */
const PLAIN_NEGATOR = 2;
/** What praise past a negator's reach still counts. */
const BEYOND = 0.5;

/** Turns what the clause's negators govern, and lets a negator with nothing to turn be blame. */
export function applyNegation(
  marks: SentenceMarks,
  clause: TokenRange,
  winners: readonly CueMatch[],
  weighed: readonly Weighed[],
): readonly Weighed[] {
  let result: readonly Weighed[] = weighed;
  const negators = liveNegators(marks, clause, winners);
  if (negators.length === 0) return result;
  const bare: Weighed[] = [];
  for (const negator of negators) {
    const own = weighed.filter((stretch) => overlaps(stretch, negator));
    const turned = turn(marks, negator, result, own.length === 0);
    const isTurned = turned.some((stretch, i) => stretch.sign !== result[i]?.sign);
    if (!isTurned && own.length === 0 && !isElliptic(marks, negator)) bare.push(bareBlame(negator));
    result = turned;
  }
  return [...result, ...bare];
}

/** Negators outside shields and outside praise ("never afraid to"); of two that overlap, the longer. */
function liveNegators(
  marks: SentenceMarks,
  clause: TokenRange,
  winners: readonly CueMatch[],
): readonly CueMatch[] {
  const all = marksIn(marks, "negator", clause);
  if (all.length === 0) return all;
  const praise = winners.filter(({ row }) => row.value === "strength" || row.value === "mixed");
  const negators = all.filter(
    (negator) => !isShielded(negator, winners) && !praise.some((cue) => overlaps(negator, cue)),
  );
  return negators.filter(
    (negator) =>
      !negators.some((other) => other !== negator && isWithin(negator, other) && other.last > negator.last),
  );
}

function turn(
  marks: SentenceMarks,
  negator: CueMatch,
  weighed: readonly Weighed[],
  isPlain: boolean,
): Weighed[] {
  return weighed.map((stretch) => {
    if (stretch.first < negator.last || stretch.from === "request") return stretch;
    const distance = wordsBetween(marks, negator.last, stretch.first);
    if (stretch.sign === "strength") {
      return distance < REACH
        ? {
            ...stretch,
            sign: "weakness",
            weight: Math.max(stretch.weight, BARE),
            from: "negation",
            turnedFrom: negator.first,
          }
        : { ...stretch, weight: stretch.weight * BEYOND };
    }
    const flipsBlame =
      isPlain && stretch.from !== "hint" && negator.row.weight <= PLAIN_NEGATOR && distance <= BLAME_REACH;
    if (stretch.sign !== "weakness" || !flipsBlame || stretch.from === "negation") return stretch;
    return { ...stretch, sign: "strength", weight: FAINT, from: "negation", turnedFrom: negator.first };
  });
}

/** "They know which schools do well and which do not": what is denied stands before. */
function isElliptic({ tokens }: SentenceMarks, { first, last }: TokenRange): boolean {
  const next = tokens[last];
  return tokens[first]?.norm === "not" && (next === undefined || next.kind === "mark");
}

function bareBlame({ first, last, row }: CueMatch): Weighed {
  return { first, last, sign: "weakness", weight: Math.min(row.weight, BARE), from: "negation" };
}
