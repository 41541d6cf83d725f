import { join } from "node:path";
import { expect, test } from "vitest";
import { buildArticleBatch } from "../../../loader/batch/build-batch.ts";
import type { Extraction } from "../../../loader/model/extraction.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const reference = readReference(join(import.meta.dirname, "../../../seeds"));
const text =
  "Inspectors came to Cambridgeshire in March 2017. They said exclusions fell by half. The council was pleased.";
const spanOf = (exact: string): { exact: string; start: number; end: number } => {
  const start = text.indexOf(exact);
  return { exact, start, end: start + exact.length };
};

const extraction: Extraction = {
  article: {
    kind: "news",
    title: "Exclusions fall",
    author: "Ann Writer",
    publisher: "The Paper",
    published: "2017-06-22",
    text,
  },
  areas: [{ id: "E10000003", name: "Cambridgeshire" }],
  bodies: [
    {
      id: "body:E10000003",
      name: "Cambridgeshire County Council",
      kind: "council",
      area: "Cambridgeshire",
      mentions: ["The council"],
    },
    {
      id: "body:pinpoint",
      name: "Pinpoint",
      kind: "parent-carer-forum",
      area: "Cambridgeshire",
      mentions: ["Pinpoint"],
    },
  ],
  inspectorates: ["Ofsted", "CQC"],
  people: [
    {
      name: "Ann Writer",
      role: "reporter",
      organisation: "The Paper",
      organisationId: null,
      kind: "journalist",
    },
    {
      name: "Bo Head",
      role: "director",
      organisation: "Cambridgeshire County Council",
      organisationId: "body:E10000003",
      kind: "official",
    },
  ],
  inspections: [
    {
      area: "Cambridgeshire",
      inspectorates: ["Ofsted", "CQC"],
      framework: "2016-local-area",
      when: "2017-03",
      month: null,
      outcome: "praised",
      bodies: ["Cambridgeshire County Council"],
      earlier: false,
    },
  ],
  findings: [
    {
      area: "Cambridgeshire",
      polarity: "strength",
      themes: ["exclusions", "mental-health"],
      evidence: spanOf("exclusions fell by half"),
      saidBy: "inspectors",
      speaker: null,
      kind: "reported",
      cue: spanOf("fell"),
      earlier: false,
    },
  ],
  measures: [
    {
      area: "Cambridgeshire",
      what: "exclusions",
      value: "50",
      unit: "%",
      evidence: spanOf("fell by half"),
      kind: "reported",
    },
  ],
  statements: [
    { speaker: "Bo Head", organisation: "Cambridgeshire County Council", evidence: spanOf("was pleased") },
  ],
  mentions: [{ id: "area:E10000003", kind: "area", ...spanOf("Cambridgeshire") }],
  review: [],
};
const batch = buildArticleBatch(extraction, "exclusions.txt", reference);
const edges = (type: string): string[] =>
  batch.edges
    .filter((edge) => edge.type === type)
    .map(({ from, to, properties }) => [from, to, properties["source"]].filter(Boolean).join(" > "));
const registered = "inspection:E10000003:2016-local-area:2017-03-20";

test("a told inspection becomes the register's where one fits", () => {
  expect(edges("REPORTS")).toEqual([`${batch.articleId} > ${registered}`]);
  expect(batch.nodes.find(({ id }) => id === registered)?.properties).toMatchObject({
    date: "2017-03-20",
    precision: "day",
    inRegister: true,
  });
});

test("what the text says of the outcome and what the register says stay apart", () => {
  expect(edges("RESULTED_IN").filter((edge) => edge.startsWith(registered))).toEqual([
    `${registered} > outcome:no-wsoa > register`,
    `${registered} > outcome:praised > ${batch.articleId}`,
  ]);
});

test("a claim with two themes is two findings on one piece of evidence", () => {
  const [first, second] = ["exclusions", "mental-health"].map(
    (theme) => `finding:E10000003:2016-local-area:2017-03-20:${theme}:strength`,
  );
  const evidence = batch.nodes.find(
    ({ label, properties }) => label === "Evidence" && properties["exact"] === "exclusions fell by half",
  );
  expect(edges("SUPPORTS")).toEqual([`${evidence?.id} > ${first}`, `${evidence?.id} > ${second}`]);
  expect(evidence?.properties).toMatchObject({
    saidBy: "inspectors",
    kind: "reported",
    prefix: "Cambridgeshire in March 2017. They said ",
  });
});

test("a theme that was learnt and that no row names says so where its evidence supports it, with the words", () => {
  const [first] = extraction.findings;
  const [theme = "", other] = first?.themes ?? [];
  if (!first || other === undefined) throw new Error("The extraction has a finding of two themes.");
  const learnt = { ...extraction, findings: [{ ...first, learnt: { theme, words: ["minibus", "late"] } }] };
  const supports = buildArticleBatch(learnt, "learnt.txt", reference).edges.filter(
    ({ type }) => type === "SUPPORTS",
  );
  const words = supports.map(({ to, properties }) => [to.split(":").at(-2), properties["learntFrom"]]);
  expect(words.sort()).toEqual(
    [
      [other, undefined],
      [theme, "minibus, late"],
    ].sort(),
  );
});

