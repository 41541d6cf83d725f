import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

const only = (sentence: string): string[] => [...new Set(signsOf(sentence))];

test.for([
  "Children without words are helped to have a say in their plans",
  "The deficit has been brought under control without cutting support for a single child",
  "Without the overnight breaks, several parents said, their families would have fallen apart",
  "The new team has cut the number of poor plans",
  "Leaders have lowered the number of late plans",
  "Leaders have halved the number of weak plans",
  "They have cut the number of exclusions",
  "A plan now takes half as long to write",
  "Families now wait half as long as they did",
  "All but one of the parents they met had heard of the local offer",
  "Few parents had anything but praise for the early years team",
  "Staff cannot do enough for the families they serve",
  "Parents could not speak highly enough of the portage workers",
  "The council has gone further than it was asked to in rewriting its strategy",
  "Sleep clinics have given exhausted parents their nights back",
  "School staff feel well supported and never far from expert advice",
  "The new director has turned a failing department round in eighteen months",
  "Gone are the days when parents had to chase the council for a reply",
  "The attainment gap at the end of primary school has narrowed for the third successive year",
  "Trust among parents, so badly damaged in the past, has been painstakingly rebuilt",
  "Getting help with autism no longer hangs on having a diagnosis",
  "Leaders have clamped down hard on off-rolling",
  "Checks by a panel have rooted out the errors in draft plans",
  "Routes were redrawn with parents' help, and no pupil now travels by taxi for longer than 45 minutes",
  "Children are seen by the autism team in half the time it took two years ago",
  "A plan that used to take 40 weeks now takes 17",
  "Children who used to wait for up to a year are now seen in less than two months",
  "There were 40 exclusions in 2019 and there are now six",
  "All but three of the 1,400 annual reviews were held on time",
  "Just one child is still waiting for a speech therapist, compared with 240 two years ago",
  "The council is still in the top ten for the timeliness of plans",
  "Overdue reviews are down to nine, from a peak of 1,250",
  "Pupils no longer spend half their day in a taxi to school",
  "Early help workers have kept many families from falling apart",
  "Despite falling budgets, the number of children getting therapy has grown by a third",
])("praise: %s", (sentence) => {
  expect(only(sentence)).toEqual(["strength"]);
});

test.for([
  "Children go without speech therapy for months",
  "Families now wait half as long again for a first appointment",
  "The council has cut the number of good plans",
  "The trust has cut the number of speech and language therapists",
  "The time that plans take has doubled",
  "Gone are the days when parents could pick up the phone and speak to somebody",
  "Assessments of what carers themselves need are a rarity",
  "Money meant for early help has been swallowed up by out-of-county placements",
  "Parents are not kept in the picture about their children's plans",
  "Choices narrow sharply for school leavers with plans",
  "Portage, once the pride of the county, has been whittled down to one part-time worker",
  "Getting help with autism hangs on having a diagnosis",
  "The therapy backlog, which stood at 300 two years ago, now stands at 1,100",
  "Waits for autism assessments, which took ten weeks in 2019, now take 30",
  "No fewer than 140 pupils have no school place at all",
  "A mere handful of the 120 nurseries had been visited by the early years team",
  "Social workers seldom turn up to reviews of plans",
  "Children still wait more than a year for CAMHS, despite an extra £1.2 million",
])("blame: %s", (sentence) => {
  expect(only(sentence)).toEqual(["weakness"]);
});

test.for([
  "The action plan must be sent in by the autumn",
  "A spokesman said that waiting times for therapy would be cut by the summer",
  "Parents were told that waits for therapy would be cut",
  "Officers have been asked to report back on exclusions in six months' time",
  "Short breaks range from an hour at an after-school club to a weekend away",
  "No review is held without a parent",
])("no claim: %s", (sentence) => {
  expect(only(sentence)).toEqual([]);
});
