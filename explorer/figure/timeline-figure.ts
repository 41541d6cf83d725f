import { tellInspectionDate } from "../view/dates.ts";
import { FATES, fateOf, type Side } from "../view/fates.ts";
import { whenOf } from "../view/inspections.ts";
import { compareText } from "../view/view.ts";
import { tellWord } from "../view/wording.ts";
import type { FigureNode, FigureRule, FigureScene, FigureText } from "./figure-scene.ts";
import { type LegendEntry, placeLegend } from "./legend.ts";
import { breakLines, LEADING, mark, type Setting, setLines, widestLine, widthOf } from "./setting.ts";
import type { Change, TimedInspection } from "./slice.ts";
import { tellCut } from "./tell-figure.ts";

const MARKS = {
  weakness: { shape: "down", tone: "weakness", isFilled: true },
  strength: { shape: "up", tone: "strength", isFilled: false },
  mixed: { shape: "diamond", tone: "ink", isFilled: false },
} as const;

const LABEL_SHARE = 0.46;
const ROW_EMS = 0.45;

/** The group that a theme stands in, by what each inspection found: an index into `FATES`, as on the page. */
function groupOf(change: Change, columns: readonly TimedInspection[]): number {
  const fate = fateOf(columns.map(({ id }) => sideIn(change, id)));
  return FATES.findIndex(([known]) => known === fate);
}

function sideIn({ inspections, polarities }: Change, inspection: string): Side | null {
  const polarity = polarities[inspections.indexOf(inspection)];
  return polarity === "weakness" || polarity === "strength" || polarity === "mixed" ? polarity : null;
}

/** Lays out for print what became of each theme from one inspection of an area to the next: a column an inspection, a row a theme. */
export function layOutTimeline(
  changes: readonly Change[],
  inspections: readonly TimedInspection[],
  area: string,
  setting: Setting,
): FigureScene {
  const spoken = new Set(changes.flatMap((change) => change.inspections));
  const columns = inspections
    .filter((inspection) => spoken.has(inspection.id))
    .sort((a, b) => compareText(whenOf(a), whenOf(b)) || compareText(a.id, b.id));
  const entries = legendEntries(changes);
  const { textPt } = setting.preset;
  const labelWidth = widestLine(
    changes.map((change) => change.theme),
    textPt,
    setting.width * LABEL_SHARE,
    setting,
  );
  const left = labelWidth + textPt;
  const pitch = (setting.width - left) / Math.max(columns.length, 1);
  const xs = columns.map((_, index) => left + (index + 0.5) * pitch);
  const head = drawHead(columns, xs, pitch, setting);
  const most = setting.mostHeight - placeLegend(entries, 0, setting).height;
  const body = drawGroups(changes, columns, { labelWidth, xs, top: head.height, most }, setting);
  const { legend, height } = placeLegend(entries, body.height, setting);
  const cut = tellCut(body.drawn.length, changes.length, "themes");
  return {
    kind: "timeline",
    width: setting.width,
    height: body.height + height,
    hairline: setting.preset.hairlinePt,
    nodes: body.nodes,
    edges: [],
    rules: [
      {
        tone: "faint",
        x1: 0,
        x2: setting.width,
        y1: head.height,
        y2: head.height,
        width: setting.preset.hairlinePt,
      },
      ...body.rules,
    ],
    texts: [...head.texts, ...body.texts],
    legend,
    ...tellTimeline(body.drawn, columns, area),
    omitted: cut === null ? null : `Drawn are ${cut}.`,
  };
}

function tellWhen(inspection: TimedInspection): string {
  return tellInspectionDate(
    inspection.date,
    inspection.precision === "day" ? "month" : inspection.precision,
    inspection.published,
  );
}

function drawHead(
  columns: readonly TimedInspection[],
  xs: readonly number[],
  pitch: number,
  setting: Setting,
): { texts: FigureText[]; height: number } {
  const { textPt, smallPt } = setting.preset;
  const heads = columns.map((inspection) => ({
    when: breakLines(tellWhen(inspection), textPt, pitch * 0.85, setting.fonts),
    what: breakLines(tellWord(inspection.framework), smallPt, pitch * 0.92, setting.fonts),
  }));
  const tallest = Math.max(0, ...heads.map(({ when }) => when.length)) * textPt * LEADING;
  const below = Math.max(0, ...heads.map(({ what }) => what.length)) * smallPt * LEADING;
  const texts = heads.flatMap(({ when, what }, index) => {
    const x = xs[index] ?? 0;
    const whenY = tallest - (when.length * textPt * LEADING) / 2;
    const whatY = tallest + (what.length * smallPt * LEADING) / 2;
    return [
      ...setLines(when, { x, y: whenY, anchor: "middle", size: textPt, weight: "strong" }),
      ...setLines(what, { x, y: whatY, anchor: "middle", size: smallPt, tone: "soft" }),
    ];
  });
  return { texts, height: tallest + below + smallPt * 0.5 };
}

