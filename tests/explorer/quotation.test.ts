import { describe, expect, test } from "vitest";
import { type Cited, isInspectorsText, quoteWords, tellManner } from "../../explorer/view/quotation.ts";

/** Words as a reader sees them. A `[` and `]` in the source bound them. */
function shown(source: string, kind: string | null, more: Partial<Cited> = {}): string {
  const [start, end] = [source.indexOf("["), source.indexOf("]")];
  const exact = source.slice(start + 1, end);
  const { before, after } = quoteWords({
    exact,
    kind,
    prefix: source.slice(0, start),
    suffix: source.slice(end + 1),
    ...more,
  });
  return before + exact + after;
}

describe("quotation marks stand", () => {
  test.for<readonly [what: string, source: string, kind: string, told: string]>([
    ["not about a reporter's words", "[Staff are slow].", "reported", "Staff are slow"],
    ["about what is quoted", 'They said: "[Staff are slow]."', "quoted", "“Staff are slow”"],
    [
      "about a sentence with its full stop, which is its end",
      "They wrote: “[The wait is 18 months.] Some wait longer.”",
      "quoted",
      "“The wait is 18 months.”",
    ],
    [
      "about one sentence of a long quotation",
      "“Plans are poor. [Too many are late]. Some are good.”",
      "quoted",
      "“Too many are late”",
    ],
    [
      "where the source has them, and one that the cut took off is given back",
      'Inspectors warned that [co-production is "patchy]". While some',
      "reported",
      '…co-production is "patchy"',
    ],
    [
      "where the source has them, curly ones too",
      "The letter praised [the staff and their “sensitive, bespoke support]” for children",
      "reported",
      "…the staff and their “sensitive, bespoke support”…",
    ],
    [
      "where the source opened them just before",
      'They found an "[ambition to use budgets" everywhere].',
      "reported",
      '…"ambition to use budgets" everywhere',
    ],
    [
      "where the words begin inside them",
      'They said he was hampered "because [he lacks the time" to do it].',
      "reported",
      '"…he lacks the time" to do it',
    ],
    [
      "only about the part that is quoted, where most is",
      'praised staff, [who "work hard and make a difference to families]".',
      "quoted",
      '…who "work hard and make a difference to families"',
    ],
    [
      "about a quotation of several paragraphs",
      "He said: “[We are clear.\n“We are slow.]”",
      "quoted",
      "“We are clear.\n“We are slow.”",
    ],
    ["single where the source's are", "Staff [were ‘too slow]’.", "reported", "…were ‘too slow’"],
    ["before a full stop too", "Staff [were ‘too slow].’", "reported", "…were ‘too slow’"],
    ["and no apostrophe is one", "[Leaders' plans don't help].", "reported", "Leaders' plans don't help"],
  ])("%s: %s", ([, source, kind, told]) => expect(shown(source, kind)).toBe(told));

  test("about what the inspectors wrote themselves", () =>
    expect(shown("[Plans are late].", "reported", { isOwnText: true })).toBe("“Plans are late”"));

  test("nowhere where it is not known, and what stands around is not made up", () =>
    expect(quoteWords({ exact: "half of plans are late", kind: null })).toEqual({ before: "…", after: "" }));
});

test.for<readonly [source: string, told: string]>([
  ["Half are late. [Waits are long], inspectors found.", "Waits are long…"],
  ['"[Waits are long]," states the letter.', "“Waits are long”"],
  ["The report said [Northshire has long waits].\n", "…Northshire has long waits"],
  ["• [Waits are long]\n• Plans are late", "Waits are long"],
  ["[Waits are long]; plans are late.", "Waits are long…"],
])("an ellipsis tells that the source's sentence begins earlier or goes on: %s", ([source, told]) =>
  expect(shown(source, told.startsWith("“") ? "quoted" : "reported")).toBe(told),
);

test("who says whether it is quoted: the source, unless it is the inspectors' own", () => {
  expect(tellManner("quoted", false)).toBe("quoted");
  expect(tellManner("reported", false)).toBe("reported");
  expect(tellManner("reported", isInspectorsText("letter", "inspectors"))).toBe("in their own words");
  expect(isInspectorsText("letter", "council"), "what a letter tells of a council is reported").toBe(false);
  expect(isInspectorsText("news", "inspectors")).toBe(false);
});