test("a verdict on no theme is a finding with its evidence and without a theme", () => {
  const [first] = extraction.findings;
  if (!first) throw new Error("The extraction has a finding.");
  const verdict = { ...extraction, findings: [{ ...first, themes: [] }] };
  const plain = buildArticleBatch(verdict, "plain.txt", reference);
  const findings = plain.nodes.filter(({ label }) => label === "Finding");
  expect(findings).toHaveLength(1);
  const edges = plain.edges.filter(({ from, to }) => [from, to].includes(findings[0]?.id ?? ""));
  expect(edges.map(({ type }) => type).sort()).toEqual(["CONCERNS", "FOUND", "SUPPORTS"]);
});

test("the health body in office on the day answers, and its successors are there", () => {
  expect(edges("HOLDS_TO_ACCOUNT")).toContain(`${registered} > body:06H > reference`);
  expect(edges("SUCCEEDED_BY")).toContain("body:06H > body:QUE > reference");
});

test("journalists wrote the article, officials hold posts", () => {
  expect(edges("WROTE")).toEqual([`person:ann-writer:the-paper:journalist > ${batch.articleId}`]);
  expect(edges("HOLDS_POST")).toEqual([`person:bo-head:E10000003 > body:E10000003 > ${batch.articleId}`]);
});

test("a statement is evidence that its speaker said, and supports nothing", () => {
  const said = edges("SAID_BY").filter((edge) => edge.endsWith("person:bo-head:E10000003"));
  expect(said.length).toBe(1);
});

test("an inspection that the register lacks keeps the text's own date and precision", () => {
  const [told] = extraction.inspections;
  if (!told) throw new Error("the fixture tells of an inspection");
  const other = buildArticleBatch(
    { ...extraction, inspections: [{ ...told, when: "2019-11" }] },
    "x.txt",
    reference,
  );
  const node = other.nodes.find(({ id }) => id === "inspection:E10000003:2016-local-area:2019-11");
  expect(node?.properties).toEqual({
    framework: "2016-local-area",
    date: "2019-11",
    precision: "month",
    inRegister: false,
  });
});

test("every edge joins nodes of the batch, with their labels", () => {
  const labelById = new Map(batch.nodes.map(({ id, label }) => [id, label]));
  const loose = batch.edges.filter(
    ({ from, fromLabel, to, toLabel }) => labelById.get(from) !== fromLabel || labelById.get(to) !== toLabel,
  );
  expect(loose).toEqual([]);
});

test("the same extraction gives the same batch", () => {
  expect(buildArticleBatch(structuredClone(extraction), "exclusions.txt", reference)).toEqual(batch);
});

test("a month without its year is dated by the register's publication", () => {
  const [told] = extraction.inspections;
  if (!told) throw new Error("the fixture tells of an inspection");
  const inspections = [{ ...told, framework: "2023-area-send" as const, when: null, month: 1 }];
  const article = { ...extraction.article, published: null };
  const { edges: all } = buildArticleBatch({ ...extraction, article, inspections }, "x.txt", reference);
  expect(all.find(({ type }) => type === "REPORTS")?.properties).toMatchObject({ toldDate: "2025-01" });
});

test.for([
  ["2019-01-09", "2018-11"],
  [null, "2018-11"],
] as const)(
  "a name for all bodies of a kind is no body: each answers, and has who holds a post in them; text of %s",
  ([published, when]) => {
    const [told] = extraction.inspections;
    if (!told) throw new Error("the fixture tells of an inspection");
    const { nodes, edges: all } = buildArticleBatch(
      {
        ...extraction,
        areas: [{ id: "E10000028", name: "Staffordshire" }],
        bodies: [
          {
            id: "body:staffordshire-ccgs",
            name: "Staffordshire CCGs",
            kind: "ccg",
            area: "Staffordshire",
            mentions: [],
          },
        ],
        article: { ...extraction.article, published },
        people: [
          {
            name: "Jo Doe",
            role: "accountable officer",
            organisation: "Staffordshire CCGs",
            organisationId: "body:staffordshire-ccgs",
            kind: "official",
          },
        ],
        findings: [],
        statements: [],
        measures: [],
        inspections: [{ ...told, area: "Staffordshire", when, bodies: ["Staffordshire CCGs"] }],
      },
      "x.txt",
      reference,
    );
    expect(nodes.map(({ id }) => id)).not.toContain("body:staffordshire-ccgs");
    const held = all.filter(
      ({ type, properties }) => type === "HOLDS_TO_ACCOUNT" && properties["source"] !== "reference",
    );
    const answering = held.map(({ to }) => to).filter((id) => /^body:[0-9]/.test(id));
    expect(answering.length).toBeGreaterThanOrEqual(5);
    const posts = all.filter(({ type }) => type === "HOLDS_POST");
    expect(posts.map(({ to }) => to).sort()).toEqual(answering.sort());
    expect(posts[0]?.properties).toMatchObject({ title: "accountable officer" });
  },
);

test("a measure's sentence says whether it is quoted or reported", () => {
  const [measured] = edges("MEASURED_BY");
  const evidence = batch.nodes.find(({ id }) => measured?.endsWith(id));
  expect(evidence?.properties).toMatchObject({ exact: "fell by half", kind: "reported" });
});
