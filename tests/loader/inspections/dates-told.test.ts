import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

function inspectionsOf(day: string, body: string): string[] {
  const dateline = day === "" ? "" : `The Local Paper\n${day}\n\n`;
  const { inspections } = readText(`SEND services\n\n${dateline}${body}\n`);
  return inspections.map(({ framework, when }) => `${framework} ${when ?? "-"}`);
}

test.for([
  [
    "",
    "The inspection of Wigan's special needs services by Ofsted and the CQC took place last November and the findings were made public on Thursday (25 January 2024). It found inconsistent experiences.",
    "2023-area-send 2023-11",
  ],
  [
    "",
    "A joint Ofsted and Care Quality Commission inspection of special needs services in Wigan in December said children's experiences were inconsistent.\n\nThe report was published on 6 February 2025.",
    "2023-area-send 2024-12",
  ],
  [
    "",
    "Ofsted and the CQC carried out the inspection of special needs services in Rutland between Monday 13 January and Friday 17 January 2025, and found that they typically lead to positive experiences.",
    "2023-area-send 2025-01-13",
  ],
  [
    "11 October 2022",
    "Warwickshire County Council was told to act in September 2021, after a joint Ofsted and CQC inspection of special needs services that July found five areas of significant weakness. Inspectors came back this summer, in the second week of June, and say four of the five have not been fixed.",
    "revisit 2022-06",
    "2016-local-area 2021-07",
  ],
  [
    "3 October 2023",
    "The Department for Education has withdrawn the improvement notice it gave Barnsley Council in February 2022, five months after Ofsted and the Care Quality Commission inspected special needs services in the town and demanded a written statement of action.",
    "2016-local-area -",
  ],
])("when an inspection was: %s %s", ([day = "", body = "", ...told]) =>
  expect(inspectionsOf(day, body)).toEqual(told),
);

test("a neighbour that fared worse was not revisited for that", () => {
  const { inspections } = readText(
    "SEND services in Hackney\n\nHackney Gazette\n19 January 2018\n\nOfsted and the CQC have praised special needs services in Hackney after an inspection in November.\n\nNearby Haringey fared worse than Hackney when it was inspected last year.\n",
  );
  expect(inspections.map(({ framework }) => framework)).not.toContain("revisit");
});

const IN_JUNE =
  "Ofsted and the Care Quality Commission praised special needs services in Wigan after an inspection in June.";

function whenWith(sentences: string): string {
  const { inspections } = readText(`Wigan SEND\n\n${IN_JUNE}\n\n${sentences}\n`);
  return String(inspections[0]?.when ?? inspections[0]?.month);
}

test.for([
  "The report was published on 6 February 2019. A report on school places, published on 1 November 2020, says more units are needed.",
  "The report was published on 6 February 2019. An updated local offer will be published on 4 September 2020 as a result.",
  "Ofsted's report was published on Monday (6 February 2019).",
  "A joint Ofsted and CQC report published on 6 February 2019 says so.",
  "Their letter, which was finally published on Wednesday, 6 February 2019, calls for change.",
  "The report into special needs services in Wigan was published on 6 February 2019.",
  "The findings were made public on 6 February 2019.",
  "Ofsted published the report on 6 February 2019.",
])("the first day of the inspectors' report tells the year: %s", (sentences) =>
  expect(whenWith(sentences)).toBe("2018-06"),
);

test.for([
  "An updated local offer will be published on 4 September 2020 as a result.",
  "A report by the Ombudsman published on 3 March 2021 said the same.",
  "The report, published on 3 May 2019, on children's homes was good too.",
  "The report, published on 3 May 2020 by the Ombudsman, agreed.",
  "The council's report was published on 6 February 2020.",
  "The council published its report on 6 February 2020.",
  "The report of the council on special needs was published on 6 February 2020.",
  "A report to councillors was published on 6 February 2020.",
  "The report is to be published on 6 February 2020.",
  "The letter says that the strategy, published on 6 February 2015, worked.",
  "The first report was published on 6 February 2017.",
])("the day of what others publish tells no year: %s", (sentences) => expect(whenWith(sentences)).toBe("6"));
