import * as z from "zod/mini";
import type { Row, Store } from "../../cypher/store.ts";
import {
  type Among,
  DatedInspection,
  type GraphState,
  type Lens,
  LensLink,
  type LensPolarity,
  LensTheme,
  MixedLink,
  Subject,
} from "../view/lens.ts";
import { tellApart } from "../view/tell-apart.ts";
import { compareText } from "../view/view.ts";
import { runStatement } from "./statements.ts";

const InspectionRow = z.object({ subject: z.string(), inspection: z.string() });
const FoundBy = z.array(z.string());
const ParentRow = z.object({ theme: z.string(), parent: z.string(), parentLabel: z.string() });

/** Reads what the opening page needs: who has which strength and weakness. A null polarity gives both. */
export async function readLens(
  store: Store,
  among: Among,
  polarity: LensPolarity | null,
  graph: GraphState,
): Promise<Lens> {
  const [edges, parents, inspections, counts, mixedRows, found] = await Promise.all([
    runStatement(store, `lens-${among}`),
    runStatement(store, "broader-themes"),
    runStatement(store, `inspections-of-${among}`),
    runStatement(store, `sentences-of-${among}`),
    runStatement(store, `mixed-of-${among}`),
    runStatement(store, "inspections-that-found"),
  ]);
  const countByLink = new Map(counts.map((row) => [linkKey(row, row["polarity"]), row]));
  const links = edges
    .map((row) => toLink(row, countByLink))
    .filter((link) => polarity === null || link.polarity === polarity);
  const subjects = new Set(links.map((link) => link.subject));
  const mixed = mixedRows.filter((row) => polarity === null && subjects.has(String(row["subject"])));
  const themes = new Set([...links, ...mixed].map((link) => link.theme));
  return {
    among,
    subjects: collectSubjects(edges, inspections).filter((subject) => subjects.has(subject.id)),
    themes: collectThemes([...edges, ...mixed], parents).filter((theme) => themes.has(theme.id)),
    links,
    mixed: mixed.map((row) => MixedLink.parse(row)),
    inspections: found.map((row) => DatedInspection.parse(row)),
    graph,
  };
}

function toLink(row: Row, countByLink: ReadonlyMap<string, Row>): LensLink {
  const polarity = row["type"] === "HAS_WEAKNESS" ? "weakness" : "strength";
  const count = countByLink.get(linkKey(row, polarity));
  const foundBy = z.safeParse(FoundBy, count?.["foundBy"]).data?.toSorted();
  return LensLink.parse({
    ...row,
    polarity,
    sentences: count?.["sentences"] ?? 0,
    ...(foundBy && { foundBy }),
  });
}

function linkKey(row: Row, polarity: unknown): string {
  return [row["subject"], row["theme"], polarity].join(" ");
}

function collectSubjects(edges: readonly Row[], inspections: readonly Row[]): Subject[] {
  const inspectionsBySubject = new Map<string, string[]>();
  for (const row of inspections) {
    const { subject, inspection } = InspectionRow.parse(row);
    inspectionsBySubject.set(subject, [...(inspectionsBySubject.get(subject) ?? []), inspection]);
  }
  const subjects = edges.map((row) =>
    Subject.parse({
      id: row["subject"],
      name: row["name"],
      kind: row["kind"],
      region: row["region"] ?? null,
      inspections: inspectionsBySubject.get(String(row["subject"])) ?? [],
    }),
  );
  const unique = uniqueById(subjects);
  const names = tellApart(unique.map((subject) => ({ ...subject, label: "" })));
  return unique.map((subject) => ({ ...subject, name: names.get(subject.id) ?? subject.name }));
}

function collectThemes(edges: readonly Row[], parents: readonly Row[]): LensTheme[] {
  const parentByTheme = new Map(parents.map((row) => ParentRow.parse(row)).map((row) => [row.theme, row]));
  const themes = edges.map((row) => {
    const parent = parentByTheme.get(String(row["theme"]));
    return LensTheme.parse({
      id: row["theme"],
      label: row["label"],
      parent: parent?.parent ?? null,
      parentLabel: parent?.parentLabel ?? null,
    });
  });
  return uniqueById(themes);
}

function uniqueById<T extends { readonly id: string }>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [value.id, value])).values()].sort((a, b) =>
    compareText(a.id, b.id),
  );
}
