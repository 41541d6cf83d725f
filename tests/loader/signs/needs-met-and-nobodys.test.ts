import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  "Staff needed more training and have had it",
  "Inspectors in 2019 said staff needed more training, and they have since had it",
  "Leaders identified that staff needed more training and put it in place",
  "Leaders knew that plans had to be better and have made them so",
  "Leaders saw that schools needed more help and provided it",
  "Leaders had to be better organised and now they are",
  "The council realised that there had to be more short breaks and opened a centre",
  "Leaders recognised that governance had to be stronger and set up a new board",
  "The service needed more therapists, so it hired ten",
  "Waits should be shorter by next year",
  "Waits should be shorter from September, when new therapists start",
  "As a result, fewer pupils should be sent out of the county",
  "Things should get better now that leaders have acted",
  "Mr Khan needed more time to consider the plan",
  "Police needed more officers",
  "Adult social care needed more staff",
  "The whole country needs more speech therapists",
  "Staff do not need more training",
  "Nobody said that staff needed more training",
  "Children with autism often need more time",
  "Babies born early need more care",
  "There was plenty to do at the respite centre",
  "Staff needed more time off",
])("%s: blames nobody here", (sentence) => {
  expect(signsOf(sentence)).not.toContain("weakness");
});

test.for([
  "Staff needed more training and have not had it",
  "Staff needed more training and plans were late",
  "Social workers needed more training and are still waiting",
  "Inspectors said leaders had to be more ambitious and added that plans were late",
  "Inspectors said leaders had to be better organised and gave them six months",
  "Inspectors said leaders had to be more ambitious and made it clear that plans were late",
  "Inspectors said waits should be shorter",
  "Inspectors said fewer pupils should be excluded by next year",
  "Children with autism need more support, inspectors said",
  "There is plenty to do to help young people into jobs",
  "The county needs more special school places",
])("%s: is still needed", (sentence) => {
  expect(signsOf(sentence)).toEqual(["weakness"]);
});

test.for([
  "The timing could not have been better",
  "The tribunal could not have been more helpful",
  "The school could not have been quicker to exclude him",
  "The council could not have been quicker to refuse our son",
  "The trust could not have done more to delay his diagnosis",
  "We did not want a better life, just a school place",
  "The council did not know what parents had to do without a plan",
  "We do not know how families manage without respite",
  "The council does not know how many children are without a place",
  "Without change families would not cope",
  "Families said they no longer had to wait months but years for a plan",
  "There are fewer complaints because parents have given up",
  "Children did not wait long before they were excluded",
  "The council has ended arguments with parents by closing the forum",
  "The council has ended years of good joint working",
  "Parents are a long way from no longer having to fight for help",
  "Parents say they will be happy when they no longer have to fight",
  "Do not wait too long to apply for a plan, parents were told",
  "There is good evidence of children missing education",
  "Oversight of children missing education was good until 2022",
  "Good work with children missing education stopped",
])("%s: is no praise", (sentence) => {
  expect(signsOf(sentence)).not.toContain("strength");
});

test.for([
  "Staff could not have been kinder",
  "The nurse could not have been quicker to help",
  "Waits could not have been shorter",
  "You could not ask for a kinder nurse",
  "I don't know what we'd do without respite",
  "I do not know what I would have done without the nurse",
  "Without respite families would not cope",
  "Parents no longer have to fight for help",
  "There are fewer complaints because parents are happier",
  "Leaders have cut exclusions by training staff",
  "The council has ended years of bitter rows with parents",
  "Children missing education are well supported",
  "There are good arrangements for children missing education",
])("%s: is praise still", (sentence) => {
  expect(signsOf(sentence)).toEqual(["strength"]);
});
