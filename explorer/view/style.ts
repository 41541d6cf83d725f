/** One set of colours. */
export interface Palette {
  readonly paper: string;
  readonly raised: string;
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly mark: string;
  readonly quiet: string;
  readonly weakness: string;
  readonly strength: string;
  readonly marker: string;
  readonly onInk: string;
}

/** The colours on light and dark ground. Canvas, vector figure, legend and style sheet all take them from here. */
export const PALETTES: Readonly<Record<"light" | "dark", Palette>> = {
  light: {
    paper: "#fbfaf7",
    raised: "#ffffff",
    line: "#e4e0d6",
    ink: "#1b1a17",
    soft: "#5d5a52",
    faint: "#a8a397",
    mark: "#6f6b61",
    quiet: "#f0ede5",
    weakness: "#c2410c",
    strength: "#0f6e84",
    marker: "#ffe27a",
    onInk: "#ffffff",
  },
  dark: {
    paper: "#16171a",
    raised: "#1d1f23",
    line: "#2d2f34",
    ink: "#eceae4",
    soft: "#a9a69d",
    faint: "#6c6a64",
    mark: "#8a877f",
    quiet: "#25272c",
    weakness: "#f08a5d",
    strength: "#5cb8cc",
    marker: "#6b5600",
    onInk: "#16171a",
  },
};

/** The shape of each side, as a letter and as a mark, so that its colour is not needed alone. Mixed is of no polarity: a diamond. */
export const SIDE_STYLE = {
  weakness: { glyph: "▼", shape: "down" },
  strength: { glyph: "▲", shape: "up" },
  mixed: { glyph: "◆", shape: "diamond" },
} as const;

/** What a node of the whole graph is drawn as. */
export type NodeShape = "disc" | "square" | "diamond" | "ring";

/** The shape, colour and size of each kind of node where the whole graph is drawn: shape and size tell them apart. */
export const NODE_STYLE: Readonly<
  Record<string, { shape: NodeShape; colour: keyof Palette; size: number; plural: string }>
> = {
  Area: { shape: "disc", colour: "ink", size: 11, plural: "areas" },
  Theme: { shape: "square", colour: "mark", size: 8, plural: "themes" },
  Body: { shape: "ring", colour: "soft", size: 7, plural: "bodies" },
  Inspection: { shape: "diamond", colour: "ink", size: 6, plural: "inspections" },
  Article: { shape: "square", colour: "ink", size: 6, plural: "articles" },
  Person: { shape: "disc", colour: "mark", size: 3, plural: "people" },
  Inspectorate: { shape: "ring", colour: "ink", size: 10, plural: "inspectorates" },
  Outcome: { shape: "diamond", colour: "faint", size: 8, plural: "outcomes" },
};

/** What a mark of the whole graph is drawn as: regions and what stands for several are discs. */
export function shapeOfMark(mark: {
  readonly label: string;
  readonly members: readonly string[] | null;
}): NodeShape {
  if (mark.members !== null || mark.label === "Region") return "disc";
  return NODE_STYLE[mark.label]?.shape ?? "disc";
}

/** Shares of a polarity's colour in a tile of the map, from few to many: number and letters in ink are legible on all but the last. */
export const SHADES = [0.16, 0.28, 0.42, 0.56, 1] as const;

/** Line width of a link by its number of sentences: more slowly than the count, so that one long article does not drown the rest. */
export function linkWidth(sentences: number): number {
  return Math.min(1.5 * Math.sqrt(Math.max(sentences, 1)), 7);
}

/** Lines up to which a picture is of few and of many: the more there are the fainter each, so that what is pointed at stands out. */
export const LINES = { few: 60, many: 150 };

/** Whether so many lines are few, many or a crowd. */
export function crowdOf(lines: number): "few" | "many" | "crowd" {
  if (lines <= LINES.few) return "few";
  return lines <= LINES.many ? "many" : "crowd";
}

/** Radius of a subject's disc by the number in it. */
export function discRadius(count: number): number {
  return Math.min(9 + 1.9 * Math.sqrt(count), 19);
}

/** Half the width of a polarity mark in the matrix by its number of sentences, for a cell `pitch` wide. */
export function markSize(sentences: number, pitch: number): number {
  return pitch * Math.min(0.12 + 0.085 * Math.sqrt(sentences), 0.34);
}

/**
 * Share of its own colour in a line of the whole graph: many lines must not cover the marks. On dark ground a thin line of a light colour
 * comes out fainter than the same share on light ground does.
 */
const LINE_SHARES = { light: 0.4, dark: 0.6 } as const;
/** The same where lines are few: they cover no marks, and are to be followed by eye. */
const FEW_SHARES = { light: 0.75, dark: 0.8 } as const;

/** The colour of a line of the whole graph that is not pointed at; lines that tell of no side are as faint as hairlines. */
export function thinLine(
  colour: "weakness" | "strength" | "mark" | "other",
  theme: "light" | "dark",
  isOfFew = false,
): string {
  const { paper, ...palette } = PALETTES[theme];
  if (colour === "other") return mixColours(palette.line, palette.faint, HAIRLINE_SHARES[theme]);
  return mixColours(palette[colour], paper, (isOfFew ? FEW_SHARES : LINE_SHARES)[theme]);
}

/** Share of the page's hairlines in these lines. */
const HAIRLINE_SHARES = { light: 1, dark: 0.6 } as const;

/** A colour of six digits thinned with another: `share` of the first. For canvases that blend badly by themselves. */
export function mixColours(colour: string, ground: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const own = Number.parseInt(colour.slice(at, at + 2), 16);
    const other = Number.parseInt(ground.slice(at, at + 2), 16);
    return Math.round(own * share + other * (1 - share))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}
