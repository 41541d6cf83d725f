import { expect, test } from "vitest";
import { findStories, type StoryArticle } from "../../cypher/story/find-stories.ts";
import { readSketch, sketchOf } from "../../cypher/story/sketch.ts";
import { COPIES, ownStory, wireStory } from "../fixtures/wire-stories.ts";

const STORIES = 40;

interface Text {
  readonly story: string;
  readonly text: string;
}

async function storiesOf(
  texts: readonly string[],
  about: (i: number) => Partial<StoryArticle> = () => ({}),
  onRead: (ids: readonly string[]) => void = () => undefined,
): Promise<(string | undefined)[]> {
  const articles = texts.map((text, i) => ({
    id: `article:${String(i).padStart(5, "0")}`,
    kind: "news",
    published: "",
    areas: [],
    sketch: readSketch(sketchOf(text) ?? ""),
    ...about(i),
  }));
  const textById = new Map(articles.map(({ id }, i) => [id, texts[i] ?? ""]));
  const stories = await findStories(articles, async (ids) => {
    onRead(ids);
    return new Map(ids.map((id) => [id, textById.get(id) ?? ""]));
  });
  return articles.map(({ id }) => stories.get(id));
}

test("on made-up pairs every pair that is told is one, and of those that are, 95 in a hundred are told", async () => {
  const texts = Array.from({ length: STORIES }, (_, n): Text[] => {
    const { text } = wireStory(n);
    const copies = Object.values(COPIES).map((copy) => ({ story: `wire ${n}`, text: copy(text) }));
    return [{ story: `wire ${n}`, text }, ...copies, { story: `own ${n}`, text: ownStory(n) }];
  }).flat();
  const told = await storiesOf(texts.map(({ text }) => text));
  let [right, wrong, missed] = [0, 0, 0];
  texts.forEach(({ story }, i) => {
    texts.slice(0, i).forEach((other, j) => {
      const isTold = told[i] !== undefined && told[i] === told[j];
      if (isTold && story === other.story) right++;
      else if (isTold) wrong++;
      else if (story === other.story) missed++;
    });
  });
  expect(wrong).toBe(0);
  expect(right / (right + missed)).toBeGreaterThanOrEqual(0.95);
});

test.for(Object.entries(COPIES))("a copy beside its story alone is told: %s", async ([, copy]) => {
  const pairs = Array.from({ length: STORIES }, (_, n) => wireStory(n).text);
  let told = 0;
  for (const text of pairs) {
    const [a, b] = await storiesOf([text, copy(text)]);
    if (a !== undefined && a === b) told++;
  }
  expect(told / STORIES).toBeGreaterThanOrEqual(0.95);
});

test("a story is called by the copy that came out first, whatever the order", async () => {
  const { text } = wireStory(3);
  const texts = [text, ...Object.values(COPIES).map((copy) => copy(text)), wireStory(4).text];
  const day = (i: number) => ({ published: i === 2 ? "2019-03-01" : i === 5 ? "" : "2019-03-02" });
  const told = await storiesOf(texts, day);
  expect(told).toEqual([...texts.slice(1).map(() => "article:00002"), undefined]);
  const reversed = await storiesOf(texts.toReversed(), (i) => ({
    id: `article:${String(texts.length - 1 - i).padStart(5, "0")}`,
    ...day(texts.length - 1 - i),
  }));
  expect(reversed.toReversed()).toEqual(told);
});

test.for<[string, Partial<StoryArticle>, boolean]>([
  ["of the same areas", { areas: ["area:E1"] }, true],
  ["of another area", { areas: ["area:E2"] }, false],
  ["of no area that it tells", { areas: [] }, true],
  ["of another kind", { kind: "letter", areas: ["area:E1"] }, false],
])("a text %s is the same story: %j", async ([, other, expected]) => {
  const { text } = wireStory(7);
  const [told] = await storiesOf([text, `${text}\n\nMore soon.`], (i) =>
    i === 0 ? { areas: ["area:E1"] } : other,
  );
  expect(told !== undefined).toBe(expected);
});

test("a text of a few words has no sketch, so it is no copy of another", () => {
  expect(sketchOf("Ofsted has praised the schools of Kent.")).toBeNull();
  expect(sketchOf("")).toBeNull();
});

test("of a story that hundreds printed, each with words of its own, every text is read about once", async () => {
  const { text } = wireStory(11);
  const texts = Array.from({ length: 300 }, (_, n) => `${text}\n\n${ownStory(n).slice(0, text.length / 5)}`);
  let read = 0;
  const told = await storiesOf(
    texts,
    () => ({}),
    (ids) => {
      read += ids.length;
    },
  );
  expect(new Set(told)).toEqual(new Set(["article:00000"]));
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(2 * texts.length);
});
