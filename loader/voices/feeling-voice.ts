import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { WordForm } from "../text/word-form.ts";
import { makeVoice, type Voice } from "./voice.ts";

const BEING = new WordForm(/^(?:is|are|was|were|am|felt|feels|feeling|'s|'re)$/);
const FEELING = listed("feeling-voice: feeling");
/** Words before the feeling: "“really very pleased”". */
const FEELING_REACH = 3;

/** "Ann Hill, the council's leader, was “very pleased with our response”": whom the sentence is about speaks. */
export function feelingVoice({ tokens, quotes }: Sentence, subject: Voice | null): Voice | null {
  if (!subject) return null;
  const isTold = quotes.some(({ start, end }) => {
    const first = tokens.findIndex((token) => token.start >= start);
    const isAfterBeing = tokens.slice(Math.max(0, first - 2), first).some((token) => BEING.fits(token));
    const opening = tokens.slice(first, first + FEELING_REACH);
    return isAfterBeing && opening.some((token) => token.end <= end && FEELING.fits(token));
  });
  return isTold ? makeVoice(subject.saidBy, subject.speaker, true) : null;
}
