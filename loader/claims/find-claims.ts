import type { Polarity } from "../../cypher/schema.ts";
import type { Article } from "../model/article.ts";
import type { ExtractedFinding, ReviewLine, Span } from "../model/extraction.ts";
import type { SpeakerPerson } from "../model/speaker-person.ts";
import { canJudge } from "../signs/judge-polarity.ts";
import type { SentenceMarks } from "../signs/sentence-marks.ts";
import { markUnclaimed } from "../signs/unclaimed.ts";
import type { LearntWords } from "../tables/learnt-words.ts";
import { type AreaScope, areaAt, type Stretch, turnsOfArea } from "../text/area-scope.ts";
import { cutLongSentences } from "../text/cut-long-sentences.ts";
import type { LineRole, Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { wordingOf } from "../text/wording.ts";
import { attributeSpeech } from "../voices/attribute-speech.ts";
import type { Voice } from "../voices/voice.ts";
import { placesOf, type Turn, voiceAt, voicesWithin } from "../voices/voices-within.ts";
import type { ClaimCues } from "./claim-cues.ts";
import type { ClaimPart } from "./claim-part.ts";
import { spanOf, trimEvidence } from "./evidence-span.ts";
import { canBeSigned, wordsFor } from "./hear-claims.ts";
import { type DraftFinding, joinRepeats } from "./join-repeats.ts";
import { keepClaims } from "./keep-claims.ts";
import { lendSign } from "./lend-sign.ts";
import {
  isOfMethod,
  type Line,
  type ListHead,
  NO_HEAD,
  nextHead,
  signFromHead,
  titled,
} from "./list-head.ts";
import { openingOf, titlesAbove } from "./list-opening.ts";
import { MarkedSentences } from "./marked-sentences.ts";
import { isQuestion } from "./question.ts";
import { splitClaims } from "./split-claims.ts";
import { takeThemesOfBefore } from "./theme-of-before.ts";
import { settleThenAndNow } from "./then-and-now.ts";

/** What a text claims, and what it claims of no area that could be told. */
export interface Claims {
  readonly findings: readonly ExtractedFinding[];
  readonly review: readonly ReviewLine[];
}

const READABLE: readonly LineRole[] = ["headline", "lead", "body"];
const HEADLINES: readonly LineRole[] = ["headline", "lead"];

/** Where a text makes claims: of which area, and from where on what nobody else says is the inspectors'. UTF-16 offsets. */
export interface ClaimPlaces {
  readonly scopes: readonly AreaScope[];
  readonly from: number;
  /** Where areas and their bodies are named, in order. */
  readonly named?: readonly Stretch[];
}

/**
 * Finds the claims of a text: what was praised or blamed, about which area, on which themes, and who said so.
 *
 * Shape   evidence is the clause that makes the claim; a claim in no area's scope goes to review.
 */
export function findClaims(
  sentences: readonly Sentence[],
  article: Article,
  people: readonly SpeakerPerson[],
  { scopes, from, named = [] }: ClaimPlaces,
  cues: ClaimCues,
): Claims {
  const readable = cutLongSentences(sentences.filter(({ role }) => READABLE.includes(role)));
  const voices = attributeSpeech(readable, people, article.kind, cues.attribution);
  const marked = new MarkedSentences(readable, named, cues);
  const titles = titlesAbove(sentences, cues.heads);
  const read: Read = { drafts: [], review: [] };
  let head: ListHead = NO_HEAD;
  let before: Before = NOTHING;
  for (let i = 0; i < readable.length; i++) {
    const sentence = readable[i];
    const voice = voices[i];
    const marks = marked.at(i);
    if (!sentence || !voice || !marks || isStory(sentence, voice, from)) continue;
    const areaId = areaAt(scopes, sentence.start)?.areaId;
    // What was said of another area lends this one nothing.
    if (areaId !== before.areaId) before = NOTHING;
    const title = titles.get(sentence.start);
    if (title) head = titled(title);
    const line = { sentence, opening: openingOf(sentence, readable[i + 1], cues.heads) };
    const isLent = takesSign(sentence, voice, article);
    const isJudged = canBeJudged(sentence, marks, article, cues);
    const turns = isJudged ? voicesOf({ sentence, marks, voice }, article, people, named, cues) : [];
    const areasAt = turnsOfArea(scopes, sentence);
    const told = tellParts(line, marks, {
      head,
      themeBefore: before.theme,
      isJudged: isJudged || (isLent && before.sign !== null),
      turnsAt: [...placesOf(turns, sentence), ...areasAt],
    });
    head = nextHead(line, marks, told, head);
    const spoken = { sentence, marks, voice, isOfOne: areasAt.length === 0 };
    const claims = keepClaims(spoken, isLent ? lendSign(marks, told, before.sign) : told, article, cues);
    before = lentBy(claims, areaId, turns.at(-1)?.voice ?? voice);
    const made = read.drafts.length;
    addEvidence(read, { sentence, marks, voice, turns, claims }, article.text, scopes, cues.learnt);
    settleThenAndNow(read.drafts, made, [sentence, readable[i + 1]], voice, article);
  }
  return { findings: joinRepeats(read.drafts), review: read.review };
}

/** What the sentence before was of, and lends to the next. */
interface Before {
  readonly areaId: string | undefined;
  readonly theme: string | undefined;
  readonly sign: Polarity | null;
}

const NOTHING: Before = { areaId: undefined, theme: undefined, sign: null };

function lentBy(claims: readonly ClaimPart[], areaId: string | undefined, voice: Voice): Before {
  const theme = claims.findLast(({ themes }) => themes.length > 0)?.themes[0];
  return { areaId, theme, sign: signToLend(claims, voice) };
}

/** Can a sentence claim anything, by what rows or, in news, by what its words tell? */
function canBeJudged(
  sentence: Sentence,
  marks: SentenceMarks,
  { kind }: Article,
  { learnt }: ClaimCues,
): boolean {
  return canJudge(marks) || (kind === "news" && canBeSigned(sentence, marks, learnt));
}

/** The voices of a sentence of news, once it is told what it speaks of without claiming it: letters plan, ask and fear nothing. */
function voicesOf(
  { sentence, marks, voice }: Pick<FoundIn, "sentence" | "marks" | "voice">,
  { kind }: Article,
  people: readonly SpeakerPerson[],
  named: NonNullable<ClaimPlaces["named"]>,
  cues: ClaimCues,
): readonly Turn[] {
  if (kind !== "news") return [];
  markUnclaimed(marks, voice, named);
  return voicesWithin(sentence, voice, people, cues.attribution);
}

/** What others say lends the next sentence no sign. */
function signToLend(claims: readonly ClaimPart[], { saidBy }: Voice): Polarity | null {
  return saidBy === "inspectors" ? ownSign(claims.at(-1)) : null;
}

/** What a sentence is given by those before it. */
interface Given {
  readonly head: ListHead;
  readonly themeBefore: string | undefined;
  /** Can anything in the sentence be judged, by its words or by the sign that is lent it? */
  readonly isJudged: boolean;
  /** Tokens at which another speaks, or another area is spoken of. */
  readonly turnsAt: readonly number[];
}

/** The parts of a sentence; none where nothing gives a sign, nor in a question, a list's title or a list of what was looked at. */
function tellParts(
  line: Line,
  marks: SentenceMarks,
  { head, themeBefore, isJudged, turnsAt }: Given,
): readonly ClaimPart[] {
  const signOfHead = signFromHead(line, marks, head);
  const hasSign = signOfHead !== null || isJudged;
  if (!hasSign || line.opening?.isTitle || isOfMethod(line, head) || isQuestion(line.sentence)) return [];
  return takeThemesOfBefore(marks, splitClaims(marks, signOfHead, turnsAt), themeBefore);
}

/** What nobody is named to say above where a feature comes to the inspection is not the inspectors', nor what is told there of one child. */
function isStory({ start, quotes }: Sentence, { saidBy, speaker, isNamed }: Voice, from: number): boolean {
  if (start >= from) return false;
  return (
    saidBy === "inspectors" || (saidBy === "other" && speaker === null && !isNamed && quotes.length === 0)
  );
}

/** The sign of a claim by its own words: what was lent is not lent on. */
function ownSign(claim: ClaimPart | undefined): Polarity | null {
  return claim?.verdict.cue ? claim.verdict.polarity : null;
}

/** The claims of one sentence. */
interface FoundIn {
  readonly sentence: Sentence;
  readonly marks: SentenceMarks;
  readonly voice: Voice;
  readonly turns: readonly Turn[];
  readonly claims: readonly ClaimPart[];
}

interface Read {
  readonly drafts: DraftFinding[];
  readonly review: ReviewLine[];
}

/**
 * Adds the claims of a sentence with their evidence; what stands in no one area's scope goes to review. Read sentence by sentence:
 * the marks of all that claim something, kept to the end of a long text, would cost more than reading it.
 */
function addEvidence(
  { drafts, review }: Read,
  { sentence, marks, voice: own, turns, claims }: FoundIn,
  text: string,
  scopes: readonly AreaScope[],
  learnt: LearntWords,
): void {
  for (const part of claims) {
    const evidence = trimEvidence(marks, part, text, sentence.quotes);
    if (!evidence || isOfTwoMinds(sentence, part)) continue;
    const from = startOfCue(marks.tokens, part, evidence);
    const scope = areaAt(scopes, from);
    if (scope) {
      const voice = voiceAt(turns, from, own);
      const guessed = wordsFor(marks, part, learnt);
      const finding = makeFinding({ sentence, marks, voice, text, part, evidence, scope, guessed });
      const words = wordsOf(marks.tokens, evidence);
      drafts.push({ finding, words, isHeadline: HEADLINES.includes(sentence.role) });
    } else review.push(noArea(evidence));
  }
}

/** "Good leaders, bad plans", "Praise for schools, brickbats for plans": which of the two a headline's theme is told of its few words do not say. */
function isOfTwoMinds({ role }: Sentence, { verdict: { praise, blame } }: ClaimPart): boolean {
  return role === "headline" && Math.min(praise, blame) > 0;
}

/** Where a claim is decided: "in contrast to Bury, where all was well" is of Bury, whatever the words before its name are of. */
function startOfCue(tokens: readonly Token[], { verdict }: ClaimPart, { start }: Span): number {
  return Math.max(start, tokens[verdict.cue?.first ?? -1]?.start ?? start);
}

/** In a letter or report nearly every sentence has a sign of its own; officials and families do not go on where inspectors were. */
function takesSign(sentence: Sentence, { saidBy }: Voice, { kind }: Article): boolean {
  return kind === "news" && sentence.role === "body" && saidBy === "inspectors";
}

/** The words of a span without its marks, to tell by whether it is told twice. */
function wordsOf(tokens: readonly Token[], { start, end }: Span): string {
  const words: string[] = [];
  for (const token of tokens) {
    if (token.start >= end) break;
    if (token.start >= start && token.end <= end && token.kind !== "mark") words.push(token.norm);
  }
  return words.join(" ");
}

interface Found {
  readonly sentence: Sentence;
  readonly marks: SentenceMarks;
  readonly part: ClaimPart;
  readonly voice: Voice;
  readonly evidence: Span;
  readonly scope: AreaScope;
  readonly text: string;
  readonly guessed: ReturnType<typeof wordsFor>;
}

function makeFinding({
  sentence,
  marks,
  part,
  voice,
  evidence,
  scope,
  text,
  guessed,
}: Found): ExtractedFinding {
  const { polarity, cue } = part.verdict;
  return {
    area: scope.areaId,
    polarity: polarity ?? "mixed",
    themes: [...part.themes],
    evidence,
    saidBy: voice.saidBy,
    speaker: voice.speaker,
    kind: wordingOf(sentence, evidence),
    cue: cue ? spanOf(marks.tokens, cue, text) : null,
    earlier: scope.earlier,
    ...(part.learnt ? { learnt: { theme: part.learnt, words: [...guessed.theme] } } : {}),
    ...(part.heard?.isSign ? { signLearntFrom: [...guessed.sign] } : {}),
  };
}

function noArea(evidence: Span): ReviewLine {
  return {
    reason: "no-area",
    message: `The claim "${evidence.exact}" stands where the text speaks of no one area.`,
    candidates: [],
    evidence,
  };
}
