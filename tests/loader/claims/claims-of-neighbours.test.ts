import { expect, test } from "vitest";
import { claimsOf, told } from "../claims-of.ts";

test.for([
  [
    "Inspectors found the team was slow with national guidance and had left parents in the dark about what help they could get.",
    ["weakness"],
  ],
  [
    "The annual reviews of pupils were slow with national reforms, and waits for speech therapy were too long.",
    ["weakness"],
  ],
  ["The wait for an autism assessment is far too long to find out whether help is needed.", ["weakness"]],
  ["The council says that more officers will be hired and that annual reviews are late.", ["weakness"]],
  ["The council said that more speech therapists would be hired.", []],
  ["EHC plans are on time and inspectors praised the advice service for parents.", ["strength"]],
  ["EHC plans vary from town to town and some are so vague that teachers cannot use them.", ["weakness"]],
  ["They were ordered to act after long delays in EHC plans came to light.", ["weakness"]],
] as const)("%s: each claim is judged by itself", ([text, signs]) => {
  expect([...new Set(told(claimsOf(text)).map((each) => each.split(" ")[0]))]).toEqual(signs);
});

test.for([
  ["Inspectors saw how rarely a pupil of the city with autism is excluded.", "strength"],
  ["EHC plans are written with families and not for them.", "strength"],
  ["New special school places meant far fewer children being sent away.", "strength"],
  ["No family has had to wait for speech therapy since the spring.", "strength"],
  ["Direct payments came without any fuss.", "strength"],
  ["The rate of EHC plans finished on time stands at 88 per cent.", "strength"],
  ["The proportion of EHC plans issued within 20 weeks was 31 per cent last year.", "weakness"],
  ["The schools budget had gone £6m into the red.", "weakness"],
] as const)("%s: %s", ([text, sign]) => {
  expect(told(claimsOf(text)).map((each) => each.split(" ")[0])).toEqual([sign]);
});