interface Body {
  readonly nodes: FigureNode[];
  readonly rules: FigureRule[];
  readonly texts: FigureText[];
  readonly drawn: Change[];
  height: number;
}

interface Place {
  readonly labelWidth: number;
  readonly xs: readonly number[];
  readonly top: number;
  readonly most: number;
}

function drawGroups(
  changes: readonly Change[],
  columns: readonly TimedInspection[],
  place: Place,
  setting: Setting,
): Body {
  const { textPt } = setting.preset;
  const body: Body = { nodes: [], rules: [], texts: [], drawn: [], height: place.top };
  for (const [index, [, says]] of FATES.entries()) {
    const group = changes.filter((change) => groupOf(change, columns) === index);
    const headHeight = textPt * LEADING * 1.5;
    if (group.length === 0 || body.height + headHeight * 2 > place.most) continue;
    body.height += headHeight;
    const y = body.height - textPt * LEADING * 0.5;
    // Over the names, flush with them where it has room.
    const isRoomy = widthOf(says, textPt, setting.fonts, "strong") <= place.labelWidth;
    const at = isRoomy
      ? ({ x: place.labelWidth, anchor: "end" } as const)
      : ({ x: 0, anchor: "start" } as const);
    body.texts.push(...setLines([says], { ...at, y, size: textPt, weight: "strong" }));
    for (const change of group) drawRow(change, columns, place, setting, body);
  }
  return body;
}

function drawRow(
  change: Change,
  columns: readonly TimedInspection[],
  place: Place,
  setting: Setting,
  body: Body,
): void {
  const { textPt } = setting.preset;
  const lines = breakLines(change.theme, textPt, place.labelWidth + 0.01, setting.fonts);
  const height = lines.length * textPt * LEADING + textPt * ROW_EMS;
  if (body.height + height > place.most) return;
  const y = body.height + height / 2;
  body.texts.push(
    ...setLines(lines, { x: place.labelWidth, y, anchor: "end", size: textPt, of: change.themeId }),
  );
  const found = columns.map(({ id }) => sideIn(change, id));
  found.forEach((side, index) => {
    const x = place.xs[index] ?? 0;
    const inspection = columns[index];
    if (!inspection) return;
    const title = `${change.theme}, ${tellWhen(inspection)}: ${side ?? "not mentioned"}`;
    const id = `${change.themeId}~${inspection.id}`;
    body.nodes.push(
      side === null
        ? mark({ id, shape: "dot", x, y, width: textPt * 0.3, height: textPt * 0.3, title }, "faint")
        : mark({ id, ...MARKS[side], x, y, width: textPt, height: textPt * 0.9, title }, MARKS[side].tone),
    );
    const before = found[index - 1];
    if (side === null || before !== side) return;
    const from = (place.xs[index - 1] ?? 0) + textPt;
    body.rules.push({ tone: MARKS[side].tone, x1: from, x2: x - textPt, y1: y, y2: y, width: textPt * 0.12 });
  });
  body.drawn.push(change);
  body.height += height;
}

function legendEntries(changes: readonly Change[]): LegendEntry[] {
  const sides = (["weakness", "strength", "mixed"] as const).filter((side) =>
    changes.some((change) => change.polarities.includes(side)),
  );
  const says = { weakness: "criticised", strength: "praised", mixed: "both" };
  return [
    ...sides.map((side): LegendEntry => ({ mark: { ...MARKS[side], shade: 1 }, text: says[side] })),
    { mark: { shape: "dot", tone: "faint", isFilled: true, shade: 1 }, text: "not mentioned" },
  ];
}

function tellTimeline(
  changes: readonly Change[],
  columns: readonly TimedInspection[],
  area: string,
): Pick<FigureScene, "title" | "caption" | "alt" | "description" | "table"> {
  const dates = columns.map(tellWhen);
  const count = (index: number) => changes.filter((change) => groupOf(change, columns) === index).length;
  const parts = FATES.map(([, says], index) => ({ says, count: count(index) })).filter(
    (part) => part.count > 0,
  );
  const inspections = columns.length === 1 ? "one inspection" : `${columns.length} inspections`;
  const told = parts.map((part) => `${part.says.toLowerCase()}: ${part.count}`).join("; ");
  return {
    title: `What inspectors said of ${area}, inspection by inspection`,
    caption: `What inspectors said of ${changes.length} themes in ${inspections} of ${area} (${dates.join(", ")}).`,
    alt: `Chart of ${changes.length} themes in ${inspections} of ${area}. Themes by what became of them: ${told}.`,
    description: changes
      .map((change) => `${change.theme}: ${tellSides(change, columns).join(", ")}.`)
      .join(" "),
    table: {
      columns: ["Theme", ...dates],
      rows: changes.map((change) => [change.theme, ...tellSides(change, columns)]),
    },
  };
}

function tellSides(change: Change, columns: readonly TimedInspection[]): string[] {
  return columns.map(({ id }) => change.polarities[change.inspections.indexOf(id)] ?? "not mentioned");
}
