import { listed } from "../text/listed-words.ts";
import { thoseThat } from "../text/those-that.ts";
import { overlaps, type TokenRange } from "../text/token-range.ts";
import type { Blameless } from "./blameless.ts";
import type { SentenceMarks } from "./sentence-marks.ts";
import type { Weighed } from "./weighed.ts";

/** What a clause weighs without blame of what blames nothing. */
export function withoutBlameless(
  { blameless }: SentenceMarks,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  if (blameless.length === 0) return weighed;
  const left = thoseThat(
    weighed,
    ({ sign, first, turnedFrom }) =>
      sign !== "weakness" || !blameless.some((each) => isAt(each, first) || isAt(each, turnedFrom ?? first)),
  );
  return left === weighed
    ? weighed
    : thoseThat(left, ({ sign, weight }) => sign !== "strength" || weight >= FIRM_PRAISE);
}

/** Is it of what blames nothing? "A clear view of what | needed fixing" asks for nothing. */
export function isBlameless({ blameless }: SentenceMarks, { first }: TokenRange): boolean {
  return blameless.some((each) => isAt(each, first));
}

/** Beside what somebody is up against, praise that weighs less ("set up", "supports") only tells what is done. */
const FIRM_PRAISE = 2;

/** The themes of a sentence without those that only what somebody knows or talks of would name. */
export function withoutKnownThemes<Theme extends TokenRange>(
  themes: readonly Theme[],
  blameless: readonly Blameless[],
): readonly Theme[] {
  const known = thoseThat(blameless, ({ tells }) => tells === "known");
  if (known.length === 0) return themes;
  return thoseThat(
    themes,
    (theme) => !known.some((each) => isAt(each, theme.first) || leadsInto(theme, each)),
  );
}

/** Tokens before what is known from which a row that ends in it is of it: "a clear understanding of long | waits". */
const LEAD = 3;

function leadsInto({ first, last }: TokenRange, known: TokenRange): boolean {
  return first >= known.first - LEAD && first < known.first && last > known.first + 1 && last <= known.last;
}

function isAt({ first, last }: TokenRange, at: number): boolean {
  return at >= first && at < last;
}

const WRONG = listed("without-blameless: wrong");
const SIGNED = ["cue", "hint", "change", "negator"] as const;
/** "Waiting times" alone are not yet too long. */
const FIRM = 2;
const GOOD: ReadonlySet<string> = new Set(["strength", "neutral"]);

/** What is wrong is only known: the claim is of "a good understanding of autism", not of the gaps in "a clear grasp of the gaps". */
export function knownWrongs(marks: SentenceMarks, blameless: readonly Blameless[]): readonly Blameless[] {
  if (!blameless.some(({ tells }) => tells === "owned")) return blameless;
  return blameless.map((each) =>
    each.tells === "owned" && hasWrong(marks, each) ? { ...each, tells: "known" } : each,
  );
}

function hasWrong(marks: SentenceMarks, range: TokenRange): boolean {
  if (WRONG.fitsAny(marks.tokens, range.first, range.last)) return true;
  return SIGNED.some((kind) =>
    marks.byKind
      .get(kind)
      ?.some((each) => !GOOD.has(each.row.value) && each.row.weight >= FIRM && overlaps(each, range)),
  );
}

/** Does a part hold what blames nothing? Its words alone are no ground to judge it then, but to praise what is prevented or well known. */
export function holdsBlameless({ blameless }: SentenceMarks, part: TokenRange, isPraise: boolean): boolean {
  return blameless.some((each) => overlaps(each, part) && !(isPraise && PRAISED.has(each.tells)));
}

const PRAISED: ReadonlySet<Blameless["tells"]> = new Set(["prevented", "owned"]);
