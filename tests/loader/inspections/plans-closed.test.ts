import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

function inspectionsOf(...body: string[]): string[] {
  const { inspections } = readText(
    `SEND services in Bury\n\nThe Local Paper\n14 May 2024\n\n${body.join("\n\n")}\n`,
  );
  return inspections.map(({ framework, when, outcome }) => `${framework} ${when ?? "-"} ${outcome}`);
}

const RETURN =
  "Bury has had an accelerated progress plan since Ofsted and the Care Quality Commission came back in June 2022 and decided that two of nine weaknesses in services for children with special educational needs had not been dealt with.";

test.for([
  "Now officials from the Department for Education have written to say that the plan can be closed.",
  "The government has withdrawn the improvement notice that it served on the council.",
  "The Department for Education and NHS England say that their review meetings will stop.",
  "Ministers are satisfied with what they have seen and have eased their checks.",
  "The plan has been lifted by the Department for Education.",
])("who closes a plan has inspected nothing: %s", (told) => {
  expect(
    inspectionsOf(
      RETURN,
      told,
      "The county has yet to be inspected under the new rules, brought in at the start of 2023.",
    )[0],
  ).toBe("revisit 2022-06 insufficient-progress");
});

test.for([
  "Ofsted and the CQC inspected it in March 2024 and found widespread and/or systemic failings.",
  "Now inspectors say that there are inconsistent experiences for children with special needs in Bury, after a visit in March.",
])("an inspection since is told beside it: %s", (told) => {
  expect(inspectionsOf(told, RETURN, "The Department for Education closed the plan last year.")[0]).toMatch(
    /^2023-area-send 2024-03/,
  );
});

test("an inspection of now that has but a tone stands beside an old result", () => {
  const told = inspectionsOf(
    "Children with special educational needs in Bury are well supported, according to Ofsted and the Care Quality Commission.",
    "Inspectors visited the borough and spoke to parents. Their report says that leaders know their area well.",
    "In 2018 Bury was told to write a statement of action after inspectors found four serious weaknesses.",
  );
  expect(told).toEqual(["2023-area-send - praised", "2016-local-area - wsoa"]);
});
