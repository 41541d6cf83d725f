import * as z from "zod/mini";
import { abbreviate } from "../../cypher/abbreviate.ts";
import { SendgraphError } from "../../cypher/errors.ts";
import { countPolarity, singular } from "../view/answer.ts";
import { foldBodies } from "../view/fold-bodies.ts";
import { InspectionOutcome, Tile } from "../view/inspections.ts";
import type { Lens, LensPolarity } from "../view/lens.ts";
import { tellNamesakes } from "../view/namesakes.ts";
import { tellApart } from "../view/tell-apart.ts";
import { compareText, deriveView, type LensView } from "../view/view.ts";
import { capitalise } from "../view/wording.ts";
import type { FigureScene } from "./figure-scene.ts";
import { layOutGraph } from "./graph-figure.ts";
import { GuessedCase, type ShownCase, tellGuessed } from "./guessed.ts";
import { layOutMap } from "./map-figure.ts";
import { layOutMatrixFigure } from "./matrix-figure.ts";
import { layOutNetFigure } from "./net-figure.ts";
import { layOutNothing } from "./nothing-figure.ts";
import { layOutOutcomes } from "./outcome-figure.ts";
import { layOutPanels } from "./panels-figure.ts";
import { findPreset } from "./presets.ts";
import { layOutRanking, type RankedRow } from "./ranking-figure.ts";
import { type FigureFonts, type Setting, settingOf } from "./setting.ts";
import { shiftScene } from "./shift-scene.ts";
import {
  Change,
  type Json,
  MapTile,
  PANEL_LETTERS,
  type Plan,
  Slice,
  type Tables,
  TimedInspection,
  tablesOf,
  WholeSlice,
} from "./slice.ts";
import { layOutTimeline } from "./timeline-figure.ts";
import { layOutWhole } from "./whole-figure.ts";

type LensPlan = Extract<Plan, { of: "lens" }>;
/** No page holds more bars than this. */
const MOST_ROWS = 500;

/** What helps where nothing is known of the area or body that a figure is asked about. */
const UNTOLD_REMEDY =
  "Load a letter, report or article about it (sendgraph load PATH…), or leave it out to draw the others.";

type RowsPlan = Extract<Plan, { of: "rows" }>;

/**
 * The scene of a figure from its data: the same data, plan and fonts give the same scene. Where there is nothing to draw the figure
 * says so, and has no marks.
 */
export function layOutFigure(plan: Plan, tables: Tables, fonts: FigureFonts): FigureScene {
  const setting = settingOf(findPreset(plan.preset), fonts);
  return pad(layOutOrSay(plan, tables, setting), setting);
}

function layOutOrSay(plan: Plan, tables: Tables, setting: Setting): FigureScene {
  try {
    return layOut(plan, tables, setting);
  } catch (error) {
    if (!(error instanceof SendgraphError) || error.code !== "figure-empty") throw error;
    return layOutNothing(plan.kind, error, setting);
  }
}

/** A hair of white on every side, so that no letter touches the edge. */
function pad(scene: FigureScene, { margin }: Setting): FigureScene {
  return {
    ...shiftScene(scene, margin, margin),
    width: scene.width + 2 * margin,
    height: scene.height + 2 * margin,
  };
}

function layOut(plan: Plan, tables: Tables, setting: Setting): FigureScene {
  switch (plan.of) {
    case "lens":
      return tellNarrowed(plan, layOutLens(plan, tables, setting));
    case "outcomes": {
      const newest = z.array(InspectionOutcome).parse(tables["outcomes"] ?? []);
      if (newest.length === 0) throw emptyError("No outcome of an inspection is told");
      const tiles = z.array(Tile).parse(tables["tiles"] ?? []);
      return tellNarrowed(plan, layOutOutcomes(tiles, newest, plan.narrowed !== undefined, setting));
    }
    case "changes": {
      const changes = z.array(Change).parse(tables["changes"] ?? []);
      if (changes.length === 0) throw emptyError(`No inspection of ${plan.area} says anything of a theme`);
      const inspections = z.array(TimedInspection).parse(tables["inspections"] ?? []);
      return tellGuessed(
        layOutTimeline(changes, inspections, plan.area, setting),
        casesOf(changes),
        tables,
        "inspection",
      );
    }
    case "whole": {
      const slice = WholeSlice.parse(tables);
      if (slice.marks.length === 0) throw emptyError("Nothing of the graph is left");
      return layOutWhole(plan, slice, setting);
    }
    case "rows": {
      const counted = z.array(GuessedCase).parse(tables["counted"] ?? []);
      const noun = counted.some(({ subject }) => subject.startsWith("body:")) ? "body" : "area";
      return tellGuessed(layOutRows(plan, tables["rows"] ?? [], setting), counted, tables, noun);
    }
    case "panels":
      return layOutPanels(
        setting,
        plan.panels.map((panel, at) => (of: Setting) => {
          return layOutOrSay(panel, tablesOf(tables, PANEL_LETTERS[at] ?? ""), of);
        }),
      );
  }
}

