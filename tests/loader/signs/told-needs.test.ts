import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  "Inspectors said staff needed more training",
  "Inspectors said nursery workers needed better training in autism",
  "Inspectors said the county needed more special school places",
  "Cllr Poole said the council needed more educational psychologists",
  "Cllr Poole said foster carers needed far more support",
  "Inspectors found that teenagers needed a stronger voice",
  "Inspectors said the move to adult services had to be smoother",
  "Cllr Poole said joint commissioning had to be stronger",
  "Inspectors said checks on plans had to be more rigorous",
  "The council has to communicate better with parents",
  "“We have to communicate far better with parents,” said Cllr Poole",
  "Cllr Poole said the council had to recruit more speech therapists",
  "Cllr Poole said more special school places had to be built",
  "Inspectors said better use had to be made of data",
  "Inspectors said health and social care had to work much more closely together",
  "Inspectors said more had to be done to help young people find jobs",
  "There is more to do to help young people into jobs",
  "Inspectors said fewer pupils should be excluded",
  "Cllr Poole said fewer children ought to be placed out of area",
  "Inspectors said waits must be shorter",
  "Inspectors said plans should be checked more often",
  "Cllr Poole said the local offer needed work",
])("%s: is not yet so", (sentence) => {
  expect(signsOf(`${sentence}.`)).toEqual(["weakness"]);
});

test.for([
  "Staff are better trained",
  "Staff have had more training",
  "Inspectors said staff had more training",
  "Inspectors said leaders had been more ambitious",
  "Cllr Poole said the council had recruited more speech therapists",
  "Cllr Poole said fewer pupils were excluded",
  "More special school places have been built",
  "Fewer pupils had to be excluded",
  "Fewer children have to travel out of the county to school",
  "Children who need more help get it quickly",
  "Staff know when children need more help",
  "Pupils who needed more support were found early",
  "Families get the help they need more quickly",
  "Schools meet pupils' needs better than before",
  "Needs are identified earlier and more accurately",
  "Leaders know what needs to be better",
  "Inspectors said families no longer had to go to court to get more help",
])("%s: is so", (sentence) => {
  expect(signsOf(`${sentence}.`)).toEqual(["strength"]);
});

test.for([
  "Children need less help",
  "Fewer families need more help",
  "Parents have to fill in fewer forms",
  "The new school should mean more special school places",
])("%s: blames nothing", (sentence) => {
  expect(signsOf(`${sentence}.`)).not.toContain("weakness");
});
