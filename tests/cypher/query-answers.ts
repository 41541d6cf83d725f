/**
 * What each saved query answers about the tiny graph, worked out by hand from its articles: the parameters as typed, the columns
 * to look at, and a line a row.
 */
export interface QueryAnswerCase {
  readonly name: string;
  readonly typed?: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

export const QUERY_ANSWERS: readonly QueryAnswerCase[] = [
  {
    // Farholm's one article was retracted.
    name: "coverage",
    columns: ["area", "date", "outcome", "texts"],
    rows: ["Farholm | 2017-11-06 | Written statement of action required | 0"],
  },
  {
    name: "coverage",
    typed: { covered: "yes", framework: "2016-local-area" },
    columns: ["area", "date", "published", "outcome", "texts"],
    rows: [
      "Eastborough | 2018-10-15 | 2018-12-10 | Written statement of action required | 2",
      "Midvale | 2018-01-22 | 2018-03-19 | No written statement of action | 1",
      "Northshire | 2017-03-06 | 2017-05-15 | Written statement of action required | 1",
      "Southmoor | 2019-05-13 | 2019-07-22 | Written statement of action required | 1",
    ],
  },
  {
    name: "weaknesses-in-common",
    columns: ["theme", "shared", "sources", "holders"],
    rows: [
      "EHC plan timeliness | 3 | 5 | Eastborough, Northshire, Westhaven",
      "Exclusions and suspensions | 3 | 3 | Eastborough, Northshire, Southmoor",
      "Autism/ADHD (neurodevelopmental) pathway | 2 | 2 | Northshire, Westhaven",
      "Co-production with families | 2 | 2 | Eastborough, Southmoor",
    ],
  },
  {
    name: "weaknesses-in-common",
    typed: { areas: "westhaven, E99000001" },
    columns: ["theme", "holders", "holderIds"],
    rows: [
      "Autism/ADHD (neurodevelopmental) pathway | Northshire, Westhaven | area:E99000001, area:E99000003",
      "EHC plan timeliness | Northshire, Westhaven | area:E99000001, area:E99000003",
    ],
  },
  {
    name: "weaknesses-in-common",
    typed: { bodies: "body:99A, NHS Eastborough CCG" },
    columns: ["theme", "holders"],
    rows: [
      "EHC plan timeliness | NHS Eastborough CCG, NHS Northshire CCG",
      "Exclusions and suspensions | NHS Eastborough CCG, NHS Northshire CCG",
    ],
  },
  {
    name: "weaknesses-in-common",
    typed: { polarity: "strength" },
    columns: ["theme", "holders"],
    rows: ["Exclusions and suspensions | Midvale, Northshire"],
  },
  {
    // With Westhaven 2 of 4 themes, with Eastborough 2 of 5, with Southmoor 1 of 5; on average 5 / 3.
    name: "similar-areas",
    typed: { area: "Northshire" },
    columns: ["area", "shared", "jaccard", "lift"],
    rows: ["Westhaven | 2 | 0.5 | 1.2", "Eastborough | 2 | 0.4 | 1.2", "Southmoor | 1 | 0.2 | 0.6"],
  },
  {
    // Not with its council, which answered with it. Of five others it has 2, 2, 2, 2 and 1 themes in common, on average 9 / 5.
    name: "similar-bodies",
    typed: { body: "NHS Northshire CCG" },
    columns: ["body", "kind", "shared", "jaccard", "lift"],
    rows: [
      "Westhaven Council | council | 2 | 0.6667 | 1.11",
      "NHS Eastborough CCG | ccg | 2 | 0.5 | 1.11",
      "London Borough of Eastborough | council | 2 | 0.5 | 1.11",
      "NHS Northshire and Westhaven Integrated Care Board | icb | 2 | 0.5 | 1.11",
      "Southmoor County Council | council | 1 | 0.25 | 0.56",
    ],
  },
  {
    name: "common-themes",
    columns: ["theme", "areas", "ofAreas", "share"],
    rows: [
      "EHC plan timeliness | 3 | 4 | 0.75",
      "Exclusions and suspensions | 3 | 4 | 0.75",
      "Autism/ADHD (neurodevelopmental) pathway | 2 | 4 | 0.5",
      "Co-production with families | 2 | 4 | 0.5",
      "Mental health and CAMHS | 1 | 4 | 0.25",
    ],
  },
  {
    name: "common-themes",
    typed: { polarity: "strength", region: "north east" },
    columns: ["theme", "areas", "ofAreas", "share", "names"],
    rows: ["Exclusions and suspensions | 1 | 1 | 1 | Northshire"],
  },
  {
    name: "who-to-learn-from",
    typed: { area: "Eastborough" },
    columns: ["theme", "learnFrom", "lastOn"],
    rows: [
      "Co-production with families | Midvale | 2018-01-22",
      "Exclusions and suspensions | Northshire | 2023-06-12",
      "Exclusions and suspensions | Midvale | 2018-01-22",
    ],
  },
  {
    name: "persistent-weaknesses",
    typed: { acrossFrameworks: "true" },
    columns: ["area", "theme", "frameworks", "dates"],
    rows: ["Northshire | EHC plan timeliness | 2016-local-area, 2023-area-send | 2017-03-06, 2023-06-12"],
  },
  {
    name: "theme-evidence",
    typed: { theme: "ehc plan timeliness", polarity: "weakness" },
    columns: ["area", "date", "published", "kind", "exact"],
    rows: [
      "Eastborough | 2018-10-15 | 2018-12-11 | reported | One plan in three came late.",
      "Eastborough | 2018-10-15 | 2018-12-13 | reported | Plans were slow, the inspectors’ letter said – “much too slow”.",
      "Northshire | 2017-03-06 | 2017-05-16 | reported | Fewer than half of EHC plans were finished on time.",
      "Northshire | 2023-06-12 | 2023-08-22 | reported | EHC plans still take far too long.",
      "Westhaven | 2024-02-05 | 2024-04-10 | reported | Timeliness of EHC plans has slipped to 41%.",
    ],
  },
  {
    name: "theme-evidence",
    typed: { theme: "theme:exclusions", saidBy: "council" },
    columns: ["area", "polarity", "exact"],
    rows: ["Eastborough | strength | The council said that exclusions were already coming down."],
  },
  {
    name: "outcomes-by-region-and-year",
    columns: ["region", "year", "outcomeId", "inspections", "names"],
    rows: [
      "London | 2018 | outcome:wsoa | 1 | Eastborough",
      "North East | 2017 | outcome:wsoa | 2 | Farholm, Northshire",
      "North East | 2023 | outcome:inconsistent | 1 | Northshire",
      "South West | 2019 | outcome:wsoa | 1 | Southmoor",
      "South West | 2024 | outcome:inconsistent | 1 | Westhaven",
      "West Midlands | 2018 | outcome:no-wsoa | 1 | Midvale",
    ],
  },
  {
    name: "revisits",
    columns: ["area", "firstDate", "before", "date", "after", "months"],
    rows: [
      "Northshire | 2017-03-06 | Written statement of action required | 2023-06-12 | Inconsistent experiences and outcomes | 75",
    ],
  },
  {
    name: "who-says-what",
    columns: ["area", "theme", "inspectors", "others", "saidBy"],
    rows: [
      "Eastborough | Exclusions and suspensions | weakness | strength | council",
      "Southmoor | Mental health and CAMHS |  | weakness | council",
    ],
  },
  {
    name: "who-says-what",
    typed: { onlyDisputed: "true" },
    columns: ["area", "theme"],
    rows: ["Eastborough | Exclusions and suspensions"],
  },
  {
    name: "inherited",
    typed: { body: "body:Q99" },
    columns: ["predecessor", "on", "theme", "lastOn", "again"],
    rows: [
      "NHS Northshire CCG | 2022-07-01 | Autism/ADHD (neurodevelopmental) pathway | 2017-03-06 | true",
      "NHS Northshire CCG | 2022-07-01 | EHC plan timeliness | 2017-03-06 | true",
      "NHS Northshire CCG | 2022-07-01 | Exclusions and suspensions | 2017-03-06 | false",
    ],
  },
  {
    name: "measures",
    columns: ["area", "what", "value", "unit", "exact", "copies"],
    rows: ["Westhaven | EHC plans on time | 41 | % | Timeliness of EHC plans has slipped to 41%. | 0"],
  },
  {
    // Of four areas with a weakness: two of two and three, two of two and three, two of three and three.
    name: "themes-together",
    columns: ["theme", "otherTheme", "areas", "lift", "names"],
    rows: [
      "Co-production with families | Exclusions and suspensions | 2 | 1.33 | Eastborough, Southmoor",
      "EHC plan timeliness | Autism/ADHD (neurodevelopmental) pathway | 2 | 1.33 | Northshire, Westhaven",
      "EHC plan timeliness | Exclusions and suspensions | 2 | 0.89 | Eastborough, Northshire",
    ],
  },
  {
    name: "sources",
    columns: ["published", "title", "status", "findings", "areas"],
    rows: [
      "2024-04-10 | Westhaven families face long waits | current | 3 | Westhaven",
      "2023-08-22 | Northshire turns a corner on exclusions, not on plans | current | 3 | Northshire",
      "2019-07-23 | Southmoor ordered to write an action plan | current | 3 | Southmoor",
      "2018-12-13 | Parents 'not heard' in Eastborough | current | 3 | Eastborough",
      "2018-12-11 | Eastborough told to act | current | 3 | Eastborough",
      "2018-03-20 | Praise for Midvale | current | 2 | Midvale",
      "2018-01-16 | Farholm in trouble (retracted) | retracted | 1 | Farholm",
      "2017-05-16 | Inspectors warn of exclusions in Northshire | current | 3 | Northshire",
    ],
  },
  {
    name: "finding-evidence",
    typed: { finding: "finding:E99000002:2016-local-area:2018-10-15:ehcp-timeliness:weakness" },
    columns: ["published", "saidBy", "exact"],
    rows: [
      "2018-12-11 | inspectors | One plan in three came late.",
      "2018-12-13 | inspectors | Plans were slow, the inspectors’ letter said – “much too slow”.",
    ],
  },
  { name: "contradictions", columns: ["area"], rows: [] },
  { name: "people-and-posts", columns: ["person"], rows: [] },
];

/** Answers once the ninth article is there: somebody with a post, and criticism of what another praised. */
export const LATE_ANSWERS: readonly QueryAnswerCase[] = [
  {
    name: "contradictions",
    columns: [
      "area",
      "theme",
      "strengths",
      "strengthKinds",
      "weaknesses",
      "weaknessKinds",
      "themeGuessedFrom",
    ],
    rows: [
      "Midvale | Co-production with families | Parents in Midvale help to design services. | reported | Parents of young children were not asked. | reported | asked*, parents",
    ],
  },
  {
    name: "area-profile",
    typed: { area: "Midvale" },
    columns: ["theme", "polarity", "kind", "themeGuessedFrom"],
    rows: [
      "Co-production with families | strength | reported | null",
      "Co-production with families | weakness | reported | asked*, parents",
      "Exclusions and suspensions | strength | reported | null",
    ],
  },
  {
    name: "theme-evidence",
    typed: { theme: "theme:co-production", polarity: "weakness" },
    columns: ["area", "themeGuessedFrom"],
    rows: ["Eastborough | null", "Midvale | asked*, parents", "Southmoor | null"],
  },
  {
    name: "finding-evidence",
    typed: { finding: "finding:E99000005:2016-local-area:2018-01-22:co-production:weakness" },
    columns: ["exact", "themeGuessedFrom"],
    rows: ["Parents of young children were not asked. | asked*, parents"],
  },
  { name: "contradictions", typed: { area: "Northshire" }, columns: ["area"], rows: [] },
  {
    name: "people-and-posts",
    typed: { person: "officer" },
    columns: ["body", "title", "person", "asOf"],
    rows: ["Midvale City Council | director of children's services | Alex Officer | 2018-04-02"],
  },
  { name: "people-and-posts", typed: { body: "Westhaven Council" }, columns: ["person"], rows: [] },
];
