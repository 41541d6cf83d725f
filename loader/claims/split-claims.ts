import type { Polarity } from "../../cypher/schema.ts";
import { type Clause, cutClauses } from "../signs/clauses.ts";
import { judgePolarity, type Verdict, weighClause } from "../signs/judge-polarity.ts";
import type { SentenceMarks } from "../signs/sentence-marks.ts";
import type { WeighedClause } from "../signs/weighed.ts";
import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import { WordForm } from "../text/word-form.ts";
import type { ClaimPart } from "./claim-part.ts";
import { cutItems } from "./cut-items.ts";
import { findThemes } from "./find-themes.ts";
import { withoutFormerDays } from "./former-days.ts";
import { joinContrasts } from "./join-contrasts.ts";
import { type HeadSign, headSign } from "./list-head.ts";
import { cutMainClauses } from "./main-clauses.ts";

/** Weight of the sign that an item takes from the head of its list. */
const HEAD_WEIGHT = 3;
/** What a head that ends in a dash must name for the rest to be its items: "two areas need work – plans and waits". */
const ANNOUNCED = new WordForm(/^(?:areas|weaknesses|concerns|failings|strengths)$/);
const DASH = new WordForm(/^[–—-]$/);
/** Clauses that neither take a sign from the one before nor are part of its claim. */
const STANDS_ALONE: ReadonlySet<Clause["opening"]> = new Set(["second", "coord", "sub"]);
/** The last word of a head that announces a list. */
const ANNOUNCES = listed("split-claims: announces");

/**
 * Cuts a sentence into its claims; `signAbove` is what the head of a list gives to items without blame of their own, and at the tokens
 * `turnsAt` another speaks.
 */
export function splitClaims(
  marks: SentenceMarks,
  signAbove: HeadSign | null,
  turnsAt: readonly number[] = [],
): ClaimPart[] {
  const parts: ClaimPart[] = [];
  let sign = signAbove;
  for (const clause of joinBareClauses(marks, cutClauses(marks, turnsAt))) {
    const weighed = weighClause(marks, clause);
    const isUnderHead = sign !== null;
    const items = cutItems(marks, clause, weighed, isUnderHead);
    let opening = clause.opening;
    let asks = false;
    for (const item of items.flatMap((each) => cutMainClauses(marks, weighed, each, isUnderHead))) {
      const part = partOf(marks, weighed, item, sign, opening);
      asks ||= part.verdict.isRequest;
      opening = "stop";
      parts.push(part);
    }
    sign = signForNext(clause, asks, signOfHead(marks, clause, parts.at(-1)) ?? sign);
  }
  return joinContrasts(marks, withoutFormerDays(marks, parts));
}

/** A head weighs so much at the least; "it never had to say so: …" announces no blame. */
const FIRM_HEAD = 2;

/** "Inspectors named three weaknesses:" judges what follows, and names no theme of its own, or announces it ("progress in two areas:"). */
function signOfHead(
  marks: SentenceMarks,
  { first, last }: Clause,
  part: ClaimPart | undefined,
): HeadSign | null {
  const { tokens } = marks;
  const mark = tokens[last - 1];
  const isDash = DASH.fits(mark) && tokens.slice(first, last).some((token) => ANNOUNCED.fits(token));
  if (!part || (mark?.norm !== ":" && !isDash) || part.verdict.polarity === "mixed") return null;
  if (Math.max(part.verdict.praise, part.verdict.blame) < FIRM_HEAD) return null;
  return isDash || part.themes.length === 0 || ANNOUNCES.fits(tokens[last - 2])
    ? headSign(marks, part)
    : null;
}

/** A request goes on over semicolons and dashes: "they want better links; more nurses". */
function signForNext(clause: Clause, asks: boolean, sign: HeadSign | null): HeadSign | null {
  if (STANDS_ALONE.has(clause.opening)) return null;
  return asks ? "weakness" : sign;
}

function partOf(
  marks: SentenceMarks,
  weighed: WeighedClause,
  { first, last }: TokenRange,
  sign: HeadSign | null,
  opening: Clause["opening"],
): ClaimPart {
  const range = { first, last };
  const verdict = judgePolarity(weighed, range);
  const themes = findThemes(marks, range);
  // What is to be put right under a head of weaknesses is none of the strengths it would be elsewhere: "cut waits of two years".
  const isOwn = sign === null || (sign === "strength" && verdict.polarity !== sign && verdict.blame > 0);
  const judged = isOwn ? verdict : underHead(verdict, sign === "put-right" ? "strength" : sign);
  return { first, last, verdict: judged, themes, learnt: null, heard: null, opening };
}

function underHead(verdict: Verdict, sign: Polarity): Verdict {
  const isPraise = sign === "strength";
  return {
    polarity: sign,
    praise: isPraise ? Math.max(verdict.praise, HEAD_WEIGHT) : 0,
    blame: isPraise ? 0 : Math.max(verdict.blame, HEAD_WEIGHT),
    isRequest: sign === "weakness",
    isPlan: verdict.isPlan,
    cue: verdict.polarity === sign ? verdict.cue : null,
  };
}

/** Joins a clause that names a theme without judging it to the neighbour that judges without naming one ("advice is sought but seldom heard"). */
function joinBareClauses(marks: SentenceMarks, clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < 2) return clauses;
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    if (before && clause.opening !== "colon" && isOneClaim(marks, before, clause)) {
      joined[joined.length - 1] = { ...before, last: clause.last };
    } else joined.push(clause);
  }
  return joined;
}

function isOneClaim(marks: SentenceMarks, before: Clause, clause: Clause): boolean {
  const isTurn = clause.opening === "coord" && marks.tokens[clause.first]?.norm === "but";
  if (STANDS_ALONE.has(clause.opening) && !isTurn) return false;
  const isNamedBefore = findThemes(marks, before).length > 0;
  const isNamed = findThemes(marks, clause).length > 0;
  if (isNamedBefore === isNamed) return false;
  const isJudgedBefore = weighClause(marks, before).weighed.length > 0;
  const isJudged = weighClause(marks, clause).weighed.length > 0;
  if (isTurn) return isNamedBefore && !isJudgedBefore && isJudged;
  return isNamedBefore ? !isJudgedBefore && isJudged : isJudgedBefore && !isJudged;
}
