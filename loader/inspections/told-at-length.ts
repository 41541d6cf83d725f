import type { EventCues } from "../tables/event-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { EventSentence } from "./event-text.ts";

const INSPECTS = listed("told-at-length: inspects", /^inspect/);
const REPORT = new WordForm(/^(?:report|letter|verdict|findings|judgement|outcome|result)$/);
const THIS = new WordForm(/^(?:the|their|its|this|that|damning|glowing)$/);
const WHO = new WordForm(/^(?:they|inspectors|report|letter|team|visit|findings)$/);
const TELLS = listed("told-at-length: tells", /^identif/);
/** Tokens from who tells to the verb: "they have also | found". */
const VERB_REACH = 3;
const BETWEEN = new WordForm(/^(?:also|then|both|are|were|have|had|has|now)$/);

/** How far a text tells of an inspection, by everyday words too. */
export interface Telling {
  /** Sentences that name an inspection, inspectors or their report, or tell what they said or what came of it. */
  readonly sentences: number;
  /** The first that names an inspection or inspectors: its number among those of the text; the number of them all where none does. */
  readonly first: number;
}

/** Counts what a text tells of an inspection: "they say the under-fives are well served", "the letter came last week". */
export function tellingOf(text: readonly EventSentence[], cues: EventCues): Telling {
  const first = text.findIndex(({ sentence }) => namesInspection(sentence.tokens));
  return {
    sentences: text.filter((event) => tellsOfIt(event, cues)).length,
    first: first < 0 ? text.length : first,
  };
}

function tellsOfIt({ sentence: { tokens }, wordsByRole }: EventSentence, cues: EventCues): boolean {
  return (
    namesInspection(tokens) ||
    wordsByRole.has("term") ||
    tokens.some((_, at) => isReport(tokens, at) || tellsAt(tokens, at)) ||
    cues.outcomes.find(tokens).length > 0
  );
}

/** Is each inspectorate named, the one in the same sentence as the other or right beside it? */
export function namesBothNear(text: readonly EventSentence[]): boolean {
  const isOfCqc = (at: number): boolean => text[at]?.wordsByRole.has("cqc") === true;
  return text.some(
    ({ wordsByRole }, at) => wordsByRole.has("ofsted") && (isOfCqc(at - 1) || isOfCqc(at) || isOfCqc(at + 1)),
  );
}

/** "Young inspectors", "police inspectors" come for somebody else. */
const OF_OTHERS = listed("told-at-length: of others");

function namesInspection(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => INSPECTS.fits(token) && !OF_OTHERS.fits(tokens[at - 1]));
}

function isReport(tokens: readonly Token[], at: number): boolean {
  return REPORT.fits(tokens[at]) && THIS.fits(tokens[at - 1]);
}

function tellsAt(tokens: readonly Token[], at: number): boolean {
  if (!WHO.fits(tokens[at])) return false;
  let verb = at + 1;
  while (verb <= at + VERB_REACH && BETWEEN.fits(tokens[verb])) verb++;
  return TELLS.fits(tokens[verb]);
}
