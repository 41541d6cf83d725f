import { sha256 } from "../../cypher/canonical-json.ts";
import type { ExtractedFinding, Extraction, Span } from "../model/extraction.ts";
import { slugOf } from "../model/ids.ts";
import type { Reference } from "../tables/reference.ts";
import type { BatchBuilder, NodeRef } from "./batch-builder.ts";
import type { PlacedInspection } from "./batch-inspections.ts";

/** Characters of context kept on either side of a piece of evidence, as a Web Annotation quote selector has them. */
const CONTEXT_CHARACTERS = 40;

/** What claims are joined to. */
export interface ClaimContext {
  readonly article: NodeRef;
  readonly areaIdByName: ReadonlyMap<string, string>;
  readonly bodyByName: ReadonlyMap<string, NodeRef>;
  readonly personByName: ReadonlyMap<string, NodeRef>;
  readonly inspectorates: readonly NodeRef[];
  readonly inspections: readonly PlacedInspection[];
}

/** Adds findings with their evidence. A finding whose area has no inspection in the text is left out: nothing found it. */
export function addFindings(
  batch: BatchBuilder,
  extraction: Extraction,
  context: ClaimContext,
  reference: Reference,
): void {
  for (const finding of extraction.findings) {
    const inspection = inspectionOf(finding, context);
    if (!inspection) continue;
    const evidence = addEvidence(batch, extraction, context, finding.evidence, {
      saidBy: finding.saidBy,
      kind: finding.kind,
      cue: finding.cue?.exact,
      cueStart: finding.cue?.start,
      cueEnd: finding.cue?.end,
      asks: finding.asked?.kind,
    });
    for (const name of finding.asked?.bodies ?? []) {
      const body = context.bodyByName.get(name);
      if (body) batch.edge(evidence, "ASKED_OF", body);
    }
    addSpeakers(batch, evidence, finding, inspection, context);
    for (const theme of finding.themes.length > 0 ? finding.themes : [null]) {
      const found = addFinding(batch, finding, theme, inspection, reference);
      batch.edge(evidence, "SUPPORTS", found, { learntFrom: wordsLearntFrom(finding, theme) });
    }
  }
}

/** The words that a theme or its polarity was learnt from, where no row tells it: who reads the sentence is to know. */
function wordsLearntFrom(
  { learnt, signLearntFrom = [] }: ExtractedFinding,
  theme: string | null,
): string | null {
  const words = new Set([...(learnt?.theme === theme ? learnt.words : []), ...signLearntFrom]);
  return words.size > 0 ? [...words].join(", ") : null;
}

function inspectionOf(finding: ExtractedFinding, context: ClaimContext): PlacedInspection | undefined {
  const areaId = context.areaIdByName.get(finding.area);
  const ofArea = context.inspections.filter((inspection) => inspection.areaId === areaId);
  return (
    ofArea.find(({ told }) => told.earlier === finding.earlier) ?? ofArea.find(({ told }) => !told.earlier)
  );
}

function addFinding(
  batch: BatchBuilder,
  finding: ExtractedFinding,
  theme: string | null,
  inspection: PlacedInspection,
  reference: Reference,
): NodeRef {
  const { polarity } = finding;
  const id = `finding:${inspection.node.id.replace("inspection:", "")}:${theme ?? "no-theme"}:${polarity}`;
  const node = batch.node({ id, label: "Finding", properties: { polarity } });
  batch.edge(inspection.node, "FOUND", node);
  batch.edge(node, "CONCERNS", { id: inspection.areaId, label: "Area" });
  if (theme !== null) batch.edge(node, "ABOUT", addTheme(batch, `theme:${theme}`, reference));
  return node;
}

/** Adds a theme and those that it is part of. */
export function addTheme(batch: BatchBuilder, id: string, reference: Reference): NodeRef {
  const theme = reference.themes.get(id);
  if (!theme) throw new Error(`No theme "${id}" in the reference data.`);
  const node = batch.node({
    id,
    label: "Theme",
    properties: { label: theme.label, definition: theme.definition },
  });
  if (theme.parent) batch.edge(node, "BROADER", addTheme(batch, theme.parent, reference));
  return node;
}

