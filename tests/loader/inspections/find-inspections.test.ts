import { expect, test } from "vitest";
import { findInspections } from "../../../loader/inspections/find-inspections.ts";
import { areaAt } from "../../../loader/text/area-scope.ts";
import { articleOf, cues, inspectionsOf, mentionsOf, reference } from "../../fixtures/event-reading.ts";

test.for<[string[], string | null, string[]]>([
  [
    [
      "Ofsted and the CQC visited Rutland in May.",
      "Leaders were told to write a written statement of action.",
    ],
    "2018-08-01",
    ["Rutland 2016-local-area 2018-05 wsoa"],
  ],
  [
    ["SEND services in Wigan praised.", "Ofsted and the CQC praised nurses after an inspection in October."],
    null,
    ["Wigan 2016-local-area month 10 praised"],
  ],
  [
    [
      "Ofsted and the CQC revisited Luton in May 2021.",
      "The borough made sufficient progress in only two of the six areas of weakness found in its first inspection in March 2018.",
    ],
    "2021-07-01",
    ["Luton revisit 2021-05 insufficient-progress", "Luton 2016-local-area 2018-03 unknown earlier"],
  ],
  [
    [
      "Torbay makes sufficient progress in all five areas, inspectors say after a revisit.",
      "The written statement was demanded in 2018.",
    ],
    "2021-07-01",
    ["Torbay revisit - sufficient-progress", "Torbay 2016-local-area - wsoa earlier"],
  ],
  [
    [
      "SEND services in Bolton win the top grade of three after an inspection by Ofsted and the CQC in January.",
      "That is in contrast to neighbouring Bury and Oldham, which were found to have systemic failings.",
    ],
    "2024-03-01",
    [
      "Bolton 2023-area-send 2024-01 typically-positive",
      "Bury 2023-area-send - systemic-failings",
      "Oldham 2023-area-send - systemic-failings",
    ],
  ],
  [
    [
      "Ofsted and the CQC sent a team of six to Kent for five days from January 29.",
      "Nor did the team think fit to demand a written statement of action.",
    ],
    "2018-03-29",
    ["Kent 2016-local-area 2018-01-29 no-wsoa"],
  ],
  [
    [
      "Leeds SEND failings systemic.",
      "An area SEND inspection in January 2024 found widespread and systemic failings.",
      "In 2018 inspectors visited and ordered a written statement of action.",
    ],
    "2024-04-01",
    ["Leeds 2023-area-send 2024-01 systemic-failings", "Leeds 2016-local-area - wsoa earlier"],
  ],
  [
    [
      "Kirklees gets middle rating.",
      "Arrangements lead to inconsistent experiences and outcomes, the ICB and council were told by Ofsted and the CQC.",
      "A report published in May follows a visit in March.",
    ],
    "2024-05-20",
    ["Kirklees 2023-area-send 2024-03 inconsistent"],
  ],
  [
    [
      "Inspectors will revisit Bolton in two years.",
      "Ofsted and the CQC praised the borough in a letter to the CCG.",
    ],
    "2019-05-20",
    ["Bolton 2016-local-area - praised"],
  ],
  [
    [
      "Ofsted and the CQC find systemic failings in Wigan.",
      "An area SEND inspection in May led to a priority action plan.",
      "In 2018 inspectors ordered a written statement of action.",
      "A return visit in March 2021 found sufficient progress in only three of the seven areas.",
    ],
    "2023-08-18",
    [
      "Wigan 2023-area-send 2023-05 systemic-failings",
      "Wigan 2016-local-area - wsoa earlier",
      "Wigan revisit 2021-03 insufficient-progress earlier",
    ],
  ],
  [
    [
      "Luton and Rutland inspected by Ofsted and the CQC.",
      "Luton must write a written statement of action after an inspection in January.",
      "A revisit to Rutland in December 2018 found sufficient progress in all five areas of weakness.",
    ],
    "2019-04-10",
    [
      "Luton 2016-local-area 2019-01 wsoa",
      "Rutland revisit 2018-12 sufficient-progress",
      "Rutland 2016-local-area - unknown earlier",
    ],
  ],
  [
    [
      "Reinspection fears loom over Wigan.",
      "Ofsted and the CQC inspected the borough in June 2019 and asked for a written statement of action.",
    ],
    "2021-11-05",
    ["Wigan 2016-local-area 2019-06 wsoa"],
  ],
  [
    [
      "Ofsted and the CQC said the visit to Leeds in October 2022 showed progress.",
      "It was a revisit after a letter to the CCG in 2019 named significant weaknesses.",
    ],
    "2023-02-10",
    ["Leeds revisit 2022-10 unknown", "Leeds 2016-local-area - wsoa earlier"],
  ],
  [
    [
      "Ofsted and the CQC published a letter on Rutland.",
      "It does not require Rutland to produce a written statement of action.",
      "Inspectors, who were in the county for five days in June, praised schools.",
    ],
    "2018-10-05",
    ["Rutland 2016-local-area 2018-06 no-wsoa"],
  ],
  [
    [
      "Birmingham SEND services have failed to improve in 12 out of 13 areas, Ofsted and the CQC say.",
      "There was no urgency since an earlier visit in 2018.",
    ],
    "2021-07-06",
    ["Birmingham revisit - insufficient-progress", "Birmingham 2016-local-area - unknown earlier"],
  ],
  [
    [
      "Ofsted and the CQC revisited Suffolk in January.",
      "It made sufficient progress in leadership but not in the other three areas of weakness.",
    ],
    "2019-03-08",
    ["Suffolk revisit 2019-01 insufficient-progress", "Suffolk 2016-local-area - unknown earlier"],
  ],
  [
    [
      "Experiences of young people with special educational needs and disabilities in Wigan are inconsistent.",
      "A new framework, introduced by Ofsted and the CQC in January, has three outcomes.",
    ],
    "2023-11-13",
    ["Wigan 2023-area-send - inconsistent"],
  ],
  [
    ["Ofsted and the CQC praised Wigan.", "The inspection, which began on January 15, heard from parents."],
    "2018-03-13",
    ["Wigan 2016-local-area 2018-01-15 praised"],
  ],
  [
    [
      "Ofsted and the CQC inspected Wigan.",
      "Wigan was rapped, and Wigan must act.",
      "Staff spoke.",
      "Luton was inspected by Ofsted in earlier years.",
    ],
    "2018-11-13",
    ["Wigan 2016-local-area - improvement-requested"],
  ],
  [
    [
      "Ofsted and the CQC carried out a monitoring inspection of Halton on 13 and 14 May.",
      "Effective action had been taken on two of the three priorities.",
    ],
    "2025-06-26",
    ["Halton revisit 2025-05-13 insufficient-progress", "Halton 2023-area-send - systemic-failings earlier"],
  ],
])("%s", ([lines, published, expected]) => {
  expect(inspectionsOf(lines, published)).toEqual(expected);
});