/** A caption owns up to what its data were narrowed to. */
function tellNarrowed({ narrowed }: Pick<LensPlan, "narrowed">, scene: FigureScene): FigureScene {
  return narrowed === undefined ? scene : { ...scene, caption: `${scene.caption} Counted: ${narrowed}.` };
}

/** A theme in an inspection is one case; in a row of changes stand those of one theme. */
function casesOf(changes: readonly Change[]): ShownCase[] {
  return changes.flatMap(({ themeId: theme, inspections, polarities }) =>
    inspections.map((subject, at) => ({ subject, theme, polarity: polarities[at] ?? "" })),
  );
}

function layOutLens(plan: LensPlan, tables: Tables, setting: Setting): FigureScene {
  if (plan.untold !== undefined) throw emptyError(plan.untold, UNTOLD_REMEDY);
  const read = Slice.parse(tables);
  const names = tellApart(read.subjects.map((subject) => ({ ...subject, label: "" })));
  const subjects = read.subjects.map((subject) => ({
    ...subject,
    name: names.get(subject.id) ?? subject.name,
  }));
  const slice = { ...read, subjects };
  const { kind, among, polarity } = plan;
  if (kind === "matrix") {
    if (slice.links.length + slice.mixed.length === 0)
      throw emptyError(`No ${among} of this graph have a strength or a weakness`);
    const shown = [...slice.links, ...slice.mixed.map((link) => ({ ...link, polarity: "mixed" }))];
    const scene = layOutMatrixFigure({ ...slice, among }, polarity, setting);
    return tellGuessed(scene, shown, tables, singular(among));
  }
  if (polarity === "both") throw new Error(`A ${kind} is of one polarity.`);
  const lens = { ...slice, among, graph: { store: "", graphHash: "", counts: {} } } satisfies Lens;
  const view = deriveView(lens, { ...plan, polarity }, kind === "net" ? 1 : plan.minShared);
  const scene = layOutView({ ...plan, kind }, slice, view, tables, setting);
  return tellGuessed(scene, kind === "graph" ? linksDrawn(view, scene) : view.links, tables, singular(among));
}

/** The links behind the lines of a graph in layers: of a body those of the one that stands for it. */
function linksDrawn(view: LensView<LensPolarity>, { edges }: FigureScene): readonly ShownCase[] {
  const drawn = new Set(edges.map(({ from, to }) => `${from}~${to}`));
  const { standsFor } = foldBodies(view);
  return view.links.filter(({ subject, theme }) =>
    drawn.has(`${standsFor.get(subject) ?? subject}~${theme}`),
  );
}

function layOutView(
  plan: LensPlan & { readonly kind: Exclude<LensPlan["kind"], "matrix"> },
  slice: Slice,
  view: LensView<LensPolarity>,
  tables: Tables,
  setting: Setting,
): FigureScene {
  switch (plan.kind) {
    case "graph":
      return layOutGraph(requireShared(view, plan), setting, plan.draw ?? null);
    case "net":
      return layOutNetFigure(requireShared(atLeastShared(view, plan), plan), plan.minShared || null, setting);
    case "ranking":
      return layOutPairs(requireShared(view, plan), setting);
    case "map":
      return layOutMap(
        z.array(MapTile).parse(tables["tiles"] ?? []),
        slice,
        requireShared(view, plan),
        setting,
      );
  }
}

