/** The words that a theme was guessed from, each in quotation marks: of a word and its own beginning ("coord*") the word alone. */
export function tellGuessedFrom(learntFrom: string): string {
  const words = learntFrom.split(", ");
  const isTold = (word: string) =>
    word.endsWith("*") && words.some((other) => other !== word && other.startsWith(word.slice(0, -1)));
  return words
    .filter((word) => !isTold(word))
    .map((word) => `“${word.replace(/\*$/, "…")}”`)
    .join(", ");
}
