import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const SEEDS = join(import.meta.dirname, "../../../seeds");
const reference = readReference(SEEDS);
const cues = readCues(SEEDS);

const INSPECTED =
  "to see how children with special educational needs and disabilities (SEND) are supported.\n\nThe team spent a week there and met children, parents and staff. Its letter has now been published. It is twelve pages long.\n\n";
const ON_MEDWAY = `Medway SEND services inspected\n\nInspectors from Ofsted and the Care Quality Commission (CQC) visited Medway in May 2023 ${INSPECTED}`;
const ON_BOTH = `Kent and Medway SEND services inspected\n\nInspectors from Ofsted and the Care Quality Commission (CQC) visited Kent in March 2023 and Medway in May 2023 ${INSPECTED}`;

const read = (paragraph: string, head = ON_MEDWAY) => readArticle(`${head}${paragraph}\n`, reference, cues);
const claimsOf = (paragraph: string, head = ON_MEDWAY): string[] =>
  read(paragraph, head).findings.map(({ area, evidence }) => `${area}: ${evidence.exact}`);
const figuresOf = (paragraph: string, head = ON_MEDWAY): string[] =>
  read(paragraph, head).measures.map(({ area, value }) => `${area} ${value}`);

describe("what a sentence on Medway tells of Kent is not Medway's", () => {
  const told = ["parents have lost confidence in leaders", "plans are often late"];
  const frames = [
    "At Kent County Council, {}.",
    "The letter to Kent County Council said {}.",
    "Some pupils go to school in Kent, where {}.",
    "The contrast with Kent, where {}, is stark.",
    "Inspectors who went to Kent found that {}.",
    "Across the South East, {}.",
    "In Kent, unlike in Medway, {}.",
    "Kent faced the same questions last year.\n\nThere, {}.",
  ];
  test.for(frames.flatMap((frame) => told.map((claim) => frame.replace("{}", claim))))("%s", (paragraph) => {
    expect(claimsOf(paragraph).filter((claim) => claim.startsWith("Medway"))).toEqual([]);
  });
});

describe("a sentence that turns from one to the other claims of Medway its own part alone", () => {
  test.for([
    ["In Medway parents feel listened to, whereas in Kent plans are often late.", "parents feel listened to"],
    ["Medway has weak leadership, while Kent issues its plans late.", "Medway has weak leadership"],
    [
      "Unlike in Kent, where plans are often late, in Medway parents feel listened to.",
      "parents feel listened to",
    ],
    [
      "Although in Kent plans are often late, inspectors said that in Medway parents feel listened to.",
      "parents feel listened to",
    ],
    ["Where Kent issues its plans late, Medway has weak leadership.", "Medway has weak leadership"],
    [
      "Kent may be a county that issues its plans late, yet Medway has weak leadership.",
      "Medway has weak leadership",
    ],
    [
      "The trust, which also works in Kent, leaves children waiting too long for therapy.",
      "waiting too long",
    ],
    ["Plans in Medway are late, but in Kent they are on time.", "Plans in Medway are late"],
  ] as const)("%s", ([paragraph, claim]) => {
    const claims = claimsOf(paragraph);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toContain("Medway: ");
    expect(claims[0]).toContain(claim);
  });
});

test.for<[string, string[]]>([
  ["In neighbouring Kent, 40 per cent of plans are issued on time.", ["Kent 40"]],
  ["Kent has a high needs deficit of £97 million.", ["Kent 97000000"]],
  ["Families wait up to two years for an autism assessment in Kent, too.", ["Kent 2"]],
  [
    "The figure for Kent is 58 per cent; in Medway 31 per cent of plans are issued on time.",
    ["Medway 31", "Kent 58"],
  ],
  [
    "31 per cent of plans are on time, compared with 58 per cent in neighbouring Kent.",
    ["Medway 31", "Kent 58"],
  ],
  ["Just 31 per cent of plans are on time, well below Kent's 58 per cent.", ["Medway 31", "Kent 58"]],
  [
    "While Kent finishes 58 per cent of its plans in 20 weeks, Medway finishes 31 per cent.",
    ["Medway 31", "Kent 58"],
  ],
  ["Across the South East, only 40 per cent of plans are issued on time.", []],
  ["Across England, only 40 per cent of plans are issued on time.", ["England 40"]],
])(
  "a neighbour's figure is the neighbour's, and neither Medway's nor England's: %s",
  ([paragraph, expected]) => {
    expect(figuresOf(paragraph)).toEqual(expected);
  },
);

test("a figure told of two areas is not England's", () => {
  expect(figuresOf("In both areas only 40 per cent of plans are issued on time.", ON_BOTH)).toEqual([]);
});

test.for([
  ["In Kent, plans are often late; in Medway, children wait too long for speech therapy."],
  ["While in Kent plans are often late, in Medway children wait too long for speech therapy."],
  ["Unlike in Kent, where plans are often late, in Medway children wait too long for speech therapy."],
])("each of two areas of a text has its own claim: %s", ([paragraph]) => {
  expect(claimsOf(paragraph ?? "", ON_BOTH)).toEqual([
    expect.stringMatching(/^Kent: .*late$/),
    expect.stringMatching(/^Medway: .*therapy$/),
  ]);
});

test.for<[string, string[]]>([
  [
    "Hartlepool was found in January to have widespread failings, while Stockton was told in February that its provision typically leads to positive outcomes.",
    ["Hartlepool systemic-failings", "Stockton-on-Tees typically-positive"],
  ],
  [
    "Kent was inspected in January 2023 and Bexley in February 2023.",
    ["Kent 2023-01 unknown", "Bexley 2023-02 unknown"],
  ],
  [
    "Kent was inspected in January 2023 and told it had widespread failings; Bexley, inspected in February 2023, was told that experiences were inconsistent.",
    ["Kent 2023-01 systemic-failings", "Bexley 2023-02 inconsistent"],
  ],
  ["Kent was inspected in November 2022.", ["Kent 2022-11 unknown"]],
  ["Kent was inspected in 2022.", ["Kent unknown"]],
])("neighbours in one sentence have each their own: %s", ([paragraph, expected]) => {
  const others = read(paragraph).inspections.filter(({ area }) => area !== "Medway");
  expect(others.map(({ area, when, outcome }) => [area, when, outcome].filter(Boolean).join(" "))).toEqual(
    expected,
  );
});

describe("an aside on what inspectors found of the council is the inspectors'", () => {
  const asides = [
    "which inspectors said had been slow to issue plans",
    "which Ofsted criticised for late plans",
    "which was criticised for its late plans",
    "criticised by inspectors for its late plans",
  ];
  test.for(asides)("%s", (aside) => {
    const { findings } = read(`The council, ${aside}, insists that it has listened.`);
    expect(findings.filter(({ polarity }) => polarity === "weakness").map(({ saidBy }) => saidBy)).toEqual([
      "inspectors",
    ]);
  });
});

test.for([
  "“The inspectors have praised our leadership,” the council said.",
  "The council said inspectors had praised its leaders.",
])("what those inspected make of a verdict is no outcome: %s", (paragraph) => {
  expect(read(paragraph).inspections.map(({ outcome }) => outcome)).toEqual(["unknown"]);
});
