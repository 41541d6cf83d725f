import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { SentenceMarks } from "./sentence-marks.ts";
import type { Weighed } from "./weighed.ts";

const PEOPLE = new WordForm(/^(?:children|pupils|people|those|students|teenagers|youngsters|learners)$/);
/** What those people are known by: "missing education", "out of school", "excluded from school". */
const KNOWN_BY = new WordForm(/^(?:missing|out|excluded|suspended|absent|expelled)$/);
const BEFORE = new WordForm(
  /^(?:absent|excluded|suspended|missing|expelled|for|with|of|about|the|all|these)$/,
);
const VERB = listed("named-faults: verb");
const ENDS = new WordForm(/^(?:[,;:.]|but|who|that|which|because|if|when)$/);
/** Tokens from those people to the verb of the clause. */
const REACH = 8;
const FIRM = 2;

/**
 * "Children missing education are well supported", "work with pupils out of school is effective": what those children are known by is
 * no blame where all that is said of them, or of what is done for them, is praise.
 */
export function withoutNamedFaults(
  { tokens, frameEnd }: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  if (weighed.length < 2 || !weighed.some(({ sign }) => sign === "strength")) return weighed;
  if (isLimited(tokens, clause)) return weighed;
  const from = Math.max(clause.first, frameEnd);
  const verb = verbOfKnown(tokens, from, clause.last);
  if (verb < 0) return withoutObject(tokens, clause, weighed);
  const after = weighed.filter(({ last }) => last > verb);
  const isPraised =
    after.length > 0 &&
    after.every(({ sign }) => sign === "strength") &&
    after.some(({ weight, first }) => weight >= FIRM && first >= verb);
  return isPraised ? after : weighed;
}

/** What ends or narrows the praise, or makes it one of something else: "good until 2022", "good evidence", "a good number". */
const LIMITS = listed("named-faults: limits");
const CHECKS = listed("named-faults: checks");

function isLimited(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  for (let at = first; at < last; at++) {
    if (LIMITS.fits(tokens[at])) return true;
    // "Missing health checks" is not missing school.
    if (tokens[at]?.norm === "missing" && CHECKS.fits(tokens[at + 1])) return true;
  }
  return false;
}

const FOR = listed("named-faults: for");

/** "There are good arrangements for children missing education": what is praised goes before, and all blame is what they are known by. */
function withoutObject(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  const people = tokens.findIndex(
    (token, at) =>
      at > first &&
      at < last &&
      PEOPLE.fits(token) &&
      KNOWN_BY.fits(tokens[at + 1]) &&
      FOR.fits(tokens[at - 1]),
  );
  if (people < 0) return weighed;
  const praise = weighed.filter((each) => each.last <= people);
  const isPraised =
    praise.some(({ weight }) => weight >= FIRM) &&
    praise.every(({ sign }) => sign === "strength") &&
    weighed.every(({ first: at }) => at < people + KNOWN_REACH);
  return isPraised ? praise : weighed;
}

/** Tokens from those people to the end of what they are known by. */
const KNOWN_REACH = 4;

/** The verb of people that are known by a fault; -1 where the clause is not of them. */
function verbOfKnown(tokens: readonly Token[], from: number, last: number): number {
  for (let at = from; at < Math.min(last, from + REACH); at++) {
    const token = tokens[at];
    if (ENDS.fits(token) || VERB.fits(token)) return -1;
    if (!PEOPLE.fits(token)) continue;
    const isKnown = KNOWN_BY.fits(tokens[at + 1]) || KNOWN_BY.fits(tokens[at - 1]);
    const isPlain = at === from || BEFORE.fits(tokens[at - 1]);
    return isKnown && isPlain ? verbAfter(tokens, at + 1, last) : -1;
  }
  return -1;
}

function verbAfter(tokens: readonly Token[], from: number, last: number): number {
  for (let at = from; at < Math.min(last, from + REACH); at++) {
    if (ENDS.fits(tokens[at])) return -1;
    if (VERB.fits(tokens[at])) return at;
  }
  return -1;
}
