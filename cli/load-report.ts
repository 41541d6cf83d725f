import type { FindingChanges } from "../cypher/load-plan.ts";
import type { LoadReport } from "../loader/load-corpus.ts";
import { printAll, tell, told } from "./output.ts";
import { tellRestored } from "./retract.ts";
import { storeUrl } from "./settings.ts";
import { tellPassedOver } from "./sources.ts";
import { tellGraph, uncountedOf } from "./tell-graph.ts";

/** What a load did, or would do, and the graph that it made. */
export interface LoadResult {
  readonly report: LoadReport;
  /** Null for a dry run, and for files of a bulk import: neither makes a graph. */
  readonly graphHash: string | null;
  readonly counts: Readonly<Record<string, number>>;
  /** Of these, what counts no more, as in the graph's summary. */
  readonly uncounted: Readonly<Record<string, number>>;
  /** What a dry run found out; null for a load. */
  readonly findings: FindingChanges | null;
}

/** The same, with what a person should look at: how many places the texts have, and all, with what was refused, as lines of JSON. */
interface LoadOutcome extends LoadResult {
  readonly review: { readonly places: number; readonly entries: () => AsyncIterable<string> };
}

interface ReportOptions {
  readonly store?: string;
  readonly review?: string;
  readonly json?: boolean;
}

/** Lines of one list that a person is shown; `--json` has them all. */
const MOST_SHOWN = 20;

/** Tells what a load did: to a machine on standard output, or to a person. */
export async function tellLoad(
  outcome: LoadOutcome,
  passedOver: readonly string[],
  options: ReportOptions,
): Promise<void> {
  for (const { message, remedy } of outcome.report.refused) tell(`sendgraph: ${message} ${remedy}`);
  tellPassedOver(passedOver);
  if (options.json) await printAll(toJson(outcome, passedOver));
  else tellPerson(outcome, options);
}

/** One JSON object, piece by piece: what a person should look at may be long. */
async function* toJson(
  { report, graphHash, counts, uncounted, findings, review }: LoadOutcome,
  passedOver: readonly string[],
): AsyncGenerator<string> {
  const { loaded, unchanged, superseded } = countTexts(report);
  const { refused, withoutInspection, retracted, restored } = report;
  const changes = findings && { ...changesOf(report), findings };
  const before = {
    loaded: loaded.length,
    unchanged: unchanged.length,
    superseded: superseded.length,
    refused,
    withoutInspection,
    ...(retracted.length > 0 && { retracted }),
    ...(restored.length > 0 && { restored }),
    ...(changes && { changes }),
  };
  yield `${JSON.stringify(before).slice(0, -1)},"review":[`;
  let separator = "";
  for await (const entry of review.entries()) {
    yield separator + entry;
    separator = ",";
  }
  yield `],${JSON.stringify({ graphHash, counts, ...uncountedOf(uncounted), passedOver }).slice(1)}\n`;
}

/** What a dry run would change, text by text. */
function changesOf(report: LoadReport): Record<string, unknown> {
  const { loaded, superseded } = countTexts(report);
  const named = (texts: LoadReport["texts"]) => texts.map(({ path, id }) => ({ path, id }));
  return {
    new: named(loaded.filter(({ isNew }) => isNew)),
    readAnew: named(loaded.filter(({ isNew }) => !isNew)),
    superseded,
  };
}

interface TextCounts {
  readonly loaded: LoadReport["texts"];
  readonly unchanged: LoadReport["texts"];
  readonly superseded: readonly { readonly id: string; readonly path: string; readonly by: string }[];
}

function countTexts({ texts, restored }: LoadReport): TextCounts {
  const superseded = new Map(
    texts.flatMap(({ path, id, superseded: ids }) => ids.map((old) => [old, { id: old, path, by: id }])),
  );
  return {
    loaded: texts.filter(({ is }) => is === "loaded"),
    unchanged: texts.filter(({ is }) => is === "unchanged"),
    superseded: [...superseded.values()].filter(({ id }) => !restored.includes(id)),
  };
}

function tellPerson(
  { report, graphHash, counts, uncounted, findings, review }: LoadOutcome,
  options: ReportOptions,
): void {
  const { loaded, unchanged, superseded } = countTexts(report);
  const { refused, retracted, withoutInspection } = report;
  const parts = [
    `${loaded.length} ${findings ? "would be loaded" : "loaded"}`,
    `${unchanged.length} unchanged`,
    ...(superseded.length > 0 ? [`${superseded.length} superseded`] : []),
    ...(retracted.length > 0 ? [`${retracted.length} retracted`] : []),
    `${refused.length} refused`,
  ];
  // Whoever reads this line alone must not take a text without an inspection for one that was read well.
  const without = told(withoutInspection.length, "text tells", "texts tell");
  tell(`${parts.join(", ")}${withoutInspection.length > 0 ? `; ${without} of no inspection` : ""}.`);
  for (const id of report.restored) tell(tellRestored(id, options.store));
  if (findings) tellChanges(report, findings);
  tellRemarks("text tells", "texts tell", "of no inspection", withoutInspection);
  tellRemarks(
    "inspection is",
    "inspections are",
    "told that the official register has not",
    report.notInRegister,
  );
  if (Object.keys(counts).length > 0) tellGraph({ counts, uncounted }, findings !== null);
  tellReview(review.places, options);
  if (graphHash !== null) tell(`Graph hash ${graphHash} in ${storeUrl(options.store)}`);
}

function tellChanges(report: LoadReport, { gained, lost }: FindingChanges): void {
  const { loaded, superseded } = countTexts(report);
  const named = (isOf: boolean) =>
    loaded.filter(({ isNew }) => isNew === isOf).map(({ path, id }) => `${path} (${id.slice(0, SHORT_ID)})`);
  tellList("New:", named(true));
  tellList("In the graph, and read otherwise now:", named(false));
  tellList(
    "Superseded:",
    superseded.map(({ id, path }) => `${id.slice(0, SHORT_ID)} by ${path}`),
  );
  tell(`${told(gained.length, "finding")} gained, ${lost.length} lost.`);
  tellList(null, [...gained.map((id) => `+ ${id}`), ...lost.map((id) => `- ${id}`)]);
}

/** `article:` and twelve figures: enough to tell one from another, and `retract` takes it. */
const SHORT_ID = 20;

function tellList(heading: string | null, lines: readonly string[]): void {
  if (lines.length === 0) return;
  if (heading !== null) tell(heading);
  for (const line of lines.slice(0, MOST_SHOWN)) tell(`  ${line}`);
  if (lines.length > MOST_SHOWN) tell(`  and ${lines.length - MOST_SHOWN} more (--json lists them).`);
}

/** Tells which texts add no inspection to the graph, or one that the register has not, and why: that is seldom what was wanted. */
function tellRemarks(
  one: string,
  more: string,
  what: string,
  remarks: LoadReport["withoutInspection"],
): void {
  tellList(
    `${told(remarks.length, one, more)} ${what}:`,
    remarks.map(({ path, reason }) => `${path}: ${reason}`),
  );
}

function tellReview(places: number, options: ReportOptions): void {
  if (places === 0 || options.review !== undefined) return;
  const are = told(places, "place is", "places are");
  const them = places === 1 ? "it" : "them";
  tell(`${are} for a person to look at: --review FILE writes ${them} down.`);
}
