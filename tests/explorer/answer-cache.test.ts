import { expect, test } from "vitest";
import { AnswerCache } from "../../explorer/api/answer-cache.ts";

test("an answer is known of the graph that it was read of, and of no other", () => {
  const cache = new AnswerCache();
  cache.set("one", "lens", "[1]");
  expect(cache.get("one", "lens")).toBe("[1]");
  expect(cache.get("one", "graph")).toBeUndefined();
  expect(cache.get("two", "lens")).toBeUndefined();
  cache.set("two", "lens", "[2]");
  expect(cache.get("one", "lens")).toBeUndefined();
  expect(cache.get("two", "lens")).toBe("[2]");
});

test("where there is no more room, what was asked for longest ago goes first, and the too large are never kept", () => {
  const cache = new AnswerCache();
  const large = "x".repeat(3.9 * 1024 * 1024);
  cache.set("one", "first", large);
  for (let index = 0; index < 7; index += 1) cache.set("one", `more ${index}`, large);
  expect(cache.get("one", "first")).toBe(large);
  cache.set("one", "last", large);
  expect(cache.get("one", "more 0")).toBeUndefined();
  expect(cache.get("one", "first")).toBe(large);
  expect(cache.get("one", "last")).toBe(large);
  cache.set("one", "huge", "x".repeat(5 * 1024 * 1024));
  expect(cache.get("one", "huge")).toBeUndefined();
});
