import { groupBy } from "../../cypher/group-by.ts";
import type { GuessedCase } from "../figure/guessed.ts";

/** What of a sentence tells whether its theme was guessed. */
interface GuessedRow {
  readonly theme: string;
  readonly polarity: string;
  readonly learntFrom: string | null;
}

/**
 * The cases of which no sentence has its theme by a rule: only the learnt model names it.
 *
 * @param subjectsOf  the areas, bodies or inspections that have what a sentence tells
 */
export function findGuessedCases<Row extends GuessedRow>(
  rows: readonly Row[],
  subjectsOf: (row: Row) => readonly string[],
): GuessedCase[] {
  const told = rows.flatMap((row) => subjectsOf(row).map((subject) => ({ ...row, subject })));
  const cases = groupBy(told, ({ subject, theme, polarity }) => [subject, theme, polarity].join(" "));
  return [...cases]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, rowsOfCase]) => {
      const [first] = rowsOfCase;
      if (first === undefined || rowsOfCase.some(({ learntFrom }) => learntFrom === null)) return [];
      const { subject, theme, polarity } = first;
      return [{ subject, theme, polarity }];
    });
}
