import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticleText } from "../../../loader/layout/article-text.ts";
import { findMentions } from "../../../loader/names/find-mentions.ts";
import { resolveEntities } from "../../../loader/names/resolve-entities.ts";
import { readNameCues } from "../../../loader/tables/name-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";
import type { BodyRow } from "../../../loader/tables/reference-rows.ts";

const seeds = join(import.meta.dirname, "../../../seeds");
const reference = readReference(seeds);
const cues = readNameCues(seeds, reference);
const bodies = [...reference.bodies.values()];

/** Ids of the bodies that a sentence with this name in it names. */
function named(name: string, year: string): string[] {
  const lines = ["Report on services is out", `1 June ${year}`, `Families said that ${name} had been slow.`];
  const { article, sentences } = readArticleText(lines.join("\n"), cues);
  const { mentions } = findMentions(sentences, article, reference, cues);
  return resolveEntities(mentions, reference).bodies.map(({ id }) => id);
}

/** Names of bodies that are not found, and found alone, by a form of their name. */
function missed(kind: BodyRow["kind"], formOf: (name: string) => string, year: string): string[] {
  return bodies
    .filter((body) => body.kind === kind)
    .filter(({ id, name }) => named(formOf(name), year).join(" ") !== id)
    .map(({ name }) => name);
}

test.for<[string, (name: string) => string]>([
  ["in full", (name) => name],
  ["as an NHS trust", (name) => name.replace(/ NHS (?:Foundation )?Trust$/u, " NHS Trust")],
  ["as a foundation trust", (name) => name.replace(/ NHS Trust$/u, " NHS Foundation Trust")],
  ["without NHS", (name) => name.replace(/ NHS (?:Foundation )?Trust$/u, " Trust")],
  ["after the article", (name) => `the ${name}`],
])("every trust is found %s, and no other", ([, formOf]) => {
  expect(missed("nhs-trust", formOf, "2023")).toEqual([]);
});

test.for<[string, (name: string) => string]>([
  ["as an ICB", (name) => name.replace(/Integrated Care Board$/u, "ICB")],
  ["with its short form", (name) => `${name} (ICB)`],
  ["by its place", (name) => name.replace(/ Integrated Care Board$/u, "")],
])("every integrated care board is found %s", ([, formOf]) => {
  expect(missed("icb", formOf, "2024")).toEqual([]);
});

test("every council is found as a local authority", () => {
  const area = (id: string): string => reference.areas.get(id.replace("body:", "area:"))?.name ?? "";
  const councils = bodies.filter(({ kind, validTo }) => kind === "council" && validTo === null);
  const lost = councils.filter(({ id }) => named(`${area(id)} local authority`, "2024").join(" ") !== id);
  expect(lost.map(({ name }) => name)).toEqual([]);
});

test("a local authority area is no council", () => {
  expect(named("the Midshire and Kent local authority area", "2024")).toEqual([]);
});

test.for([
  ["the clinical commissioning groups (CCGs) for Eastern Cheshire and for South Cheshire", 2],
  ["the clinical commission groups of Eastern Cheshire and South Cheshire", 2],
  ["the Windsor Ascot and Maidenhead Clinical Commissioning Group", 1],
  ["Kent and Medway Clinical Commission Group", 1],
] as const)("%s", ([name, count]) => {
  expect(named(name, "2017")).toHaveLength(count);
});

test("a forum is one, whether it is of parent carers or of parents and carers", () => {
  const forms = [
    "Barnet Parent Carer Forum",
    "Barnet Parents and Carers Forum",
    "Barnet Parent and Carer Forum",
  ];
  expect(new Set(forms.flatMap((form) => named(form, "2023"))).size).toBe(1);
});
