import { findNames } from "../names/find-names.ts";
import type { NameCues } from "../tables/name-cues.ts";
import { type Sentence, withRole } from "../text/sentence.ts";
import { WordForm } from "../text/word-form.ts";

/** A heading of more tokens than this is no heading. */
const MOST_TOKENS = 16;
/** What stands after a name that is no more than where a heading begins. */
const STOP = new WordForm(/^[:–—|-]$/);

/** Gives a heading between paragraphs that is a name, or opens with one ("Rutland", "Rutland: back on track"), the role `section`: what follows is about it. */
export function markSections(sentences: readonly Sentence[], text: string, cues: NameCues): Sentence[] {
  const firstBody = sentences.findIndex(({ role }) => role === "lead" || role === "body");
  const marked: Sentence[] = [];
  for (const sentence of sentences) {
    const i = marked.length;
    const isHeading =
      sentence.role === "furniture" &&
      firstBody >= 0 &&
      i > firstBody &&
      sentences[i + 1]?.role === "body" &&
      isHeadedByName(sentence, text, cues);
    marked.push(isHeading ? withRole(sentence, "section") : sentence);
  }
  return marked;
}

function isHeadedByName(sentence: Sentence, text: string, cues: NameCues): boolean {
  const { tokens } = sentence;
  if (tokens.length === 0 || tokens.length > MOST_TOKENS) return false;
  const [name] = findNames(sentence, text, cues);
  const isArea = name?.entries.some(({ id }) => /^(?:area:|body:E)/.test(id ?? "")) ?? false;
  const next = tokens[name?.last ?? 0];
  return isArea && name?.first === 0 && (next === undefined || STOP.fits(next));
}
