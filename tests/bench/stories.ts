import { findStories, type StoryArticle } from "../../cypher/story/find-stories.ts";
import { readSketch, sketchOf } from "../../cypher/story/sketch.ts";
import { COPIES, wireStory } from "../fixtures/wire-stories.ts";

const SHORT_RUN = 5_000;
const LONG_RUN = 20_000;
const MOST_SECONDS = 60;
/** Time an article in the long run over that in the short one: a quadratic step would make it four. */
const MOST_GROWTH = 1.5;

/**
 * Sketches 20,000 made-up articles, half of them copies, and tells which are one story. Prints the time, and how it grows from
 * 5,000. Tells whether both are within bounds.
 */
export async function measureStories(): Promise<boolean> {
  const short = await secondsFor(SHORT_RUN);
  const long = await secondsFor(LONG_RUN);
  const growth = long / LONG_RUN / (short / SHORT_RUN);
  console.log(`The same story once: ${LONG_RUN} articles in ${long.toFixed(1)} s (at most ${MOST_SECONDS})`);
  console.log(
    `  ${SHORT_RUN} in ${short.toFixed(1)} s: growth ${growth.toFixed(2)} (at most ${MOST_GROWTH})`,
  );
  return long <= MOST_SECONDS && growth <= MOST_GROWTH;
}

async function secondsFor(count: number): Promise<number> {
  const copies = Object.values(COPIES);
  const texts = Array.from({ length: count }, (_, i) => {
    const { text } = wireStory(i - (i % 2));
    return i % 2 === 0 ? text : (copies[i % copies.length] ?? String)(text);
  });
  const start = process.cpuUsage();
  const articles = texts.map(
    (text, i): StoryArticle => ({
      id: `article:${i}`,
      kind: "news",
      published: "",
      areas: [],
      sketch: readSketch(sketchOf(text) ?? ""),
    }),
  );
  const textById = new Map(articles.map(({ id }, i) => [id, texts[i] ?? ""]));
  const stories = await findStories(articles, (ids) =>
    Promise.resolve(new Map(ids.map((id) => [id, textById.get(id) ?? ""]))),
  );
  const { user, system } = process.cpuUsage(start);
  if (stories.size < count * 0.9) throw new Error(`Only ${stories.size} of ${count} articles have a copy.`);
  return (user + system) / 1e6;
}
