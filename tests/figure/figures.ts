import { loadFigureFonts } from "../../explorer/api/figure-fonts.ts";
import { type FigureDocument, makeDocument } from "../../explorer/figure/figure-document.ts";
import { layOutFigure } from "../../explorer/figure/lay-out-figure.ts";
import { makeProvenance, type Provenance } from "../../explorer/figure/provenance.ts";
import type { Plan } from "../../explorer/figure/slice.ts";
import { Tables } from "../../explorer/figure/slice.ts";
import type { LensPolarity } from "../../explorer/view/lens.ts";

/** The fonts that come with sendgraph. */
export const FONTS = loadFigureFonts();

const PLACES = [
  "Ashford",
  "Barrow",
  "Corby",
  "Dover",
  "Ely",
  "Frome",
  "Grantham",
  "Hexham",
  "Ilkley",
  "Jarrow",
  "Kettering",
  "Northamptonshire",
  "Malvern",
  "Newark",
  "Oakham",
  "Penrith",
  "Bath and North East Somerset",
  "Ripon",
  "Stroud",
  "Thirsk",
];
const THEMES = [
  "Exclusions and suspensions",
  "Plan quality",
  "Waiting times for health services (general)",
  "Transport",
  "Leadership, strategy and governance",
  "Short breaks",
  "Annual reviews",
  "Local offer",
  "Speech and language",
  "Preparation for adulthood, work and further study",
  "Attendance",
  "Sleep",
  "Joint commissioning",
  "Hearing",
  "Autism/ADHD (neurodevelopmental) pathway",
  "Sight",
  "Co-production with families",
  "Early years",
  "Money",
  "Music",
];

/** A lens of so many areas and themes, each area with so many thirds of them, worked out by arithmetic alone. */
export function lensTables(areas: number, themes: number, thirds = 1): Tables {
  const cells = Array.from({ length: areas * themes }, (_, at) => ({
    area: Math.floor(at / themes),
    theme: at % themes,
  }));
  const drawn = cells.filter(({ area, theme }) => (area * 7 + theme * 5 + ((area * theme) % 5)) % 3 < thirds);
  const polarityOf = (area: number, theme: number): LensPolarity =>
    (area + theme) % 4 === 0 ? "strength" : "weakness";
  return Tables.parse({
    subjects: Array.from({ length: areas }, (_, at) => ({
      id: areaId(at),
      name: `${PLACES[at % PLACES.length]}${at < PLACES.length ? "" : ` ${at}`}`,
      kind: "unitary",
      region: "South East",
      inspections: [`inspection:${at}`],
    })),
    themes: Array.from({ length: themes }, (_, at) => ({
      id: `theme:${at}`,
      label: `${THEMES[at % THEMES.length]}${at < THEMES.length ? "" : ` ${at}`}`,
      parent: `theme:p${at % 4}`,
      parentLabel: `Parent ${at % 4}`,
    })),
    links: drawn.map(({ area, theme }) => ({
      subject: areaId(area),
      theme: `theme:${theme}`,
      polarity: polarityOf(area, theme),
      findings: 1,
      sentences: 1 + ((area + 3 * theme) % 9),
      inspections: 1,
      sources: 1,
      firstOn: "2018-01-01",
      lastOn: "2018-01-01",
    })),
    mixed: areas > 3 && themes > 2 ? [{ subject: areaId(3), theme: "theme:2", sentences: 2 }] : [],
    inspections: [{ id: "inspection:0", date: "2018-01-01", published: null }],
    tiles: Array.from({ length: 120 }, (_, at) => ({
      area: areaId(at),
      name: `${PLACES[at % PLACES.length]}`,
      column: (at * 7) % 15,
      row: Math.floor((at * 7) / 15) % 19,
    })),
    findings: [
      {
        finding: "finding:1",
        area: areaId(0),
        theme: "theme:0",
        polarity: "weakness",
        inspection: "inspection:0",
        id: "evidence:1",
        exact: "Too many children wait for a place.",
        saidBy: "inspectors",
        kind: "quoted",
        article: "article:1",
      },
      {
        finding: "finding:2",
        area: areaId(1),
        theme: "theme:0",
        polarity: "weakness",
        inspection: "inspection:1",
        id: "evidence:2",
        exact: "Plans come late.",
        saidBy: "inspectors",
        kind: "quoted",
        article: "article:2",
      },
    ],
  });
}

function areaId(at: number): string {
  return `area:E${String(10_000_000 + at)}`;
}

const CHANGES = Tables.parse({
  changes: [
    ["Co-production with families", "praised then, criticised now", ["i1", "i2"], ["strength", "weakness"]],
    ["Annual reviews", "criticised then and now", ["i1", "i2"], ["weakness", "weakness"]],
    ["Local offer", "criticised then, praised now", ["i1", "i2"], ["weakness", "strength"]],
    [
      "Waiting times for health services (general)",
      "praised and criticised now, not mentioned then",
      ["i2"],
      ["mixed"],
    ],
    ["Transport", "praised then, not mentioned now", ["i1"], ["strength"]],
  ].map(([theme, change, inspections, polarities], at) => ({
    theme,
    themeId: `theme:${at}`,
    change,
    inspections,
    polarities,
  })),
  inspections: [
    { id: "i2", framework: "2023-area-send", date: null, precision: null, published: "2025-01-20" },
    { id: "i1", framework: "2016-local-area", date: "2017-03-20", precision: "day", published: null },
  ],
});

