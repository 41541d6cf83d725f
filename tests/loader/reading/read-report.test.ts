import { join } from "node:path";
import { expect, test } from "vitest";
import { buildArticleBatch } from "../../../loader/batch/build-batch.ts";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readVisitDates } from "../../../loader/reading/report-dates.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const seeds = join(import.meta.dirname, "../../../seeds");
const reference = readReference(seeds);
const cues = readCues(seeds);

/** A made-up report, as `cleanPdf` prints one. */
const REPORT = `Area SEND inspection of Halton Local Area Partnership
Inspection dates: 28 April 2025 to 2 May 2025
Dates of previous inspection: 27 to 31 March 2017
Inspection outcome
There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.
Information about the local area partnership
Halton Borough Council and NHS Cheshire and Merseyside Integrated Care Board (ICB) are jointly responsible for the planning and commissioning of services for children and young people with SEND in Halton.
What is it like to be a child or young person with SEND in this area?
Children wait far too long for speech and language therapy.
What is the area partnership doing that is effective?
• The sensory service is excellent. However, transitions to adult services are poor.
What does the area partnership need to do better?
• Annual reviews are late.
Areas for priority action
Responsible body | Areas for priority action
Halton Borough Council and NHS Cheshire and Merseyside ICB | Leaders should act with urgency to improve annual reviews, so that:
• amended plans are sent out on time
• health advice is sought.
NHS Cheshire and Merseyside ICB | Health leaders must cut the waits for speech and language therapy.
Areas for improvement
Areas for improvement
Local authority leaders should widen the choice of short breaks.
Leaders across the partnership should listen to young people.
Local area partnership details
Local authority | Integrated care board
Halton Borough Council | NHS Cheshire and Merseyside ICB
Mrs Ann Head, Director of Children’s Services | Robert May Interim Chief Executive
www.example.org | www.example.com
Town Hall, 1 High Street, Midtown, WA8 1AA | 2 Low Road, Midtown, WA8 2BB
Information about this inspection
This inspection was carried out at the request of the Secretary of State for Education under section 20(1)(a) of the Children Act 2004.
Inspection team
Ofsted | Care Quality Commission
Jane Doe HMI, Ofsted Lead inspector | Tom Poe, CQC Lead inspector
Mary de la Rue, Ofsted HMI
If you are not happy with the inspection or the report, you can complain to Ofsted.
The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects to achieve excellence in the care of children and young people.
`;
const report = readArticle(REPORT, reference, cues);
const ICB = "NHS Cheshire and Merseyside Integrated Care Board";

test("a report tells its area, days on site, outcome, those responsible and the inspection before", () => {
  expect(report.article.kind).toBe("report");
  expect(report.inspections).toMatchObject([
    {
      area: "Halton",
      framework: "2023-area-send",
      when: "2025-04-28",
      from: "2025-04-28",
      to: "2025-05-02",
      outcome: "systemic-failings",
      bodies: ["Halton Borough Council", ICB],
      earlier: false,
    },
    { area: "Halton", framework: "2016-local-area", from: "2017-03-27", to: "2017-03-31", earlier: true },
  ]);
});

test("each area for priority action has its responsible bodies, each for improvement those it addresses", () => {
  expect(
    report.actions?.map(({ kind, bodies, evidence }) => [kind, bodies, evidence.exact.slice(0, 24)]),
  ).toEqual([
    ["priority", ["Halton Borough Council", ICB], "Leaders should act with "],
    ["priority", [ICB], "Health leaders must cut "],
    ["improvement", ["Halton Borough Council"], "Local authority leaders "],
    ["improvement", ["Halton Borough Council", ICB], "Leaders across the partn"],
  ]);
});

test("leaders and inspectors are people with posts, each of their body", () => {
  expect(report.people.map(({ name, role, organisation, kind }) => [name, role, organisation, kind])).toEqual(
    [
      ["Ann Head", "Director of Children’s Services", "Halton Borough Council", "official"],
      ["Robert May", "Interim Chief Executive", ICB, "official"],
      ["Jane Doe", "HMI, Ofsted Lead inspector", "Ofsted", "inspector"],
      ["Tom Poe", "CQC Lead inspector", "Care Quality Commission", "inspector"],
      ["Mary de la Rue", "Ofsted HMI", "Ofsted", "inspector"],
    ],
  );
});

test.for([
  ["11 to 15 March 2024", "2024-03-11", "2024-03-15"],
  ["4 December 2023 to 8 December 2023", "2023-12-04", "2023-12-08"],
  ["28 February to 4 March 2022", "2022-02-28", "2022-03-04"],
  ["29 December to 2 January 2025", "2024-12-29", "2025-01-02"],
  ["29 January 2024 to 02 February 2024", "2024-01-29", "2024-02-02"],
  ["11–15 March 2024", "2024-03-11", "2024-03-15"],
  ["Date of previous inspection: 16 May 2016", "2016-05-16", "2016-05-16"],
] as const)("the days of %s", ([text, from, to]) => expect(readVisitDates(text)).toEqual({ from, to }));

test.for(["Not previously inspected", "31 February 2024", "in March 2024"])("no days in %s", (text) =>
  expect(readVisitDates(text)).toBeNull(),
);

