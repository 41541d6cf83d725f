import { expect, test } from "vitest";
import { readText } from "../read-text.ts";
import { signsOf } from "../signs-of.ts";

test.for([
  "“Systemic failings” is tough language from inspectors",
  "Transport took up a good part of the report",
  "The parent carer forum put it better",
  "When children get to the top of the list, they are seen by a nurse",
  "“Keep telling us about the waiting lists,” the director said",
  "The CCG wanted the wait to be under 12 weeks by next spring",
  "Rutland is not the only place round here to be found wanting",
  "Inspectors stopped short of criticising leaders",
  "The trust hopes the wait for therapy will come down to eight weeks",
  "Finding therapists is not tough",
  "“We will not let up on waiting times,” the director said",
  "Rutland is by no means the worst for exclusions",
  "Inspectors could see nothing amiss in plans",
  "Strong words were used about leadership",
  "The letter runs to a good 12 pages on transport",
  "The trust was cleared of blame over waits",
  "Leaders cannot be accused of ignoring parents",
  "You're all trying to teach spelling at the kitchen table",
])("%s: no claim", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});

test.for([
  ["Nurseries give strong support for language", "strength"],
  ["A good part of the support for autistic pupils comes from nurses", "strength"],
  ["Parents were told to ring and given little more than a leaflet about transport", "weakness"],
  ["They also wanted far better use of data", "weakness"],
  ["Inspectors also wanted tighter oversight of plans", "weakness"],
  ["Inspectors want waits for therapy to be cut", "weakness"],
  ["Staff have refused to work in silos", "strength"],
  ["Leaders refused to blame parents", "strength"],
  ["Leaders refused to let waits grow", "strength"],
  ["Families do not blame staff, who are kind", "strength"],
  ["Leaders were quick to blame schools", "weakness"],
  ["Inspectors were not slow to praise nurseries", "strength"],
  ["The council is winning the battle against exclusions", "strength"],
  ["The council is losing the battle against exclusions", "weakness"],
  ["Poor attendance is tackled well by schools", "strength"],
  ["The number of children waiting is the lowest for years", "strength"],
  ["Attendance is the lowest in the region", "weakness"],
  ["Exclusions are the highest in the region", "weakness"],
  ["“Without Portage I'd have lost my mind,” said a mother", "strength"],
  ["Earlier help could have prevented exclusions", "weakness"],
  ["Better support has helped autistic children", "strength"],
  ["The trust refused to address long waits", "weakness"],
  ["Health visitors pass on worries to nurseries quickly", "strength"],
  ["Parents raised concerns about waits and want help quickly", "weakness"],
  ["The designated clinical officer has driven up the quality of health advice", "strength"],
  ["Poor planning has driven up exclusions", "weakness"],
  ["The council has driven down exclusions", "strength"],
  ["“We would have given up without SENDIASS,” said one mother", "strength"],
  ["Rutland is not the only council to be praised for transport", "strength"],
  ["Rutland is not the only area where waits are too long", "weakness"],
] as const)("%s: %s", ([sentence, sign]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

test.for([
  ["No annual reviews were overdue", "strength"],
  ["No looked-after children have been excluded", "strength"],
  ["No disabled children missed out on respite", "strength"],
  ["No money is left and annual reviews are overdue", "weakness"],
  ["No action was taken on plans that were late", "weakness"],
  ["No short breaks were cancelled", "strength"],
  ["No permanent places were left unfilled", "strength"],
  ["No help was given to families let down", "weakness"],
  ["No minutes were kept of late plans", "weakness"],
  ["Attendance is no longer falling", "strength"],
  ["Exclusions are no longer falling", "weakness"],
  ["Plans are no longer late", "strength"],
  ["Waits have ceased to rise", "strength"],
  ["Attendance stopped rising", "weakness"],
  ["Exclusions stopped rising", "strength"],
  ["The fall in waits stalled", "weakness"],
  ["The rise in exclusions stopped", "strength"],
  ["Inspectors told the council it had done well to cut exclusions", "strength"],
  ["Inspectors told leaders that they were impressed by work to cut waits", "strength"],
  ["Inspectors told leaders that they had to cut waits", "weakness"],
  ["Inspectors told the council and its partners to cut waits", "weakness"],
] as const)("what is denied, halted or told: %s: %s", ([sentence, sign]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

test.for([
  ["Fewer pupils were excluded - down from 61 to 22 in two years", "exclusions"],
  [
    "Too many of our children are sent home from school, the letter says, some of them unlawfully",
    "exclusions",
  ],
  ["The wording is so loose that nobody can hold a school to it", "ehcp-quality"],
  ["Respite is praised despite financial pressures", "short-breaks"],
  ["The council acted unlawfully over requests for plans", "ehcp-process"],
] as const)("%s is of %s", ([sentence, theme]) => {
  const { findings } = readText(
    `Ofsted and the Care Quality Commission inspected special educational needs services in Rutland in May 2018.\n\n${sentence}.\n`,
  );
  expect([...new Set(findings.map(({ themes }) => themes[0]))]).toEqual([theme]);
});
