import { cutTokens } from "./cut-tokens.ts";
import type { Line } from "./line.ts";
import type { QuoteRange } from "./quotes.ts";
import type { LineRole, Sentence } from "./sentence.ts";
import type { Token } from "./tokens.ts";
import { formsAmong } from "./word-form.ts";

/** Short forms whose full stop ends no sentence. */
const SHORT_FORMS = new Set(
  `mr mrs ms miss dr prof rev sir cllr cllrs clr coun couns st sgt insp supt lt col hon jr snr no nos vs v approx dept est inc ltd
  c ca circa fig ref tel ext jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e eg ie etc al cf a.m p.m`.split(
    /\s+/,
  ),
);
const END = /[.!?…]+["”’'»)\]]*(?=\s)/gu;
const BEGINS = /^["“‘'«([]*[\p{Lu}\p{N}£•–—-]/u;

/**
 * Cuts lines into sentences with exact offsets. Every line makes at least one; a line's end always ends a sentence.
 *
 * Shape   `roles[i]` is the role of `lines[i]`, `tokensByLine[i]` are its tokens; `quotes` are those of the whole text, in order.
 */
export function splitSentences(
  lines: readonly Line[],
  roles: readonly LineRole[],
  tokensByLine: readonly (readonly Token[])[],
  quotes: readonly QuoteRange[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let quote = 0;
  for (const line of lines) {
    const { paragraph } = line;
    const cuts = cutsOf(line);
    const ofLine = tokensByLine[paragraph] ?? [];
    // Mostly a line is one sentence, and its tokens are at hand.
    const tokensByCut = cuts.length === 1 ? [ofLine] : cutTokens(cuts, ofLine);
    for (let i = 0; i < cuts.length; i++) {
      const { start, end } = cuts[i] ?? line;
      const tokens = tokensByCut[i] ?? [];
      while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= start) quote++;
      sentences.push({
        index: sentences.length,
        paragraph,
        start,
        end,
        text: line.text.slice(start - line.start, end - line.start),
        role: roles[paragraph] ?? "body",
        tokens,
        forms: formsAmong(tokens),
        quotes: overlapping(quotes, quote, end),
      });
    }
  }
  return sentences;
}

const NO_QUOTES: readonly QuoteRange[] = [];

function overlapping(quotes: readonly QuoteRange[], from: number, end: number): readonly QuoteRange[] {
  let to = from;
  while ((quotes[to]?.start ?? end) < end) to++;
  return to === from ? NO_QUOTES : quotes.slice(from, to);
}

type Cut = Pick<Line, "start" | "end">;

/** Where the sentences of a line stand: the line itself where it is one. */
function cutsOf(line: Line): readonly Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  END.lastIndex = 0;
  for (let match = END.exec(line.text); match; match = END.exec(line.text)) {
    const at = match.index + match[0].length;
    const rest = line.text.slice(at, at + 12);
    const next = at + rest.length - rest.trimStart().length;
    if (!BEGINS.test(rest.trimStart()) || endsInShortForm(line.text.slice(from, match.index), match[0]))
      continue;
    cuts.push({ start: line.start + from, end: line.start + at });
    from = next;
  }
  if (cuts.length === 0) return [line];
  cuts.push({ start: line.start + from, end: line.end });
  return cuts;
}

function endsInShortForm(before: string, mark: string): boolean {
  if (!mark.startsWith(".") || mark.startsWith("..")) return false;
  const word = /[\p{L}.]{1,12}$/u.exec(before.slice(-12))?.[0] ?? "";
  return SHORT_FORMS.has(word.toLowerCase()) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
}
