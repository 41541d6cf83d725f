import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { abbreviate } from "../../cypher/abbreviate.ts";
import { tellDate, tellInspectionDate, tellInspections, tellYears } from "../../explorer/view/dates.ts";
import { tellGuessedFrom } from "../../explorer/view/guessed-words.ts";
import { isolateName, isolateNames } from "../../explorer/view/isolate.ts";
import { measureText, wrapText } from "../../explorer/view/text-width.ts";
import { shorten, tellVoice, tellWord } from "../../explorer/view/wording.ts";

test.for<readonly [string, string | null, string]>([
  ["2024-07-12", "day", "12 July 2024"],
  ["2018-10", "month", "October 2018"],
  ["2025-01", "day", "January 2025"],
  ["2018-10-01", "month", "October 2018"],
  ["2018", "year", "2018"],
  ["2018-01-01", "year", "2018"],
  ["2018-01-01", "unknown", "date unknown"],
])("%s as precise as a %s is told as %s", ([iso, precision, told]) =>
  expect(tellDate(iso, precision)).toBe(told),
);

test("years are told as a span", () => {
  expect(tellYears(["2024-01-01", null, "2017-03"])).toBe("2017 to 2024");
  expect(tellYears(["2024-01-01"])).toBe("2024");
  expect(tellYears([null])).toBeNull();
});

test.for<readonly [string | null, string | null, string | null, string]>([
  ["2018-10-15", "day", "2018-12-01", "15 October 2018"],
  ["2025-01", "month", null, "January 2025"],
  [null, null, "2025-05-14", "published May 2025"],
  ["2025-01-01", "unknown", "2025-05", "published May 2025"],
  [null, "unknown", null, "date unknown"],
])("an inspection of %s (%s), published %s, is told as: %s", ([date, precision, published, told]) =>
  expect(tellInspectionDate(date, precision, published)).toBe(told),
);

test("inspections are told by their years, those without a date by their reports'", () => {
  const dated = (date: string) => ({ date, published: "2019-01-01" });
  const undated = (published: string | null) => ({ date: null, published });
  const all = [dated("2016-11"), dated("2018-10-15")];
  expect(tellInspections(all)).toBe("inspections of 2016 to 2018");
  expect(tellInspections([...all, undated("2025-05-14")])).toBe(
    "inspections of 2016 to 2018, and one published in 2025",
  );
  expect(tellInspections([...all, undated("2024-05-14"), undated("2025-05-14"), undated(null)])).toBe(
    "inspections of 2016 to 2018, and 2 published in 2024 to 2025, and one of unknown date",
  );
  expect(tellInspections([undated("2025-05-14")])).toBe("inspections published in 2025");
  expect(tellInspections([undated(null)])).toBeNull();
});

test("kinds of body are told by their initials where room is short", () =>
  expect(
    ["NHS Northshire Integrated Care Board", "London Borough of Hillingdon", "Kent County Council"].map(
      abbreviate,
    ),
  ).toEqual(["NHS Northshire ICB", "LB Hillingdon", "Kent CC"]));

test("a voice is the speaker's where one is known", () => {
  expect(tellVoice("inspectors", "Ofsted")).toBe("inspectors");
  expect(tellVoice("council", "Jo Bloggs")).toBe("Jo Bloggs");
  expect(tellVoice("council", null)).toBe("the council");
  expect(tellVoice("other", null)).toBe("someone else");
});

test("a word that nobody translated is told as it stands", () =>
  expect(tellWord("brand-new-kind")).toBe("brand new kind"));

test("a guessed theme tells the words it was guessed from, and not a word's own beginning beside it", () => {
  expect(tellGuessedFrom("coord*, coordinated")).toBe("“coordinated”");
  expect(tellGuessedFrom("families, serv*")).toBe("“families”, “serv…”");
  expect(tellGuessedFrom("serv*, serv*")).toBe("“serv…”, “serv…”");
});

