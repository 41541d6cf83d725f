import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  ["Early identification: too dependent on which nursery a child goes to", "weakness"],
  ["Good communication with parents: patchy, inspectors said", "weakness"],
  ["Timely plans: only a third are issued within 20 weeks", "weakness"],
  ["Strong leadership: lacking", "weakness"],
  ["Inclusive schools: too few", "weakness"],
  ["Speech therapy: waits of up to 60 weeks", "weakness"],
  ["Complaints: halved in two years", "strength"],
  ["Early help: praised for its speed", "strength"],
])("%s: a label names what is judged, and judges nothing", ([sentence, sign]) => {
  expect(signsOf(sentence ?? "")).toEqual([sign]);
});
