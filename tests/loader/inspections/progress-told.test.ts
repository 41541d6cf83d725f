import { expect, test } from "vitest";
import { outcomeOf } from "./outcome-of.ts";

test.for([
  "Inspectors found the area had made sufficient progress in all four areas of weakness.",
  "Sufficient progress has been made on every weakness named in 2018.",
  "Inspectors who went back to the area in March say it has made sufficient progress with all three of the problems.",
  "The area has made enough progress against each of the five weaknesses.",
  "In none of the four areas was progress found to be insufficient.",
  "The area has made sufficient progress in all of the weaknesses, and no further visits are planned.",
  "All five weaknesses have been dealt with, inspectors say.",
  "The council feared it had not done enough, but inspectors found sufficient progress in all areas.",
  "In 2018 it was told to write a statement of action; this time inspectors found sufficient progress on all counts.",
  "Not one of the weaknesses was left outstanding: sufficient progress had been made on all of them.",
  "Two years ago inspectors found five significant weaknesses, and now they say sufficient progress has been made in all five.",
  "Inspectors said there was sufficient progress in both areas of weakness.",
  "The area has not failed to make sufficient progress in any of its weaknesses.",
  "The revisit found sufficient progress on all the weaknesses, although parents disagree.",
  "Sufficient progress was made in four out of four areas.",
  "As leaders had hoped, inspectors found sufficient progress in all five areas.",
  "The council, which had feared otherwise, was found to have made sufficient progress on all counts.",
  "Inspectors believe the area has made sufficient progress in all of its weaknesses.",
  "The council said inspectors had found sufficient progress in every area of weakness.",
  "The borough was given a clean bill of health.",
  "The area has now made sufficient progress in all six areas, which means that formal monitoring ends.",
  "Inspectors did not find a single area in which too little had been done: sufficient progress had been made in all five.",
  "Critics had claimed that not enough was being done, but inspectors found sufficient progress in every area.",
  "Doubters had said it could not be done, but inspectors found sufficient progress in all four areas.",
  "The letter says that sufficient progress has been made in each of the areas of weakness.",
])("progress suffices (revisit): %s", (sentence) => {
  expect(outcomeOf("revisit", sentence)).toBe("sufficient-progress");
});

test.for([
  "The area has made sufficient progress in three of the five weaknesses.",
  "The area has not made sufficient progress in two of the five weaknesses.",
  "Sufficient progress had been made in addressing only one of the weaknesses.",
  "Inspectors found insufficient progress on joint commissioning.",
  "The area had hoped for a clean bill of health, but inspectors found insufficient progress in two areas.",
  "Two of the five weaknesses remain, inspectors found.",
  "Sufficient progress was made in all but one area.",
  "Inspectors found that not enough had been done on waiting times.",
  "Inspectors found sufficient progress in four areas but not in the fifth.",
  "Progress was sufficient in two areas and insufficient in three.",
  "None of the weaknesses has seen sufficient progress.",
  "In none of the four areas had sufficient progress been made.",
  "In not one of the areas of weakness was progress sufficient.",
  "The area has failed to make sufficient progress in any of the four weaknesses.",
  "Leaders had told councillors that all weaknesses were dealt with, but inspectors found sufficient progress in only two.",
  "Progress had been made, but it was not sufficient.",
  "Inspectors judged that progress fell short in two areas.",
  "Sufficient progress has yet to be made on plans.",
  "An accelerated progress plan is needed for two areas of weakness.",
  "Parents said they were not surprised that inspectors had found insufficient progress.",
  "Inspectors think that too little has been done in two of the five areas.",
  "As feared, the area has not made sufficient progress in two areas.",
  "Sufficient progress had not been made in three of the weaknesses.",
  "The council said it was disappointed that sufficient progress had not been made in two of the areas.",
  "In only two of the five areas had enough progress been made.",
  "Leaders had expected to pass on all five counts, but inspectors found insufficient progress on two.",
  "Inspectors were not convinced that sufficient progress had been made on waiting times.",
  "In three of the five areas inspectors could not say that sufficient progress had been made.",
  "The council had been confident, but inspectors found it had not made sufficient progress in two areas.",
])("progress does not suffice (revisit): %s", (sentence) => {
  expect(outcomeOf("revisit", sentence)).toBe("insufficient-progress");
});