test("a long title is cut at a word", () => {
  expect(shorten("Inspectors praise counselling support", 20)).toBe("Inspectors praise…");
  expect(shorten("Short", 20)).toBe("Short");
});

test("lines are no wider than asked, and no word is lost", () => {
  const text = "Preparation for adulthood, work and further study";
  const lines = wrapText(text, 12, 180);
  expect(lines.join(" ")).toBe(text);
  for (const line of lines) expect(measureText(line, 12)).toBeLessThanOrEqual(180);
  expect(wrapText("Southend-on-Sea", 13, 86), "one with a hyphen goes on after it").toEqual([
    "Southend-on-",
    "Sea",
  ]);
  expect(wrapText("Autism/ADHD (neurodevelopmental) pathway", 12, 100)).toEqual([
    "Autism/ADHD",
    "(neurodevelop-",
    "mental) pathway",
  ]);
  expect(wrapText("Neurodevelopmental", 12, 130)).toEqual(["Neurodevelopmental"]);
  expect(wrapText("Neurodevelopmental", 12, 20), "a word that fits nowhere is cut").toEqual(["N…"]);
});

test("a number in parentheses stays with what it counts", () => {
  expect(wrapText("South East (10 areas)", 12, 90)).toEqual(["South East", "(10 areas)"]);
  expect(wrapText("Yorkshire and The Humber (3 areas)", 12, 100)).toEqual([
    "Yorkshire and",
    "The Humber",
    "(3 areas)",
  ]);
});

test("what is too long for its place is cut with an ellipsis, a word that fits nowhere too; usual names stay whole", () => {
  const long = wrapText("of the Northern Marches ".repeat(20).trim(), 12, 120);
  expect(long).toHaveLength(4);
  expect(long.at(-1)).toMatch(/…$/);
  expect(wrapText("borough".repeat(40), 12, 120)).toEqual([expect.stringMatching(/^borough.*…$/)]);
  expect(wrapText("Bournemouth, Christchurch and Poole", 12, 104).join(" ")).toBe(
    "Bournemouth, Christchurch and Poole",
  );
});

test("a name from right to left is a text of its own, one that turns its neighbours loses that, and texts stay as they are", () => {
  expect(isolateName("Kent")).toBe("Kent");
  expect(isolateName("Mid\u202Evale")).toBe("Midvale");
  expect(isolateName("מערב")).toBe("\u2068מערב\u2069");
  const answer = {
    title: "צפון",
    text: "\u202Eas it stands",
    nodes: [{ name: "\u202EKent", exact: "מערב" }],
  };
  expect(isolateNames(JSON.stringify(answer))).toEqual({
    title: "\u2068צפון\u2069",
    text: "\u202Eas it stands",
    nodes: [{ name: "Kent", exact: "מערב" }],
  });
  for (const name of ["Mid\u202Evale", "\u200FKent", "\u{10840}", "\u{1E900}", "\uFB1D"])
    expect(isolateNames(JSON.stringify({ name })), "found in any answer").toEqual({
      name: isolateName(name),
    });
  expect(shorten(isolateName("מערב ".repeat(30)), 20)).toMatch(/…\u2069$/);
});

/** Turns of phrase that readers who came new stumbled over. Another is another row. */
const STUMBLED_OVER = [
  "Those of whom",
  "Named are the rarest",
  "hang together",
  "are told of either",
  "} told of; a click",
  // Of the services it would be, and is of the texts.
  "nly in ${",
];

test("no view has a sentence that newcomers stumbled over", () => {
  const folder = join(import.meta.dirname, "../../explorer");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  expect(files.length).toBeGreaterThan(100);
  for (const path of files) {
    const text = readFileSync(join(folder, path), "utf8");
    expect(
      STUMBLED_OVER.filter((phrase) => text.includes(phrase)),
      path,
    ).toEqual([]);
  }
});