function addEvidence(
  batch: BatchBuilder,
  extraction: Extraction,
  context: ClaimContext,
  span: Span,
  said: {
    saidBy?: string;
    kind?: string;
    cue?: string | undefined;
    cueStart?: number | undefined;
    cueEnd?: number | undefined;
    asks?: string | undefined;
  },
): NodeRef {
  const { text } = extraction.article;
  const { exact, start, end } = span;
  const node = batch.node({
    id: `evidence:${shortId(context.article)}:${start}-${end}`,
    label: "Evidence",
    properties: {
      exact,
      start,
      end,
      prefix: text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
      suffix: text.slice(end, end + CONTEXT_CHARACTERS),
      ...said,
    },
  });
  batch.edge(node, "TAKEN_FROM", context.article);
  return node;
}

function addSpeakers(
  batch: BatchBuilder,
  evidence: NodeRef,
  finding: ExtractedFinding,
  inspection: PlacedInspection,
  context: ClaimContext,
): void {
  const person = finding.speaker === null ? undefined : context.personByName.get(finding.speaker);
  if (person) batch.edge(evidence, "SAID_BY", person);
  else if (finding.saidBy === "inspectors") {
    for (const inspectorate of context.inspectorates) batch.edge(evidence, "SAID_BY", inspectorate);
  } else {
    const body = speakingBody(finding.saidBy, inspection, context);
    if (body) batch.edge(evidence, "SAID_BY", body);
  }
}

/** The council, or the one health body, that the text names for the inspection: never a guess among several. */
function speakingBody(
  saidBy: string,
  inspection: PlacedInspection,
  context: ClaimContext,
): NodeRef | undefined {
  const council = `body:${inspection.areaId.replace("area:", "")}`;
  const bodies = inspection.told.bodies.flatMap((name) => context.bodyByName.get(name) ?? []);
  if (saidBy === "council") return bodies.find(({ id }) => id === council);
  const health = bodies.filter(({ id }) => id !== council);
  return saidBy === "nhs" && health.length === 1 ? health[0] : undefined;
}

/** Adds measures, each with the stretch of text that gives its number. */
export function addMeasures(batch: BatchBuilder, extraction: Extraction, context: ClaimContext): void {
  for (const { area, what, value, unit, evidence, kind } of extraction.measures) {
    const source = addEvidence(batch, extraction, context, evidence, kind ? { kind } : {});
    const id = `measure:${source.id.replace("evidence:", "")}:${slugOf(what)}`;
    const node = batch.node({ id, label: "Measure", properties: { what, value, unit, area } });
    batch.edge(node, "MEASURED_BY", source);
    const areaId = context.areaIdByName.get(area);
    if (areaId !== undefined) batch.edge(node, "MEASURES", { id: areaId, label: "Area" });
  }
}

/** Adds what people and bodies said, as evidence that need not support a finding. */
export function addStatements(batch: BatchBuilder, extraction: Extraction, context: ClaimContext): void {
  for (const { speaker, organisation, evidence } of extraction.statements) {
    const person = context.personByName.get(speaker);
    const bodies = (organisation ?? "")
      .split(";")
      .flatMap((name) => context.bodyByName.get(name.trim()) ?? []);
    const source = addEvidence(batch, extraction, context, evidence, {
      saidBy: saidByOf(bodies, batch),
      kind: "quoted",
    });
    for (const speaking of person ? [person] : bodies) batch.edge(source, "SAID_BY", speaking);
  }
}

function saidByOf(bodies: readonly NodeRef[], batch: BatchBuilder): string {
  const kinds = batch
    .nodesOf("Body")
    .filter(({ id }) => bodies.some((body) => body.id === id))
    .map(({ properties }) => properties["kind"]);
  if (kinds.includes("council")) return "council";
  return kinds.some((kind) => kind === "ccg" || kind === "icb" || kind === "nhs-trust") ? "nhs" : "other";
}

function shortId(article: NodeRef): string {
  return article.id.replace("article:", "").slice(0, 16);
}

/** The id of the article with this cleaned text. */
export function articleIdOf(text: string): string {
  return `article:${sha256(text)}`;
}
