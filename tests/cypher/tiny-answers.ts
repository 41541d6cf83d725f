/** Answers about the tiny graph, worked out by hand from its articles. */

const AUTISM = "Autism/ADHD (neurodevelopmental) pathway";
const COPRODUCTION = "Co-production with families";
const EXCLUSIONS = "Exclusions and suspensions";
const PLANS = "EHC plan timeliness";

/** Of the weaknesses of each area: 2 of 3, 2 of 4, 2 of 5. */
export const SHARED_AMONG_AREAS = [
  {
    a: "Eastborough",
    aId: "area:E99000002",
    b: "Southmoor",
    bId: "area:E99000004",
    shared: 2,
    jaccard: 0.6667,
    themes: [COPRODUCTION, EXCLUSIONS],
  },
  {
    a: "Northshire",
    aId: "area:E99000001",
    b: "Westhaven",
    bId: "area:E99000003",
    shared: 2,
    jaccard: 0.5,
    themes: [AUTISM, PLANS],
  },
  {
    a: "Northshire",
    aId: "area:E99000001",
    b: "Eastborough",
    bId: "area:E99000002",
    shared: 2,
    jaccard: 0.4,
    themes: [PLANS, EXCLUSIONS],
  },
];

/** Northshire's council and its CCG, or its board, are no pair: they answered together. The CCG and the board after it are. */
export const SHARED_AMONG_BODIES = [
  "NHS Northshire CCG + Westhaven Council: 2, 0.6667",
  "NHS Eastborough CCG + Southmoor County Council: 2, 0.6667",
  "London Borough of Eastborough + Southmoor County Council: 2, 0.6667",
  "NHS Northshire CCG + NHS Eastborough CCG: 2, 0.5",
  "NHS Northshire CCG + London Borough of Eastborough: 2, 0.5",
  "NHS Northshire CCG + NHS Northshire and Westhaven Integrated Care Board: 2, 0.5",
  "Northshire County Council + Westhaven Council: 2, 0.5",
  "NHS Eastborough CCG + Northshire County Council: 2, 0.4",
  "Northshire County Council + London Borough of Eastborough: 2, 0.4",
];

const MIDVALE = {
  inspection: "inspection:E99000005:2016-local-area:2018-01-22",
  framework: "2016-local-area",
  date: "2018-01-22",
  precision: "day",
  outcomes: ["No written statement of action"],
  polarity: "strength",
  certainty: "stated",
  saidBy: "inspectors",
  article: "Praise for Midvale",
  publisher: "Example Gazette",
  published: "2018-03-20",
  status: "current",
  articleId: "article:b23c55f84b14b939868da941cf8019eba4060d9d247d43459ad95963fdc86956",
};
/** Two strengths, one article; each row leads to its finding and its sentence. */
export const AREA_PROFILE_MIDVALE = [
  {
    ...MIDVALE,
    themeId: "theme:co-production",
    theme: COPRODUCTION,
    exact: "Parents in Midvale help to design services.",
    kind: "reported",
    themeGuessedFrom: null,
    alsoIn: [],
    alsoInIds: [],
    finding: "finding:E99000005:2016-local-area:2018-01-22:co-production:strength",
    evidence: "evidence:b23c55f84b14b939868da941cf8019eba4060d9d247d43459ad95963fdc86956:20-63",
  },
  {
    ...MIDVALE,
    themeId: "theme:exclusions",
    theme: EXCLUSIONS,
    exact: "Hardly any pupil with SEND is excluded.",
    kind: "reported",
    themeGuessedFrom: null,
    alsoIn: [],
    alsoInIds: [],
    finding: "finding:E99000005:2016-local-area:2018-01-22:exclusions:strength",
    evidence: "evidence:b23c55f84b14b939868da941cf8019eba4060d9d247d43459ad95963fdc86956:65-104",
  },
];

const FIRST = ["inspection:E99000001:2016-local-area:2017-03-06", "2017-03-06", "2016-local-area"] as const;
const SECOND = ["inspection:E99000001:2023-area-send:2023-06-12", "2023-06-12", "2023-area-send"] as const;

/** Northshire was inspected in 2017 and in 2023. */
export const AREA_OVER_TIME_NORTHSHIRE = [
  overTime(AUTISM, "neurodevelopmental-pathway", "criticised then, not mentioned now", [FIRST], ["weakness"]),
  overTime(PLANS, "ehcp-timeliness", "criticised then and now", [FIRST, SECOND], ["weakness", "weakness"]),
  overTime(
    EXCLUSIONS,
    "exclusions",
    "criticised then, praised now",
    [FIRST, SECOND],
    ["weakness", "strength"],
  ),
  overTime(
    "Mental health and CAMHS",
    "mental-health",
    "criticised now, not mentioned then",
    [SECOND],
    ["weakness"],
  ),
];

function overTime(
  theme: string,
  slug: string,
  change: string,
  inspections: readonly (readonly [string, string, string])[],
  polarities: readonly string[],
) {
  return {
    theme,
    themeId: `theme:${slug}`,
    change,
    inspections: inspections.map(([id]) => id),
    dates: inspections.map(([, date]) => date),
    frameworks: inspections.map(([, , framework]) => framework),
    polarities,
  };
}
