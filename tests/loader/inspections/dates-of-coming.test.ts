import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

function inspectionsOf(day: string, ...body: string[]): string[] {
  const { inspections } = readText(`SEND services\n\nThe Local Paper\n${day}\n\n${body.join("\n\n")}\n`);
  return inspections.map(({ area, framework, when }) => `${area} ${framework} ${when ?? "-"}`);
}

const SERVICES = "services for children with special educational needs and disabilities (SEND)";

test.for([
  `Ofsted and the Care Quality Commission (CQC) found “widespread and/or systemic failings” in ${SERVICES} in Bury after a week in March.`,
  `There are widespread and systemic failings in ${SERVICES} in Bury. They've been back, in March, Ofsted and the CQC, and this is their verdict.`,
  `Bury has the worst verdict on ${SERVICES} that Ofsted and the CQC give. The team that came to the town in March found widespread failings.`,
  `Bury has the worst verdict on ${SERVICES} that Ofsted and the CQC give. The report follows five days of meetings in March and tells of widespread failings.`,
  `Ofsted and the CQC found widespread failings in ${SERVICES} in Bury. In March the inspectors turned up again, under the new rules.`,
])("when inspectors came, in other words: %s", (told) => {
  expect(inspectionsOf("2 July 2025", told)).toEqual(["Bury 2023-area-send 2025-03"]);
});

test.for([
  `Ofsted and the CQC found widespread failings in ${SERVICES} in Bury. At a meeting held in March councillors asked why.`,
  `Ofsted and the CQC found widespread failings in ${SERVICES} in Bury, and parents, who had been promised a school, marched in March.`,
  `Ofsted and the CQC found widespread failings in ${SERVICES} in Bury. The next wave of inspections resumes this month.`,
  `Ofsted and the CQC found widespread failings in ${SERVICES} in Bury. Inspectors will from this month tell councils what they heard.`,
])("what else was then dates no inspection: %s", (told) => {
  expect(inspectionsOf("2 July 2025", told)).toEqual(["Bury 2023-area-send -"]);
});

test("reports on the two areas tell of both", () => {
  const told = inspectionsOf(
    "9 January 2024",
    `Bury has received the best of the three outcomes of area SEND inspections, while Rutland has been placed in the middle.`,
    "Reports on the two partnerships were published in December, following visits by Ofsted and the Care Quality Commission in October.",
    "In Bury, inspectors said that arrangements typically lead to positive experiences and outcomes.",
    "Rutland's children, by contrast, have inconsistent experiences.",
  );
  expect(told).toEqual(["Bury 2023-area-send 2023-10", "Rutland 2023-area-send 2023-10"]);
});

test("an old date in a sentence on inspections is that of the one before, though inspectors came for a new one", () => {
  const told = inspectionsOf(
    "13 June 2023",
    `Children in Bury have inconsistent experiences of ${SERVICES}, Ofsted and the CQC found in March.`,
    "It is the third time that inspectors have run the rule over Bury. In October 2018 they ordered it to write an action plan, having found four serious weaknesses.",
  );
  expect(told).toEqual(["Bury 2023-area-send 2023-03", "Bury 2016-local-area 2018-10"]);
});