/** The view, where anything is shared in it. */
function requireShared(view: LensView<LensPolarity>, plan: LensPlan): LensView<LensPolarity> {
  if (view.links.length > 0 && view.pairs.length > 0) return view;
  const { polarity } = view.question;
  const what = plan.minShared > 1 ? `${countPolarity(plan.minShared, polarity)} or more` : `a ${polarity}`;
  throw emptyError(
    view.focus === null
      ? `No two ${plan.among} share ${what} in this graph`
      : `No other ${singular(plan.among)} shares ${what} with ${view.focus.name} in this graph`,
  );
}

/** A net draws the pairs with so many in common, and its numbers tell what is shared at all, as on the page. */
function atLeastShared(view: LensView<LensPolarity>, { minShared }: LensPlan): LensView<LensPolarity> {
  return { ...view, pairs: view.pairs.filter((pair) => pair.shared >= minShared) };
}

function layOutPairs(view: LensView<LensPolarity>, setting: Setting): FigureScene {
  const { among, polarity } = view.question;
  const plural = polarity === "weakness" ? "weaknesses" : "strengths";
  const nameById = new Map(
    [...view.subjects.map((ranked) => ranked.subject), ...(view.focus ? [view.focus] : [])].map((one) => [
      one.id,
      one.name,
    ]),
  );
  const labelById = new Map(view.themes.map(({ theme }) => [theme.id, theme.label]));
  const focus = view.focus;
  const least = view.pairs.at(-1)?.shared ?? 0;
  const rows = view.pairs.slice(0, MOST_ROWS).map((pair): RankedRow => {
    const names = [pair.a, pair.b]
      .filter((id) => id !== focus?.id)
      .map((id) => abbreviate(nameById.get(id) ?? id));
    return {
      id: `${pair.a}~${pair.b}`,
      label: names.sort(compareText).join(" and "),
      value: pair.shared,
      note: pair.themes.map((theme) => labelById.get(theme) ?? theme).join(", "),
    };
  });
  const noun = focus ? among : `pairs of ${among}`;
  const whom = focus ? ` with ${focus.name}` : "";
  return layOutRanking(
    rows,
    {
      title: `${capitalise(plural)} shared${whom || ` among ${among}`}, ranked`,
      caption: `${view.pairs.length} ${noun} share at least ${countPolarity(least, polarity)}${whom}; the most have ${rows[0]?.value ?? 0} in common.`,
      noun,
      head: noun,
      measure: `${plural} shared${whom}`,
      tone: polarity,
      total: view.pairs.length,
    },
    setting,
  );
}

function layOutRows(plan: RowsPlan, rows: Tables[string], setting: Setting): FigureScene {
  const ranked = tellNamesakes(rows)
    .map(
      (row, index): RankedRow => ({
        id: `row:${index + 1}`,
        label: plan.labels
          .map((column) => tellValue(row[column]))
          .filter((text) => text !== "")
          .join(", "),
        value: Number(row[plan.value]),
        note: "",
      }),
    )
    .filter((row) => Number.isFinite(row.value) && row.value >= 0)
    // Of rows alike the query's own order stands.
    .sort((a, b) => b.value - a.value);
  if (rows.length === 0) throw emptyError(`"${plan.title}" has no rows`);
  if (ranked.length === 0) throw emptyError(`"${plan.title}" has no row with a number in "${plan.value}"`);
  if (ranked[0]?.value === 0)
    throw emptyError(
      `"${plan.title}" has 0 in "${plan.value}" in all of its ${ranked.length} rows`,
      "Ask for other rows with --param (sendgraph query NAME --help tells which there are), or draw another query.",
    );
  const words = {
    title: plan.title,
    caption: plan.asked === undefined ? plan.question : `${plan.question} Asked: ${plan.asked}.`,
    noun: "rows",
    head: plan.labels.join(", "),
    measure: plan.measure ?? plan.value,
    tone: "mark",
    total: ranked.length,
  } as const;
  return layOutRanking(ranked.slice(0, MOST_ROWS), words, setting);
}

function tellValue(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map((one) => tellValue(one)).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function emptyError(
  what: string,
  remedy = "Load more articles (sendgraph load PATH…), or ask for less.",
): SendgraphError {
  return new SendgraphError("figure-empty", `${what}: there is nothing to draw.`, remedy);
}
