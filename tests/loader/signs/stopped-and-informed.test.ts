import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.each([
  "A drop-in for worried parents had stopped problems from growing.",
  "The early help team stops children falling through the cracks.",
  "Parents can see a speech therapist without an appointment.",
  "They have cut the number of children with no school place.",
  "The partnership has brought down the number of pupils with no school place.",
])("what stops or lessens trouble, or is had without it, is praised: %s", (sentence) => {
  expect(signsOf(sentence)).toEqual(["strength"]);
});

test.each([
  "Families go months without an appointment.",
  "Pupils moving up from one school to the next fall through a great big hole.",
  "The report shows how long children wait for therapy.",
  "The council has not cut the number of children with no school place.",
  "Children with complex needs fall through the cracks.",
])("what is like it and blamed stays so: %s", (sentence) => {
  expect(signsOf(sentence)).toEqual(["weakness"]);
});

test.each([
  "A dashboard tells managers how long each child has been waiting.",
  "But I'm frank about the audit.",
  "Since then the number of EHC plans has more than doubled, to just over 2,900.",
])("leaders kept informed, one's own frankness and how many plans there are: neither, %s", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});
