import { expect, test } from "vitest";
import { claimsOf } from "../claims-of.ts";

const themesOf = (text: string): readonly string[] =>
  claimsOf(text)
    .findings.flatMap(({ themes }) => themes)
    .sort();

// A part of the matrix of subjects and what is said of them: each is of its own theme and of no other.
test.for([
  ["Sats results of pupils with special needs are poor.", "attainment-primary"],
  ["Teenagers with SEND do badly in their exams.", "attainment-secondary"],
  ["Exam results of pupils with SEND are below average.", "attainment-general"],
  ["Few children with EHC plans meet the expected level at age five.", "attainment-early-years"],
  ["Attendance in special schools is above average.", "attendance"],
  ["Too many pupils skip lessons.", "attendance"],
  ["Packages for children who are taught outside school are poor.", "home-education"],
  ["There are not enough places in alternative provision.", "alternative-provision"],
  ["There are not enough places in special schools.", "specialist-provision"],
  ["Special schools meet their pupils' needs well.", "specialist-provision"],
  ["EOTAS arrangements are poorly managed.", "home-education"],
  ["The timeliness of EHC plans is poor.", "ehcp-timeliness"],
  ["The speed at which plans are written is not good enough.", "ehcp-timeliness"],
  ["Education, health and care plans arrive months after they should.", "ehcp-timeliness"],
  ["EHC needs assessments drag on.", "ehcp-timeliness"],
  ["Annual reviews are carried out on time.", "annual-reviews"],
  ["Parents were unhappy with the mediation service.", "ehcp-process parental-confidence"],
  ["Speech therapy waits were excessive.", "health-waiting-times speech-language"],
  ["Speech and language therapists are highly regarded.", "speech-language"],
  ["Blind and partially sighted pupils are well supported.", "therapies"],
  ["Children with attention deficit hyperactivity disorder are poorly served.", "neurodevelopmental-pathway"],
] as const)("%s is of %s", ([text, themes]) => {
  expect(themesOf(text).join(" ")).toBe(themes);
});

test.for([
  [
    "Long waits for CAMHS, for autism assessments and for speech therapy angered families.",
    "mental-health neurodevelopmental-pathway speech-language",
  ],
  ["The quality and timeliness of EHC plans are poor.", "ehcp-quality ehcp-timeliness"],
  ["Pupils miss too much school and get poor GCSE results.", "attainment-secondary attendance"],
  [
    "Weaknesses include help for autistic children and the Sats results of pupils with SEND.",
    "attainment-primary neurodevelopmental-pathway",
  ],
] as const)("%s: of several subjects, each is told", ([text, themes]) => {
  expect(themesOf(text).join(" ")).toBe(themes);
});

test.for([
  ["Pupils with SEND do as well as those elsewhere.", "out-of-area-placements"], // SEND is no "send"
  ["The SEND home to school buses are late.", "exclusions"],
  ["There are not enough special school places.", "home-education"],
  ["Leaders turned a blind eye to late plans.", "therapies"],
  ["The lateness of plans is poor.", "ehcp-quality"],
] as const)("%s is not of %s", ([text, theme]) => {
  expect(themesOf(text)).not.toContain(theme);
});
