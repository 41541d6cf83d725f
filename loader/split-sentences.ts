import { cutTokens } from "./cut-tokens.ts";
import type { Line } from "./line.ts";
import type { QuoteRange } from "./quotes.ts";
import type { LineRole, Sentence } from "./sentence.ts";
import type { Token } from "./tokens.ts";
import { formsAmong } from "./word-form.ts";

/** Short forms whose full stop ends no sentence. */
const SHORT_FORMS = new Set(
  `mr mrs ms miss dr prof rev sir cllr cllrs coun couns st sgt insp supt lt col hon jr snr no nos vs v approx dept est inc ltd
  c ca circa fig ref tel ext jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e eg ie etc al cf a.m p.m`.split(
    /\s+/,
  ),
);
const END = /[.!?…]+["”’'»)\]]*(?=\s)/gu;
const BEGINS = /^["“‘'«([]*[\p{Lu}\p{N}£•–—-]/u;

/**
 * Cuts lines into sentences with exact offsets. Every line makes at least one; a line's end always ends a sentence.
 *
 * Shape   `roles[i]` is the role of `lines[i]`; `tokens` and `quotes` are those of the whole text, in order.
 */
export function splitSentences(
  lines: readonly Line[],
  roles: readonly LineRole[],
  tokens: readonly Token[],
  quotes: readonly QuoteRange[],
): Sentence[] {
  const cuts: Cut[] = [];
  for (const line of lines) addCuts(cuts, line);
  const tokensByCut = cutTokens(cuts, tokens);
  const sentences: Sentence[] = [];
  let quote = 0;
  for (const { line, start, end } of cuts) {
    const index = sentences.length;
    const own = tokensByCut[index] ?? [];
    while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= start) quote++;
    sentences.push({
      index,
      paragraph: line.paragraph,
      start,
      end,
      text: line.text.slice(start - line.start, end - line.start),
      role: roles[line.paragraph] ?? "body",
      tokens: own,
      forms: formsAmong(own),
      quotes: overlapping(quotes, quote, end),
    });
  }
  return sentences;
}

function overlapping(quotes: readonly QuoteRange[], from: number, end: number): QuoteRange[] {
  let to = from;
  while ((quotes[to]?.start ?? end) < end) to++;
  return quotes.slice(from, to);
}

interface Cut {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
}

function addCuts(cuts: Cut[], line: Line): void {
  let from = 0;
  for (const match of line.text.matchAll(END)) {
    const at = match.index + match[0].length;
    const rest = line.text.slice(at, at + 12);
    const next = at + rest.length - rest.trimStart().length;
    if (!BEGINS.test(rest.trimStart()) || endsInShortForm(line.text.slice(from, match.index), match[0]))
      continue;
    cuts.push({ line, start: line.start + from, end: line.start + at });
    from = next;
  }
  cuts.push({ line, start: line.start + from, end: line.end });
}

function endsInShortForm(before: string, mark: string): boolean {
  if (!mark.startsWith(".") || mark.startsWith("..")) return false;
  const word = /[\p{L}.]{1,12}$/u.exec(before.slice(-12))?.[0] ?? "";
  return SHORT_FORMS.has(word.toLowerCase()) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
}
