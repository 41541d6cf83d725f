import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { Answer, AnswerCache } from "../../explorer/api/answer-cache.ts";

test("an answer is known of the graph that it was read of, and of no other", () => {
  const cache = new AnswerCache();
  cache.set("one", "lens", new Answer("[1]"));
  expect(cache.get("one", "lens")?.text).toBe("[1]");
  expect(cache.get("one", "graph")).toBeUndefined();
  expect(cache.get("two", "lens")).toBeUndefined();
  cache.set("two", "lens", new Answer("[2]"));
  expect(cache.get("one", "lens")).toBeUndefined();
  expect(cache.get("two", "lens")?.text).toBe("[2]");
});

test("where there is no more room, what was asked for longest ago goes first, and the too large are never kept", () => {
  const cache = new AnswerCache();
  const large = new Answer("x".repeat(3.9 * 1024 * 1024));
  cache.set("one", "first", large);
  for (let index = 0; index < 7; index += 1) cache.set("one", `more ${index}`, large);
  expect(cache.get("one", "first")).toBe(large);
  cache.set("one", "last", large);
  expect(cache.get("one", "more 0")).toBeUndefined();
  expect(cache.get("one", "first")).toBe(large);
  expect(cache.get("one", "last")).toBe(large);
  cache.set("one", "huge", new Answer("x".repeat(5 * 1024 * 1024)));
  expect(cache.get("one", "huge")).toBeUndefined();
});

test("an answer is packed once, however many ask for it; one that is short is not", async () => {
  const answer = new Answer(JSON.stringify({ words: "as said before, ".repeat(200) }));
  const first = answer.packed("br");
  expect(answer.packed("br")).toBe(first);
  expect(brotliDecompressSync((await first) ?? "").toString()).toBe(answer.text);
  expect(await answer.packed("gzip")).not.toEqual(await first);
  expect(await new Answer("[]").packed("br")).toBeNull();
});
