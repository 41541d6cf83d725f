import { expect, test } from "vitest";
import { isAreaInspection } from "../../../loader/inspections/area-inspection.ts";
import { articleOf, cues } from "../../fixtures/event-reading.ts";

const PASSING = "Ofsted and the CQC had found serious weaknesses in the county's SEND services in 2019.";
const reasonsOf = (lines: readonly string[]): string[] =>
  isAreaInspection(articleOf(lines).sentences, cues).reasons;

test.for([
  [
    "Mental health services are inadequate, says watchdog",
    "The CQC has rated mental health services for children in Norfolk inadequate.",
    "Children with autism and other special educational needs wait two years, inspectors found.",
    "Schools say that pupils with SEND are left without help.",
  ],
  [
    "Health trust told to improve",
    "Services for children run by the trust have been rated as requires improvement by the Care Quality Commission.",
    "Children with special educational needs wait too long for therapy, inspectors found.",
    "Staff work well with families of children with SEND.",
  ],
  [
    "Autism unit praised",
    "The Care Quality Commission has judged a unit for teenagers in Leeds to be outstanding.",
    "Most of the young people have special educational needs, and they are safe there.",
    "Parents of the young people with SEND spoke warmly of the staff.",
  ],
  [
    "Children's services rated good",
    "Ofsted has rated Bury's children's services good, five years after they were found to require improvement.",
    "The needs of children with SEND in care are well met.",
    "Care leavers with special educational needs were full of praise.",
  ],
])("what opens with another inspection's grade is on that one: %s", (lines) => {
  expect(reasonsOf([...lines, PASSING])).toContain("it opens with the grade of another inspection");
});

test.for([
  [
    "Days after its children's services were rated inadequate, Bury has been told by Ofsted and the CQC to mend its SEND services.",
    "Inspectors asked for a written statement of action.",
  ],
  [
    "Bury's SEND services have been judged inadequate in all but name.",
    "A written statement of action is due, Ofsted and the CQC said after a joint inspection of the local area.",
  ],
])("a text on an area's inspection may open with a grade too: %s", (lines) => {
  expect(reasonsOf(lines)).toEqual([]);
});

test("a blog in everyday words is on the inspection that both held", () => {
  const lines = [
    "A middle-of-the-road report card",
    "So the Ofsted/CQC thing is finally out.",
    "If you have been living under a rock, Cornwall was one of the first places to be inspected under the new SEND framework.",
    "They came in February.",
    "The result: inconsistent.",
    "They say the under-fives are well served.",
    "Waits are long, and the report says families of children with special needs don't hear a thing.",
    "Too many EHC plans aren't updated, and children with SEND have to wait for a new one.",
  ];
  expect(reasonsOf(lines)).toEqual([]);
});

test.for([
  [
    "High needs overspend to grow, councillors told",
    "The gap between what the county is given for pupils with special needs and what it spends will grow.",
    "Finance chiefs laid out the figures at County Hall on Monday.",
    "A third of it goes on places at independent special schools.",
    "Officers want members to back four measures.",
    "Talks with the Department for Education came to nothing.",
    "The county's area SEND inspection, by Ofsted with the Care Quality Commission, ended with an inconsistent verdict in 2025.",
    "Members voted by seven to two to send the plan on to cabinet.",
  ],
  [
    "Petition over charge for post-16 buses",
    "A mother who gave up work to drive her daughter to college has handed in a petition of 6,200 names.",
    "From September families of students with special needs must pay £1,090 a year.",
    "Her daughter has cerebral palsy.",
    "She told the full council of it on Thursday.",
    "Last month a charity wrote to the council.",
    "SEND in the county was the subject of a damning letter from Ofsted and the CQC in 2020.",
    "The petition remains open online until Christmas.",
  ],
  [
    "Green light for a special school",
    "A year after Ofsted and the CQC told Tameside's leaders there were widespread and systemic failings in provision for children with special needs, planners have given permission for a school.",
    "The building will go up on the site of a brickworks.",
    "Members voted eight to two in favour.",
    "Neighbours had objected on grounds of traffic.",
    "The academy trust already has three schools.",
    "The first 40 children will start next September.",
    "The council is contributing the land.",
  ],
  [
    "Young inspectors win a national prize",
    "Teenagers who rate leisure centres for how they treat disabled young people have won an award.",
    "The members all have special educational needs.",
    "They have visited 63 places.",
    "One of them collected the trophy.",
    "The project was set up with lottery money.",
    "A joint inspection by Ofsted and the CQC in 2024 found positive experiences in the borough.",
    "The group is looking for new members.",
  ],
])("an inspection told in a sentence is the background of other news, wherever it stands: %s", (lines) => {
  expect(reasonsOf(lines)).toContain("an inspection is told of in passing only");
});

test.for([
  [
    "Any day now: city braces for the SEND inspectors",
    "The city's SEND services expect to be inspected by Ofsted and the CQC before the end of term.",
    "In 2019 the city had to produce a statement of action over five areas of weakness.",
    "Inspectors who returned in 2022 found sufficient progress on four.",
  ],
  [
    "Have your say",
    "We were told on Monday that Ofsted and the Care Quality Commission will inspect the SEND arrangements in our borough.",
    "The last time inspectors came, in 2022, they were content with progress in all four areas.",
  ],
])("what opens with an inspection to come tells of none: %s", (lines) => {
  expect(reasonsOf(lines)).toContain("an inspection is yet to come");
});

test.for([
  [
    "View from the town hall",
    "At the back end of June the inspectors arrived.",
    "Not the schools kind, although Ofsted was part of it.",
    "They were here with their colleagues from the Care Quality Commission, and wanted to know one thing: are those with special needs any better off?",
    "They've now written to us, and the answer is yes.",
    "They say that needs are picked up early.",
    "Nothing in the letter is serious enough for a formal statement.",
  ],
  [
    "School corner",
    "A dozen inspectors toured the county in the middle of March.",
    "Some had come from Ofsted and some from the Care Quality Commission.",
    "Young people with special needs, they've decided, have a good experience of life here.",
    "The next inspection isn't due for five years.",
  ],
])("both inspectorates may be named side by side and told of in everyday words: %s", (lines) => {
  expect(reasonsOf(lines)).toEqual([]);
});

test("a practice for inspectors is none of theirs", () => {
  const lines = [
    "Council puts itself through a dress rehearsal for inspectors",
    "Members were given the results of a practice inspection of SEND services, modelled on how Ofsted and the CQC inspect local areas.",
    "The team of four tracked six children with special needs.",
    "They liked the portage service and were less keen on annual reviews.",
    "The council was required to produce a written statement of action after its 2018 inspection.",
  ];
  expect(reasonsOf(lines)).toContain("a mock inspection is told of");
});

test("where four watchdogs came it is another inspection", () => {
  const lines = [
    "Teenagers at risk from gangs are well protected",
    "Teams from Ofsted, the CQC, the Inspectorate of Constabulary and the Inspectorate of Probation have praised Somerset.",
    "Their letter describes a tenacious youth team.",
    "Too many of the children had speech and language needs that nobody picked up.",
    "A SEND inspection in 2020 by Ofsted and the CQC ended with a written statement of action.",
  ];
  expect(reasonsOf(lines)).not.toEqual([]);
});
