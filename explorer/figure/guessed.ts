import * as z from "zod/mini";
import type { FigureScene } from "./figure-scene.ts";
import type { Tables } from "./slice.ts";

/** A theme of an area, a body or, over time, an inspection that no rule names: the learnt model guessed it in each of its sentences. */
export const GuessedCase = z.object({ subject: z.string(), theme: z.string(), polarity: z.string() });
export type GuessedCase = z.infer<typeof GuessedCase>;

/** What a picture shows: a theme of a subject, one way or the other. */
export type ShownCase = Pick<GuessedCase, "subject" | "theme" | "polarity">;

/**
 * A caption, and the words for who cannot see it, own up to how many of the cases that are counted rest on guesses alone.
 *
 * @param noun  what a case is of: `area`, `body`, `inspection`
 */
export function tellGuessed(
  scene: FigureScene,
  shown: readonly ShownCase[],
  tables: Tables,
  noun: string,
): FigureScene {
  const guessed = new Set(
    z
      .array(GuessedCase)
      .parse(tables["guessed"] ?? [])
      .map(keyOf),
  );
  const count = shown.filter((one) => guessed.has(keyOf(one))).length;
  if (count === 0) return scene;
  const article = /^[aeiou]/.test(noun) ? "an" : "a";
  const says = `In ${count} of ${shown.length} cases, each a theme of ${article} ${noun}, the theme was guessed: no rule names it.`;
  return { ...scene, caption: `${scene.caption} ${says}`, alt: `${scene.alt} ${says}` };
}

function keyOf({ subject, theme, polarity }: ShownCase): string {
  return [subject, theme, polarity].join(" ");
}
