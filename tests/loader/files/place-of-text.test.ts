import { expect, test } from "vitest";
import { placeOfText } from "../../../loader/files/place-of-text.ts";
import { NOTHING_GIVEN, type SourceText } from "../../../loader/model/source-text.ts";

const placeOf = (changes: Partial<SourceText>, folder = "/home/a"): string | undefined =>
  placeOfText(
    {
      path: "articles/x.txt",
      name: "x.txt",
      line: null,
      text: "",
      head: NOTHING_GIVEN,
      source: "x.txt",
      isRetracted: false,
      ...changes,
    },
    folder,
  );

test("a file stands at its path, however it is named from where one is, and nobody reads the path", () => {
  const place = placeOf({});
  expect(place).toMatch(/^file:[0-9a-f]{32}$/);
  expect(placeOf({ path: "x.txt" }, "/home/a/articles")).toBe(place);
  expect(placeOf({ path: "/home/a/articles/../articles/x.txt" }, "/")).toBe(place);
  expect(placeOf({ path: "other/x.txt" })).not.toBe(place);
});

test.for<[string, string | undefined]>([
  ["https://news.example/send/1", "https://news.example/send/1"],
  ["https://news.example/send/1#comments", "https://news.example/send/1"],
  ["https://news.example/?id=7", "https://news.example/?id=7"],
  ["https://news.example/", undefined],
  ["The Example Gazette", undefined],
  ["mailto:news@news.example", undefined],
])("a text from %s stands at %s", ([source, expected]) => {
  expect(placeOf({ source, line: 3 })).toBe(expected);
});

test("a line among others without an address stands nowhere: another line there is no version of it", () => {
  expect(placeOf({ name: "x.jsonl:3", source: "x.jsonl:3", line: 3 })).toBeUndefined();
});
