import * as z from "zod/mini";
import { canonicalJson, sha256 } from "../../cypher/canonical-json.ts";
import { Json, Plan, Tables } from "./slice.ts";

/** A text that the figure's data was read from. In the public form there is no author. */
export const FigureSource = z.strictObject({
  id: z.string(),
  title: z.string(),
  author: z.nullable(z.string()),
  publisher: z.nullable(z.string()),
  published: z.nullable(z.string()),
  kind: z.string(),
  status: z.string(),
});
export type FigureSource = z.infer<typeof FigureSource>;

/** The Cypher that gave the data: the saved query's text, or the statements of a lens one after the other. */
const FigureQuery = z.strictObject({
  name: z.string(),
  text: z.string(),
  sha256: z.string(),
  parameters: z.record(z.string(), Json),
});

/** What it takes to check a figure and to make it again. */
export const Provenance = z.strictObject({
  /** `public` leaves out people's names and quoted sentences. */
  form: z.enum(["full", "public"]),
  plan: Plan,
  data: Tables,
  /** SHA-256 of the canonical JSON (RFC 8785) of `data`. */
  dataSha256: z.string(),
  graphHash: z.string(),
  query: FigureQuery,
  layout: z.strictObject({ rule: z.string(), seed: z.nullable(z.number()) }),
  software: z.strictObject({
    name: z.literal("sendgraph"),
    version: z.string(),
    /** SHA-256 of the fonts that the words were measured and set in. */
    fonts: z.strictObject({ normal: z.string(), strong: z.string() }),
  }),
  sources: z.array(FigureSource),
  licence: z.string(),
  citation: z.string(),
  command: z.string(),
});
export type Provenance = z.infer<typeof Provenance>;

/** What a figure's maker knows; the rest follows from it. */
export type ProvenanceFacts = Omit<Provenance, "form" | "dataSha256" | "layout" | "query"> & {
  readonly query: Omit<Provenance["query"], "sha256">;
};

/** The columns of a figure's data that quote a text or name a person. */
const PRIVATE_COLUMNS: ReadonlySet<string> = new Set([
  "exact",
  "learntFrom",
  "author",
  "speaker",
  "person",
  "people",
  "strengths",
  "weaknesses",
]);

/** The provenance of a figure, whole or in its public form. Only the whole graph is laid out from a seed. */
export function makeProvenance(facts: ProvenanceFacts, form: Provenance["form"]): Provenance {
  const isPublic = form === "public";
  const data = isPublic ? withoutPrivate(facts.data) : facts.data;
  return {
    ...facts,
    form,
    data,
    dataSha256: sha256(canonicalJson(data)),
    query: { ...facts.query, sha256: sha256(facts.query.text) },
    layout: { rule: `${facts.plan.kind}/1`, seed: facts.plan.of === "whole" ? facts.plan.seed : null },
    sources: facts.sources.map((source) => (isPublic ? { ...source, author: null } : source)),
  };
}

/** Data without quoted sentences and people, by name or by id. */
export function withoutPrivate(data: Tables): Tables {
  const people = new Set(
    Object.values(data)
      .flat()
      .flatMap(({ id, label }) => (label === "Person" && id !== undefined ? [id] : [])),
  );
  const isPrivate = (row: Tables[string][number]) =>
    [row["id"], row["from"], row["to"]].some((id) => id !== undefined && people.has(id));
  return Object.fromEntries(
    Object.entries(data).map(([name, rows]) => [
      name,
      rows
        .filter((row) => !isPrivate(row))
        .map((row) =>
          Object.fromEntries(Object.entries(row).filter(([column]) => !PRIVATE_COLUMNS.has(column))),
        ),
    ]),
  );
}
