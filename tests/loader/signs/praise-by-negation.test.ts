import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

const read = (sentence: string, sign: string): void => expect(signsOf(sentence)).toEqual([sign]);

test.for([
  ["One mother said the health visitor could not have been kinder", "strength"],
  ["One mother said her physiotherapist couldn't have been more patient", "strength"],
  ["One mother said she could not have asked for a better speech therapist", "strength"],
  ['"The therapists could not have done more," said Kate Hill', "strength"],
  ['"The staff can\'t do enough for us," said Kate Hill', "strength"],
  ['"I can\'t thank SENDIASS enough," said Kate Hill', "strength"],
  ['"I don\'t know how we would cope without respite," said Kate Hill', "strength"],
  ['"Without respite we could not cope," said Kate Hill', "strength"],
  ['"Nothing was too much trouble for our health visitor," said Kate Hill', "strength"],
  ["One mother said the process could not have been more stressful", "weakness"],
  ['"The SEND team could not have been less helpful," said Kate Hill', "weakness"],
  ['"The plan could have been better," said Kate Hill', "weakness"],
  ['"I don\'t know how we will cope without respite," said Kate Hill', "weakness"],
  ['"They have not done enough for us," said Kate Hill', "weakness"],
] as const)("%s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Parents have confidence in the services", "strength"],
  ["Carers place great trust in the portage team", "strength"],
  ["Many parents have faith in the SEND team", "strength"],
  ["Parents have no faith in the services", "weakness"],
  ["Parents do not have confidence in the services", "weakness"],
  ["Hardly any parents have confidence in the plans", "weakness"],
  ["A minority of parents have confidence in the council", "weakness"],
  ["Parents no longer have trust in the council", "weakness"],
] as const)("trust: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Health visitors see families often", "strength"],
  ["Specialist nurses often visit the special schools", "strength"],
  ["Psychologists often work with school staff", "strength"],
  ["Therapists often cancel visits", "weakness"],
  ["Social workers do not see children often enough", "weakness"],
  ["Plans are often late", "weakness"],
] as const)("often: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Schools identify needs at an early stage", "strength"],
  ["Teachers pick up needs at an early stage", "strength"],
  ["Work to identify needs earlier is at an early stage", "mixed"],
  ["Co-production is at an early stage", "mixed"],
  ["One mother said she was still waiting to see a physiotherapist", "weakness"],
  ["Families are still waiting to see a difference in speech therapy", "mixed"],
] as const)("at a stage: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Plans take only 16 weeks", "strength"],
  ["The council said plans now took 16 weeks on average", "strength"],
  ["One father said his son's plan took just four months", "strength"],
  ["Cllr Jones said plans had taken 16 weeks", "strength"],
  ["Cllr Jones said plans had taken 35 weeks", "weakness"],
  ["Plans take 40 weeks", "weakness"],
  ["Plans take six months", "weakness"],
  ["One father said his son's plan took 12 weeks longer than it should", "weakness"],
  ["Plans take more than 20 weeks", "weakness"],
] as const)("a plan in so many weeks: %s: %s", ([sentence, sign]) => read(sentence, sign));
