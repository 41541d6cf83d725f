import * as z from "zod/mini";
import { groupBy } from "../../cypher/group-by.ts";
import type { Row, Store } from "../../cypher/store.ts";
import { FoundTheme, InspectionRecord, type InspectionsAnswer } from "../view/inspections.ts";
import { runStatement } from "./statements.ts";

const OutcomeRow = z.object({ outcome: z.string(), label: z.string(), source: z.string() });
const FindingRow = z.extend(z.omit(FoundTheme, { articles: true }), { article: z.string() });
const Succession = z.object({ from: z.string(), to: z.string() });

/** Every inspection with its outcomes, who answers for it and what its inspectors found, and who came after whom. */
export async function readInspections(store: Store): Promise<InspectionsAnswer> {
  const [inspections, outcomes, bodies, findings, successions] = await Promise.all([
    runStatement(store, "inspections"),
    runStatement(store, "inspection-outcomes"),
    runStatement(store, "inspection-bodies"),
    runStatement(store, "inspection-findings"),
    runStatement(store, "successions"),
  ]);
  const outcomesById = groupBy(outcomes, inspectionOf);
  const bodiesById = groupBy(bodies, inspectionOf);
  const findingsById = groupBy(findings, inspectionOf);
  return {
    inspections: inspections.map((row) => {
      const id = String(row["id"]);
      return InspectionRecord.parse({
        ...row,
        outcomes: gatherOutcomes(outcomesById.get(id) ?? []),
        bodies: bodiesById.get(id) ?? [],
        findings: gatherFindings(findingsById.get(id) ?? []).filter(({ area }) => area === row["area"]),
      });
    }),
    successions: successions
      .map((row) => Succession.parse(row))
      .sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1)),
  };
}

function inspectionOf(row: Row): string {
  return String(row["inspection"]);
}

/** One entry an outcome, however many tell it. */
function gatherOutcomes(rows: readonly Row[]): InspectionRecord["outcomes"] {
  const groups = groupBy(
    rows.map((row) => OutcomeRow.parse(row)),
    (row) => row.outcome,
  );
  return [...groups].map(([id, told]) => ({
    id,
    label: told[0]?.label ?? id,
    isInRegister: told.some((row) => row.source === "register"),
    articles: told.map((row) => row.source).filter((source) => source !== "register"),
  }));
}

/** One entry an area, theme and polarity, its articles together. */
function gatherFindings(rows: readonly Row[]): FoundTheme[] {
  const groups = groupBy(
    rows.map((row) => FindingRow.parse(row)),
    (row) => [row.area, row.theme, row.polarity].join(" "),
  );
  return [...groups.values()].flatMap((told) => {
    const [first] = told;
    if (!first) return [];
    const { area, theme, label, polarity } = first;
    const sentences = told.reduce((sum, row) => sum + row.sentences, 0);
    return [{ area, theme, label, polarity, sentences, articles: told.map((row) => row.article) }];
  });
}
