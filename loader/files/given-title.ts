/** Titles that a word processor gives, and nobody else. */
const NO_TITLE =
  /^(?:microsoft word\b|document ?\d*$|untitled|template\b|.*\.(?:docx?|dotx?|rtf|odt|pdf)$)/iu;

/** The title in a document's properties, where a person has set it. */
export function titleGiven(title: string | null): string | null {
  return title === null || title === "" || NO_TITLE.test(title) ? null : title;
}
