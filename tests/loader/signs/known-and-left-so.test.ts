import { expect, test } from "vitest";
import { claimsOf } from "../claims-of.ts";
import { signsOf } from "../signs-of.ts";

test.for([
  ["weakness", "The report goes on to highlight the long waits for autism assessments"],
  ["weakness", "Inspectors went on to highlight poor joint working between education and health"],
  ["weakness", "Parents told a meeting about SEND that plans were late"],
  ["weakness", "Leaders are open about waiting times, which are too long"],
  ["weakness", "The council offers parents who are waiting for a plan no information"],
  ["weakness", "It provides children who are out of school with only five hours of tuition a week"],
  ["weakness", "The system works against families who do not know how to fight it"],
  ["weakness", "Grants for families who are struggling have been cut"],
  ["weakness", "The short breaks fund for families who struggle has been cut"],
  ["weakness", "She contacted the council when her son was left without a school place"],
  ["weakness", "Parents contacted the council when their child was excluded and were ignored"],
  ["weakness", "Parents step in when transport does not turn up"],
  ["weakness", "Schools were informed when funding was cut"],
  ["weakness", "The report explains how poor communication left families feeling ignored"],
  ["weakness", "The report explains why parents are unhappy with transport"],
  ["weakness", "Families told inspectors that no one tells them why plans are late"],
  ["weakness", "No one explains to parents why plans are late"],
  ["weakness", "Schools say how long they have waited for an educational psychologist"],
  ["weakness", "Schools tell how often children with SEND are turned away"],
  ["strength", "Leaders have a clear understanding of why plans are late"],
  ["strength", "Leaders have a good knowledge of where education, health and care plans are weak"],
  ["strength", "The council has a clear understanding of the gaps in provision and plans are timely"],
] as const)("%s: %s", ([sign, sentence]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

test.for([
  "Leaders understand how long waits are",
  "Leaders know how poor plans are",
  "Leaders know which plans are late and have not been reviewed",
  "Leaders know how many children are out of school and are working to get them back",
  "The council works with schools that exclude too many pupils",
  "The trust runs a helpline for parents who are waiting for an assessment",
  "The council gives grants to families who struggle with the cost of transport",
])("%s: not blamed", (sentence) => {
  expect(signsOf(sentence)).not.toContain("weakness");
});

test.for([
  ["exclusions", "School staff have a good understanding of pupils' needs and exclusions are low."],
  ["exclusions", "Leaders have clear oversight of exclusions."],
  ["neurodevelopmental-pathway", "Staff have a good understanding of autism."],
  ["speech-language", "Teachers have a strong knowledge of speech and language needs."],
  ["ehcp-timeliness", "Leaders have good knowledge of EHC plan timeliness."],
  ["local-offer", "Professionals have a good understanding of the Local Offer."],
  ["mental-health", "Leaders have a secure understanding of children's mental health needs."],
  ["mainstream-inclusion", "Schools have a good understanding of the graduated approach."],
  ["preparation-for-adulthood", "Social workers have a secure understanding of preparation for adulthood."],
  ["data-evaluation", "The partnership has a strong understanding of its data."],
  ["exclusions", "Leaders monitor how often children are excluded and have cut exclusions."],
  ["looked-after-children", "Inspectors took time to highlight the strong support for children in care."],
] as const)("praise of %s: %s", ([theme, sentence]) => {
  expect(themesOf(sentence, "strength")).toContain(theme);
});

test.for([
  ["health-waiting-times", "Leaders have a clear understanding of long waits for autism assessments."],
  ["joint-commissioning", "Leaders have a secure understanding of the weaknesses in joint commissioning."],
  ["ehcp-quality", "Inspectors praised leaders' honesty about the poor quality of plans."],
  ["transport", "Leaders are realistic about the challenges in transport."],
] as const)("no praise of %s: %s", ([theme, sentence]) => {
  expect(themesOf(sentence, "strength")).not.toContain(theme);
});

test.for([
  ["ehcp-timeliness", "Leaders know why plans are late but have not acted."],
  ["ehcp-timeliness", "The council knows why plans are late and has not acted."],
  ["ehcp-timeliness", "Families write to the council when plans are late but get no reply."],
  ["ehcp-timeliness", "Leaders are honest with parents about delays to plans, which are increasing."],
  ["health-waiting-times", "The report explains why waits are so long: there is a lack of therapists."],
  [
    "health-waiting-times",
    "Leaders know how long children wait for autism assessments and have not done enough to shorten the waits.",
  ],
] as const)("blame of %s: %s", ([theme, sentence]) => {
  expect(themesOf(sentence, "weakness")).toContain(theme);
});

function themesOf(sentence: string, sign: string): string[] {
  return claimsOf(sentence)
    .findings.filter(({ polarity }) => polarity === sign)
    .flatMap(({ themes }) => themes);
}
