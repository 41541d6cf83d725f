import type { Sentence } from "./sentence.ts";

/** A run of more tokens than this is no sentence but a table or a broken file: clause rules would take time by its square. */
const MAX_TOKENS = 400;
/** Of a run without an end (20 pieces are some 40,000 characters) the rest is no prose, and nothing in it is evidence. */
const MOST_PIECES = 20;

/** Cuts what is too long for a sentence into pieces, so that reading stays linear in the text's length. */
export function cutLongSentences(sentences: readonly Sentence[]): readonly Sentence[] {
  if (!sentences.some(({ tokens }) => tokens.length > MAX_TOKENS)) return sentences;
  return sentences
    .flatMap((sentence) => (sentence.tokens.length > MAX_TOKENS ? piecesOf(sentence) : [sentence]))
    .map(withIndex);
}

function piecesOf(sentence: Sentence): Sentence[] {
  const { index, paragraph, forms } = sentence;
  const pieces: Sentence[] = [];
  let quote = 0;
  for (let at = 0; at < sentence.tokens.length; at += MAX_TOKENS) {
    const tokens = sentence.tokens.slice(at, at + MAX_TOKENS);
    const start = tokens[0]?.start ?? sentence.start;
    const end = tokens.at(-1)?.end ?? sentence.end;
    const text = sentence.text.slice(start - sentence.start, end - sentence.start);
    while ((sentence.quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= start) quote++;
    const quotes = quotesBefore(end, sentence.quotes, quote);
    const role = pieces.length < MOST_PIECES ? sentence.role : "furniture";
    pieces.push({ index, paragraph, start, end, text, role, tokens, forms, quotes });
  }
  return pieces;
}

/** The same sentence at another place. Named field by field, so that all sentences are of one shape. */
function withIndex(sentence: Sentence, index: number): Sentence {
  const { paragraph, start, end, text, role, tokens, forms, quotes } = sentence;
  return { index, paragraph, start, end, text, role, tokens, forms, quotes };
}

function quotesBefore(end: number, quotes: Sentence["quotes"], from: number): Sentence["quotes"] {
  let to = from;
  while ((quotes[to]?.start ?? end) < end) to++;
  return quotes.slice(from, to);
}