test("what is said wins over the section, and what is asked for is a weakness", () => {
  expect(report.findings.map(({ polarity, themes, asked }) => [polarity, themes[0], asked?.kind])).toEqual([
    ["weakness", "speech-language", undefined],
    ["strength", "therapies", undefined],
    ["weakness", "transition", undefined],
    ["weakness", "annual-reviews", undefined],
    ["weakness", "annual-reviews", "priority"],
    ["weakness", "ehcp-timeliness", "priority"],
    ["weakness", "ehcp-quality", "priority"],
    ["weakness", "speech-language", "priority"],
    ["weakness", "short-breaks", "improvement"],
    ["weakness", "child-voice", "improvement"],
  ]);
});

test("no evidence holds a list mark, a cell of another column or a broken line", () => {
  const texts = [...report.findings, ...(report.actions ?? [])].map(({ evidence }) => evidence.exact);
  expect(texts.filter((text) => /[•|\n]/u.test(text))).toEqual([]);
});

test("actions reach the graph as evidence that asks bodies for something, people with their posts", () => {
  const { nodes, edges } = buildArticleBatch(report, "halton.pdf", reference);
  const asking = nodes.filter(({ properties }) => properties["asks"] !== undefined);
  const askedOf = (from: string): string[] =>
    edges.filter((edge) => edge.type === "ASKED_OF" && edge.from === from).map(({ to }) => to);
  expect(asking.map(({ id, properties }) => [properties["asks"], askedOf(id)])).toEqual([
    ["priority", ["body:E06000006", "body:QYG"]],
    ["priority", ["body:E06000006", "body:QYG"]],
    ["priority", ["body:E06000006", "body:QYG"]],
    ["priority", ["body:QYG"]],
    ["improvement", ["body:E06000006"]],
    ["improvement", ["body:E06000006", "body:QYG"]],
  ]);
  const posts = edges.filter(({ type }) => type === "HOLDS_POST").map(({ from, to }) => `${from} ${to}`);
  expect(posts).toContain("person:ann-head:E06000006 body:E06000006");
  expect(posts).toContain("person:jane-doe:ofsted:inspector inspectorate:ofsted");
  expect(posts).toContain("person:tom-poe:care-quality-commission:inspector inspectorate:cqc");
});

test("an action that names no theme is a weakness without one, and not lost", () => {
  const bare = readArticle(
    REPORT.replace("Health leaders must cut the waits for speech and language therapy.", "They must act."),
    reference,
    cues,
  );
  const found = bare.findings.filter(({ themes }) => themes.length === 0);
  expect(found.map(({ asked, evidence }) => [asked?.bodies, evidence.exact])).toEqual([
    [[ICB], "They must act."],
  ]);
});

/** The findings of the report's section on what is effective, with this text in it. */
function effective(text: string): string[] {
  const extraction = readArticle(
    REPORT.replace(
      "• The sensory service is excellent. However, transitions to adult services are poor.",
      `• ${text}`,
    ),
    reference,
    cues,
  );
  const from = extraction.article.text.indexOf("that is effective?");
  const to = extraction.article.text.indexOf("need to do better?");
  return extraction.findings
    .filter(({ evidence }) => evidence.start > from && evidence.end < to)
    .map(({ polarity, themes, evidence }) => `${polarity} ${themes[0]}: ${evidence.exact}`);
}

test.for([
  // What comes of a claim is part of it; a claim of something else is none of it.
  [
    "The sensory service is excellent. This helps nurseries to plan ahead.",
    ["strength therapies: The sensory service is excellent. This helps nurseries to plan ahead."],
  ],
  [
    "The sensory service is excellent. Short breaks are plentiful.",
    [
      "strength therapies: The sensory service is excellent.",
      "strength short-breaks: Short breaks are plentiful.",
    ],
  ],
  [
    "Therapists keep speech and language therapy groups open. In turn, this directly strengthens short breaks.",
    [
      "strength speech-language: Therapists keep speech and language therapy groups open. In turn, this directly strengthens short breaks.",
    ],
  ],
  // A team that is too small is blame, a service that is being mended praise, whatever stood before.
  [
    "SENDIASS gives families excellent advice. However, its team is far too small.",
    [
      "strength communication-parents: SENDIASS gives families excellent advice.",
      "weakness workforce: However, its team is far too small.",
    ],
  ],
  // "Despite" claims nothing by itself.
  [
    "Despite vacancies in its workforce, SENDIASS gives families excellent advice.",
    [
      "strength communication-parents: Despite vacancies in its workforce, SENDIASS gives families excellent advice.",
    ],
  ],
  // "However" after praise is blame, though little says so; leaders who only see a need are no praise.
  [
    "Pupils have good opportunities to be heard. However, not all pupils have the same opportunities to be heard.",
    [
      "strength parental-confidence: Pupils have good opportunities to be heard.",
      "weakness parental-confidence: However, not all pupils have the same opportunities to be heard.",
    ],
  ],
  [
    "Leaders have recognised the need to train more speech and language therapists.",
    [
      "weakness speech-language: Leaders have recognised the need to train more speech and language therapists.",
    ],
  ],
  [
    "EHC plans do not say what pupils need. This includes working together to review them.",
    [
      "weakness ehcp-quality: EHC plans do not say what pupils need. This includes working together to review them.",
    ],
  ],
  // After blame, "however" goes back to what the section is about.
  [
    "Waits for speech therapy are too long. However, therapists help children at nursery while they wait.",
    [
      "weakness health-waiting-times: Waits for speech therapy are too long.",
      "strength health-waiting-times: However, therapists help children at nursery while they wait.",
    ],
  ],
] as const)("a section on strengths reads: %s", ([text, claims]) => expect(effective(text)).toEqual(claims));
