import { expect, test } from "vitest";
import { isAreaInspection } from "../../../loader/inspections/area-inspection.ts";
import { articleOf, cues } from "../../fixtures/event-reading.ts";

const PASSING = "Ofsted and the CQC had found serious weaknesses in the county's SEND services in 2019.";
const reasonsOf = (lines: readonly string[]): string[] =>
  isAreaInspection(articleOf(lines).sentences, cues).reasons;

test.for([
  [
    "Mental health services are inadequate, says watchdog",
    "The CQC has rated mental health services for children in Norfolk inadequate.",
    "Children with autism and other special educational needs wait two years, inspectors found.",
    "Schools say that pupils with SEND are left without help.",
  ],
  [
    "Health trust told to improve",
    "Services for children run by the trust have been rated as requires improvement by the Care Quality Commission.",
    "Children with special educational needs wait too long for therapy, inspectors found.",
    "Staff work well with families of children with SEND.",
  ],
  [
    "Autism unit praised",
    "The Care Quality Commission has judged a unit for teenagers in Leeds to be outstanding.",
    "Most of the young people have special educational needs, and they are safe there.",
    "Parents of the young people with SEND spoke warmly of the staff.",
  ],
  [
    "Children's services rated good",
    "Ofsted has rated Bury's children's services good, five years after they were found to require improvement.",
    "The needs of children with SEND in care are well met.",
    "Care leavers with special educational needs were full of praise.",
  ],
])("what opens with another inspection's grade is on that one: %s", (lines) => {
  expect(reasonsOf([...lines, PASSING])).toContain("it opens with the grade of another inspection");
});

test.for([
  [
    "Days after its children's services were rated inadequate, Bury has been told by Ofsted and the CQC to mend its SEND services.",
    "Inspectors asked for a written statement of action.",
  ],
  [
    "Bury's SEND services have been judged inadequate in all but name.",
    "A written statement of action is due, Ofsted and the CQC said after a joint inspection of the local area.",
  ],
])("a text on an area's inspection may open with a grade too: %s", (lines) => {
  expect(reasonsOf(lines)).toEqual([]);
});

test("a blog in everyday words is on the inspection that both held", () => {
  const lines = [
    "A middle-of-the-road report card",
    "So the Ofsted/CQC thing is finally out.",
    "If you have been living under a rock, Cornwall was one of the first places to be inspected under the new SEND framework.",
    "They came in February.",
    "The result: inconsistent.",
    "They say the under-fives are well served.",
    "Waits are long, and the report says families of children with special needs don't hear a thing.",
    "Too many EHC plans aren't updated, and children with SEND have to wait for a new one.",
  ];
  expect(reasonsOf(lines)).toEqual([]);
});
