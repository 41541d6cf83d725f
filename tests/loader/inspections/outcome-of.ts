import { readText } from "../read-text.ts";

const BOTH = "Ofsted and the Care Quality Commission";
const NEEDS = "special educational needs services";
const LAST = "Ann Hill, who leads Bury Council, spoke of the report on Friday.";

/** How articles on Bury open that tell no outcome yet, and when they are from. */
const HEADS = {
  first: ["12 July 2018", `${BOTH} inspected ${NEEDS} in Bury in May.`],
  revisit: ["12 March 2020", `${BOTH} revisited Bury in January to look again at ${NEEDS}.`],
  grade: ["12 March 2024", `${BOTH} held an area SEND inspection of Bury in January.`],
  monitoring: [
    "12 March 2025",
    `${BOTH} carried out a monitoring inspection of the Bury local area partnership in January. They looked at the priority action plan for SEND services.`,
  ],
} as const;

const FRAMEWORKS = {
  first: "2016-local-area",
  revisit: "revisit",
  grade: "2023-area-send",
  monitoring: "revisit",
} as const;

/** The outcome that is read where an article says one thing more. */
export function outcomeOf(head: keyof typeof HEADS, sentence: string): string | undefined {
  const [published, opening] = HEADS[head];
  const met = `${opening} Inspectors met parents from across the borough.`;
  const text = ["SEND services in Bury", published, met, sentence, LAST].join("\n\n");
  return readText(text).inspections.find(
    ({ area, framework, earlier }) => area === "Bury" && framework === FRAMEWORKS[head] && !earlier,
  )?.outcome;
}