const MARKS = [
  ...PLACES.slice(0, 6).map((name, at) => ({ id: areaId(at), label: "Area", name, size: 11 })),
  ...THEMES.slice(0, 12).map((name, at) => ({ id: `theme:${at}`, label: "Theme", name, size: 8 })),
  ...PLACES.slice(0, 6).map((name, at) => ({
    id: `body:${at}`,
    label: "Body",
    name: `${name} Council`,
    size: 7,
  })),
  ...PLACES.slice(0, 6).map((name, at) => ({ id: `inspection:${at}`, label: "Inspection", name, size: 6 })),
  { id: "person:1", label: "Person", name: "A. Writer", size: 3 },
];
const TIES = PLACES.slice(0, 6).flatMap((_, at) => [
  { from: areaId(at), to: `body:${at}`, weakness: 0, strength: 0, other: 1 },
  { from: areaId(at), to: `inspection:${at}`, weakness: 0, strength: 0, other: 1 },
  { from: areaId(at), to: `theme:${at}`, weakness: 3, strength: 0, other: 0 },
  { from: areaId(at), to: `theme:${(at * 5 + 1) % 12}`, weakness: 0, strength: 2, other: 0 },
  { from: areaId(at), to: `theme:${(at * 7 + 3) % 12}`, weakness: 2, strength: 2, other: 0 },
]);
const WHOLE = Tables.parse({
  marks: MARKS.map((one) => ({ ...one, stands: 1, members: null, colour: null })),
  lines: TIES,
  laid: MARKS.map(({ id, size }) => ({ id, size, stage: 0 })),
  ties: TIES.map(({ from, to, other }) => ({ from, to, pull: other === 1 ? 1 : 0.05 })),
  pins: [],
});

const ROWS = Tables.parse({
  rows: THEMES.map((theme, at) => ({ theme, themeId: `theme:${at}`, areas: 20 - at, names: ["Ashford"] })),
});

/** One figure of each kind for a preset, with its data. */
export const KINDS: Readonly<Record<string, (preset: string) => { plan: Plan; data: Tables }>> = {
  graph: (preset) => lensFigure("graph", preset, null),
  focus: (preset) => lensFigure("graph", preset, areaId(16)),
  net: (preset) => lensFigure("net", preset, null),
  matrix: (preset) => lensFigure("matrix", preset, null),
  ranking: (preset) => lensFigure("ranking", preset, null),
  map: (preset) => lensFigure("map", preset, null),
  timeline: (preset) => ({
    plan: { of: "changes", kind: "timeline", preset, area: "Ashford" },
    data: CHANGES,
  }),
  whole: (preset) => ({
    plan: { of: "whole", kind: "whole", preset, base: "all", seed: 0, says: "All 31 nodes." },
    data: WHOLE,
  }),
  rows: (preset) => ({
    plan: {
      of: "rows",
      kind: "ranking",
      preset,
      title: "Themes by how many areas",
      question: "Which are the most widespread?",
      labels: ["theme"],
      value: "areas",
    },
    data: ROWS,
  }),
};

function lensFigure(
  kind: "graph" | "net" | "matrix" | "ranking" | "map",
  preset: string,
  focus: string | null,
): { plan: Plan; data: Tables } {
  return {
    plan: { of: "lens", kind, preset, among: "areas", polarity: "weakness", focus, minShared: 1 },
    data: lensTables(20, 20),
  };
}

/** A document of a plan and its data, with the rest of its provenance made up. */
export function documentOf(plan: Plan, data: Tables, form: Provenance["form"] = "full"): FigureDocument {
  const provenance = makeProvenance(
    {
      plan,
      data,
      graphHash: "0".repeat(64),
      query: { name: "graph", text: "MATCH (a:Area) RETURN a", parameters: { among: "areas" } },
      software: {
        name: "sendgraph",
        version: "0.1.0",
        fonts: { normal: "1".repeat(64), strong: "2".repeat(64) },
      },
      sources: [
        {
          id: "article:1",
          title: "Children wait",
          author: "A. Writer",
          publisher: "The Ashford Post",
          published: "2018-02-03",
          kind: "news",
          status: "current",
        },
        {
          id: "article:2",
          title: "Plans late",
          author: null,
          publisher: null,
          published: null,
          kind: "letter",
          status: "current",
        },
      ],
      licence: "Free to use with its citation.",
      citation: "The sendgraph authors. sendgraph, version 0.1.0.",
      command: `sendgraph figure graph --preset ${plan.preset} --out FILE`,
    },
    form,
  );
  return makeDocument(layOutFigure(plan, provenance.data, FONTS), provenance);
}

/** The document of one of the kinds. */
export function documentOfKind(kind: string, preset: string): FigureDocument {
  const made = KINDS[kind]?.(preset);
  if (!made) throw new Error(`There is no kind "${kind}".`);
  return documentOf(made.plan, made.data);
}