test("a plan due by a month and a letter dated another do not date the visit", () => {
  const lines = [
    "Ofsted and the CQC wrote to Barnet in a letter dated 4 May 2018.",
    "A plan must be ready by June 2018.",
  ];
  expect(inspectionsOf(lines, "2018-05-09")).toEqual(["Barnet 2016-local-area - unknown"]);
});

test("a share of all areas is the outcome of none", () => {
  const lines = [
    "Ofsted and the CQC visited Derby.",
    "Half of local areas have had to write a written statement of action.",
  ];
  expect(inspectionsOf(lines, "2018-05-09")).toEqual(["Derby 2016-local-area - unknown"]);
});

test("an area compared with is not inspected", () => {
  const lines = [
    "Ofsted and the CQC inspected Devon.",
    "Devon was rapped.",
    "Waits in Devon are longer than in Kent, inspectors found.",
  ];
  expect(inspectionsOf(lines, "2018-05-09")).toEqual(["Devon 2016-local-area - improvement-requested"]);
});

test("two areas in one sentence are kept apart at the clause", () => {
  const lines = [
    "Ofsted and the CQC inspected Sutton and Merton.",
    "Sutton was rapped by inspectors while Merton was praised by inspectors.",
    "Nurses there do well.",
  ];
  const { article, sentences } = articleOf(lines, "2018-05-09");
  const { inspections, scopes } = findInspections(
    sentences,
    article,
    mentionsOf(article.text),
    reference,
    cues,
  );
  const at = (word: string): string | undefined => {
    const scope = areaAt(scopes, article.text.indexOf(word));
    return scope && reference.areas.get(scope.areaId)?.name;
  };
  expect(inspections.map(({ area, outcome }) => `${area} ${outcome}`)).toEqual([
    "Sutton improvement-requested",
    "Merton praised",
  ]);
  expect([at("inspected"), at("rapped"), at("praised"), at("Nurses")]).toEqual([
    undefined,
    "Sutton",
    "Merton",
    "Merton",
  ]);
});

test("a stretch about the earlier inspection is marked so", () => {
  const lines = [
    "Ofsted and the CQC revisited Luton in May 2021.",
    "Progress on plans was sufficient.",
    "In 2018 inspectors found late plans.",
    "Among these were old ones.",
  ];
  const { article, sentences } = articleOf(lines, "2021-07-01");
  const { scopes } = findInspections(sentences, article, mentionsOf(article.text), reference, cues);
  const earlier = ["revisited", "Progress", "late plans", "Among"].map(
    (word) => areaAt(scopes, article.text.indexOf(word))?.earlier,
  );
  expect(earlier).toEqual([false, false, true, true]);
});

test("a board founded later does not answer for an earlier inspection", () => {
  const lines = [
    "Ofsted and the CQC revisited Devon in May 2022.",
    "NHS Devon Integrated Care Board said weaknesses found in 2018 were less.",
  ];
  const { article, sentences } = articleOf(lines, "2022-07-13");
  const { inspections } = findInspections(sentences, article, mentionsOf(article.text), reference, cues);
  expect(inspections.find(({ earlier }) => earlier)?.bodies).toEqual([]);
});

test.for(["", "\u0000", "\ud800 Ofsted", '" “ Ofsted CQC', "OFSTED AND THE CQC VISITED RUTLAND IN MAY 2018"])(
  "odd text %j neither crashes nor invents an area",
  (line) => {
    expect(inspectionsOf([line]).length).toBeLessThan(2);
  },
);

test("a county and the unitary that has its name now are inspected once", () => {
  const lines = ["Ofsted and the CQC inspected Somerset in March.", "Somerset CCG was told to improve."];
  const { article, sentences } = articleOf(lines, "2020-11-30");
  const [county, unitary] = ["area:E10000027", "area:E06000066"];
  const named = ["Somerset", "Somerset CCG"].map((exact, i) => {
    const start = article.text.lastIndexOf(exact, i === 0 ? article.text.indexOf(exact) : undefined);
    const mention = {
      kind: "area",
      exact,
      start,
      end: start + exact.length,
      candidates: [],
      by: "name",
      named: null,
    } as const;
    return { ...mention, entityId: (i === 0 ? county : unitary) ?? null };
  });
  const { inspections } = findInspections(sentences, article, named, reference, cues);
  expect(inspections.map(({ area }) => area)).toEqual(["Somerset"]);
});
