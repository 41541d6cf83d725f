import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for<[string, string[]]>([
  // What makes grim reading was found; what somebody will make better is to come.
  ["Among the findings that will make grim reading are that EHC plans take far too long", ["weakness"]],
  ["The council will make plans quicker", []],
  ["Recruiting speech therapists is really tough", ["weakness"]],
  ["Long distances in a rural area also count against families of pupils with SEND", ["weakness"]],
  ["Parents are involved in choosing staff", ["strength"]],
  ["The parent carer forum needs volunteers", []],
  ["The parent carer forum needs better support", ["weakness"]],
  ["Here they are in plain English", []],
  ["Letters to parents are in plain English", ["strength"]],
  ["Nobody here thinks that the job is finished", []],
  ["Nobody here thinks that plans are good", ["weakness"]],
])("%s", ([sentence, signs]) => {
  expect(signsOf(sentence)).toEqual(signs);
});
