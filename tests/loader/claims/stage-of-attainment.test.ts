import { expect, test } from "vitest";
import { claimsOf } from "../claims-of.ts";

test.for([
  ["weakness", ["attainment-primary"], "Primary pupils with SEND do not make enough progress."],
  ["weakness", ["attainment-secondary"], "In secondary schools, pupils with SEND make too little progress."],
  ["strength", ["attainment-primary"], "Pupils with SEND do well at primary school."],
  ["weakness", ["attainment-secondary"], "Children with SEND do badly at secondary school."],
  ["strength", ["attainment-primary"], "By the age of 11, pupils with SEND have made good progress."],
  ["strength", ["attainment-secondary"], "At 16, pupils with SEND do better than elsewhere."],
  ["strength", ["attainment-secondary"], "More pupils with SEND pass their GCSEs."],
  ["weakness", ["attainment-secondary"], "Fewer pupils with SEND pass their GCSEs than elsewhere."],
  ["weakness", ["attainment-primary"], "SATs results are poor."],
  ["strength", ["attainment-general"], "Pupils with SEND are catching up."],
  ["weakness", ["attainment-general"], "Pupils with SEND are years behind."],
  ["strength", ["attainment-general"], "Pupils with SEND fulfil their potential."],
  ["weakness", ["attainment-general"], "Children learn too little."],
  ["weakness", ["attainment-general"], "Pupils are not stretched."],
  ["weakness", ["attainment-general"], "Pupils with SEND do not reach their potential."],
  ["weakness", ["attainment-general"], "Pupils with SEND are not catching up."],
  ["weakness", ["attainment-secondary"], "Few pupils pass their GCSEs."],
] as const)("%s %s: %s", ([sign, themes, sentence]) => {
  expect(claimsOf(sentence).findings.map((each) => [each.polarity, each.themes])).toEqual([[sign, themes]]);
});

test.for([
  "Leaders want pupils to reach their potential.",
  "The plan aims to help pupils catch up with their peers.",
])("nothing is claimed: %s", (sentence) => {
  expect(claimsOf(sentence).findings).toEqual([]);
});
