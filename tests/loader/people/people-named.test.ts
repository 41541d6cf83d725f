import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** The people of a text on Medway, with post, employer and kind; without its author. */
function people(sentence: string, byline = "By Ann Reed"): string[] {
  const text = `Inspectors report on Medway

${byline}
12 March 2024

Medway Council and NHS Kent and Medway ICB have been told to improve after an inspection of special educational needs services by Ofsted and the Care Quality Commission in January.

${sentence}
`;
  return readText(text).people.map(({ name, role, organisation, kind }) =>
    [name, role, organisation, kind].join(" | "),
  );
}

/** People but for the author. */
function others(sentence: string): string[] {
  return people(sentence).filter((person) => !person.startsWith("Ann Reed"));
}

const NAMES = [
  "Siân Prydderch-Jones",
  "Priyanka Vaidyanathan",
  "Mohammed al-Rashid",
  "Jean-Paul van den Berg",
  "Nguyen Thi Mai",
  "Helen Devon",
  "Clark Kent",
  "Stephen Young",
  "Harriet Court",
  "A. J. Patel",
];

test.for([
  [
    "X, director of education at Medway Council, said it was late.",
    "director of education | Medway Council | official",
  ],
  ["Council leader X said it was late.", "Council leader | Medway Council | official"],
  [
    "In a letter to chief executive X, the Department for Education's regional director said it was late.",
    "chief executive | Medway Council | official",
  ],
  [
    "X, who chairs Medway Parents and Carers Forum, said it was late.",
    "chair of Medway Parents and Carers Forum | Medway Parents and Carers Forum | campaigner",
  ],
  ["X, of campaign group SEND Action Medway, said it was late.", " | SEND Action Medway | campaigner"],
  ["Mum-of-two X said it was late.", "Mum-of-two |  | campaigner"],
] as const)("%s", ([sentence, told]) => {
  for (const name of NAMES) expect(others(sentence.replace("X", name))).toEqual([`${name} | ${told}`]);
});

test.for<[string, string[]]>([
  [
    "Ann Hill and Bob Day, who chair Medway Parents and Carers Forum, said it was late.",
    [
      "Ann Hill | chair of Medway Parents and Carers Forum | Medway Parents and Carers Forum | campaigner",
      "Bob Day | chair of Medway Parents and Carers Forum | Medway Parents and Carers Forum | campaigner",
    ],
  ],
  [
    "Cllrs Ann Hill and Bob Day, of the Labour group, walked out.",
    ["Ann Hill | councillor | Medway Council | official", "Bob Day | councillor | Medway Council | official"],
  ],
  [
    "Parents Ann Hill and Bob Day said it was late.",
    ["Ann Hill |  |  | campaigner", "Bob Day |  |  | campaigner"],
  ],
  [
    "Ann Hill, pictured, who leads the council, said it was late.",
    ["Ann Hill | leader of the council | Medway Council | official"],
  ],
  [
    "Ann Hill, who founded Beacon Families, a campaign group, said it was late.",
    ["Ann Hill | founder of Beacon Families | Beacon Families | campaigner"],
  ],
  [
    "Medway Parents and Carers Forum welcomed it. Co-chair Ann Hill said it was late.",
    ["Ann Hill | Co-chair | Medway Parents and Carers Forum | campaigner"],
  ],
  [
    "Medway Parents and Carers Forum was glad. The council was not. Chair Ann Hill said it was late.",
    ["Ann Hill | Chair |  | official"],
  ],
  [
    "Ann Hill, who leads on education for the council, said it was late.",
    ["Ann Hill | lead on education | Medway Council | official"],
  ],
  ["Victoria Park said it was shut. Thomas Hill Infants said so too.", []],
])("%s", ([sentence, expected]) => {
  expect(others(sentence)).toEqual(expected);
});

test.for([
  ["By LGC Briefing", []],
  ["By PA Media", []],
  ["By Harriet Court, education editor", ["Harriet Court | education editor |  | journalist"]],
  ["By Jean-Paul van den Berg", ["Jean-Paul van den Berg | reporter |  | journalist"]],
  ["By Omar al-Rashid", ["Omar al-Rashid | reporter |  | journalist"]],
] as const)("%s", ([byline, expected]) => {
  expect(people("Families wait.", byline)).toEqual(expected);
});
