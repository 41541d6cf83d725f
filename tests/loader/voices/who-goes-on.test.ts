import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `Inspectors report on Dorset

12 March 2024

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Dorset in January 2024.

Dorset Council and NHS Dorset run them.`;

/** Who says each claim of paragraphs in the middle of an article. */
function saidBy(...paragraphs: string[]): string[] {
  const { findings } = readText(`${OPENING}\n\n${paragraphs.join("\n\n")}\n`);
  return findings.filter(({ evidence }) => evidence.start > OPENING.length).map((finding) => finding.saidBy);
}

test.for<[string, string[], string]>([
  [
    "a body is it that the sentence before is about",
    [
      "The council said that it was sorry.",
      "Dorset PACT, which represents parents and carers, was more measured. It said communication with families is poor.",
    ],
    "other",
  ],
  [
    "a spokesman is of the body that was asked",
    ["Dorset Council was asked about this. A spokesperson said plans are now on time."],
    "council",
  ],
  [
    "a mother of whom the text goes on to tell speaks",
    ["A mother of two had a different view. “Plans are often late,” she said."],
    "other",
  ],
  [
    "a team that spent a week there is the inspectors'",
    [
      "The council said that it was sorry.",
      "The team, which spent a week in the area, said plans are often late. It said communication with families is poor.",
    ],
    "inspectors",
  ],
  [
    "an independent councillor does not speak for the council",
    ["Cllr Rob Pike, an independent who sits on the scrutiny panel, said plans are often late."],
    "other",
  ],
  [
    "a body is it in the next paragraph",
    [
      "The parent carer forum said it was not surprised.",
      "“Children wait too long for speech therapy,” it said in a statement.",
    ],
    "other",
  ],
  [
    "whose letter it is tells who writes",
    [
      "Rehman Chisholm, the MP for Upton, has written to the council.",
      'In the letter, he says families "wait years for an assessment".',
    ],
    "other",
  ],
  [
    "what a forum's chair claims is not the council's",
    [
      "Nikki Oduya, who chairs the parents’ forum, had warned of this.",
      "Therapy written into plans is simply not being delivered, she claims.",
    ],
    "other",
  ],
  [
    "a mother by her first name",
    ["“Children wait too long for speech therapy,” says Danielle, whose daughter Isla is nine."],
    "other",
  ],
  [
    "they who warn go on with what they say",
    [
      "In a report to the cabinet, officers say that requests have risen.",
      "They warn that there are not enough educational psychologists.",
    ],
    "council",
  ],
  [
    "a party",
    [
      "“Children with autism are being shut out of mainstream education,” a Liberal Democrat party spokesman said.",
    ],
    "other",
  ],
  [
    "a name the text tells nothing of is not the inspectors'",
    ["The quality of plans has been poor, Mr Yeo said."],
    "other",
  ],
  [
    "and speaks for the council of “our plans”",
    ["“The quality of our plans has been poor,” Mr Yeo said."],
    "council",
  ],
  [
    "a councillor after the verb",
    ["“Children wait too long for speech therapy,” said Cllr Coombes."],
    "council",
  ],
  [
    "a councillor with an aside before the verb",
    ["Cllr Munro, who is deputy leader of the authority and leads on schools, said plans are late."],
    "council",
  ],
  [
    "one more of those who spoke",
    ["“In Dorset we got nothing,” said one.", "Another said: “It took a tribunal to get a plan.”"],
    "other",
  ],
  [
    "a clinical officer of a health body",
    [
      "The designated clinical officer, Fran Hussain, of NHS Dorset, said health advice for plans is now on time.",
    ],
    "nhs",
  ],
  [
    "what it says of the report is its own",
    [
      "The parent carer forum welcomed the visit.",
      "The forum said it was glad.",
      "It said that the report showed children wait too long for therapy.",
    ],
    "other",
  ],
  [
    "an inspector by post",
    ["Ofsted's national director, Jo Marlow, said children wait too long for therapy."],
    "inspectors",
  ],
])("%s", ([, paragraphs, voice]) => {
  expect(new Set(saidBy(...paragraphs))).toEqual(new Set([voice]));
});