test.for([
  "Inspectors wanted to see whether sufficient progress had been made.",
  "Leaders hope inspectors will find sufficient progress in all areas.",
  "The council believes it has made sufficient progress in all areas.",
  "The council's own view is that sufficient progress has been made on every weakness.",
  "Rochdale was found to have made sufficient progress in all areas last year.",
  "In Rochdale inspectors found insufficient progress in two areas.",
  "About half of revisited areas are found to have made sufficient progress on every weakness.",
  "Most areas that are revisited are found not to have made sufficient progress.",
  "If sufficient progress has not been made, the area may be asked for an accelerated progress plan.",
  "Areas that fail to make sufficient progress can be referred to the education secretary.",
  "Inspectors can reach two conclusions: that sufficient progress has been made, or that it has not.",
  "There are two outcomes, sufficient progress and insufficient progress, for each weakness.",
  "Parents doubted that sufficient progress had been made.",
  "Labour claimed the area had made insufficient progress on plans.",
  "Opposition councillors said sufficient progress had not been made.",
  "Parents said not enough had been done.",
  "Officers feared that inspectors would find insufficient progress.",
  "The council had feared a finding of insufficient progress.",
  "It is not yet known if sufficient progress was found.",
  "Inspectors will decide if the area has made sufficient progress on all five weaknesses.",
  "Had sufficient progress not been made, ministers could have stepped in.",
  "In 2018 inspectors found five areas of significant weakness.",
  "The letter is expected to say that sufficient progress has been made.",
  "The council expects to be told that it has made sufficient progress.",
  "A report to cabinet says the area should be able to show sufficient progress on all counts.",
  "The area will not have to write an accelerated progress plan.",
  "An accelerated progress plan was not required.",
  "The area was spared an accelerated progress plan.",
  "Unlike Rochdale, the borough does not need an accelerated progress plan.",
  "The council is confident that inspectors will find sufficient progress in every area.",
  "Campaigners believe the area has not made sufficient progress.",
  "Councils found to have made insufficient progress may face intervention.",
  "Officers had been worried that sufficient progress would not be found.",
  "The borough was not given a clean bill of health.",
  "The council had hoped for a clean bill of health.",
  "Rochdale got a clean bill of health last year.",
  "The council had told inspectors that sufficient progress had been made on every weakness.",
  "Officers are preparing for inspectors to find insufficient progress.",
  "The question was whether enough had been done about all five weaknesses.",
  "More than half of the areas revisited so far had not made sufficient progress.",
  "Leaders insist that sufficient progress has been made in all areas.",
  "Parents fear that inspectors will be told of sufficient progress in all areas.",
])("no outcome is told (revisit): %s", (sentence) => {
  expect(outcomeOf("revisit", sentence)).toBe("unknown");
});

test.for([
  "Inspectors found that the partnership has taken effective action to address all the areas for priority action.",
  "The partnership has taken effective action in all five areas.",
  "Effective action has been taken on each of the areas for priority action.",
])("progress suffices (monitoring): %s", (sentence) => {
  expect(outcomeOf("monitoring", sentence)).toBe("sufficient-progress");
});

test.for([
  "The partnership has not taken effective action in two of the areas for priority action.",
  "Inspectors found effective action in three of the five areas for priority action.",
  "Effective action had been taken in just one of the areas.",
  "Effective action has yet to be taken on waiting times.",
  "In none of the areas had effective action been taken.",
  "Effective action had been taken in all but one of the areas.",
])("progress does not suffice (monitoring): %s", (sentence) => {
  expect(outcomeOf("monitoring", sentence)).toBe("insufficient-progress");
});

test.for([
  "Leaders believe they have taken effective action in all areas.",
  "Inspectors wanted to know whether effective action had been taken.",
  "The council hopes to be told that effective action has been taken in all areas.",
  "Parents said effective action had not been taken.",
  "If effective action has not been taken, ministers may send in a commissioner.",
  "In Rochdale inspectors found that effective action had been taken in all areas.",
  "In 2023 inspectors found widespread and systemic failings.",
  "In 2023 it was given the lowest of three ratings.",
  "The partnership thinks effective action has been taken in every area.",
  "Ministers want effective action to be taken in all areas.",
  "The council says it is taking effective action in all five areas.",
])("no outcome is told (monitoring): %s", (sentence) => {
  expect(outcomeOf("monitoring", sentence)).toBe("unknown");
});
