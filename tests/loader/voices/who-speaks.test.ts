import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `Inspectors report on Dorset

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Dorset in May 2023.

Dorset Council and NHS Dorset run them.`;

/** Who is quoted, in order, with how what they say begins. */
function heard(...paragraphs: string[]): string[] {
  const { statements } = readText(`${OPENING}\n\n${paragraphs.join("\n\n")}\n`);
  return statements.map(({ speaker, evidence }) => `${speaker}: ${evidence.exact.slice(0, 12)}`);
}

test("whom the words before a colon are about speaks, though no verb of speech says so", () => {
  expect(
    heard(
      'Labour group leader Cllr Rowan Sharpe said it was "the most damning thing".',
      'Lib Dem councillor Jo Beddow was no kinder: "I have asked about the list at every meeting."',
      'That brought a retort from Cllr Ann Hill: "I will take no lessons from either of them."',
    ),
  ).toEqual(["Rowan Sharpe: the most dam", "Jo Beddow: I have asked", "Ann Hill: I will take "]);
});

test("they who speak after two are named speak together", () => {
  expect(
    heard(
      'Sabrina Akhtar, who chairs the forum, said: "People were in floods of tears."',
      "Council leader Coun Evan Wardle and the cabinet member for children, Coun Katrina Booker, issued an apology.",
      '"We have failed those families," they said.',
    ),
  ).toEqual(["Sabrina Akhtar: People were ", "joint statement: We have fail"]);
});

test("a joint statement goes on as one", () => {
  expect(
    heard(
      'In a joint statement Dorset Council and NHS Dorset said: "We welcome the report of the inspectors."',
      'The statement added: "We know that waiting so long is distressing."',
    ),
  ).toEqual(["joint statement: We welcome t", "joint statement: We know that"]);
});

test("who asks does not answer, and who is quoted in passing is not the council's leader", () => {
  expect(
    heard(
      "Cllr Ann Hill, cabinet member for education, told the panel the report was fair.",
      'Asked by Cllr Bob Cole whether she would resign, she replied: "I will not walk away from the job."',
      'As one parent put it to us on Wednesday night, "I want a speech therapist and no apology."',
    ),
  ).toEqual(["Ann Hill: I will not w", "unnamed: I want a spe"]);
});

test("two who are quoted in one sentence have their own words", () => {
  expect(
    heard(
      'Councillor Ann Hill said the council had "turned a corner at last", but Jane Booth, a mother of three, said that was "a laughable thing".',
    ),
  ).toEqual(["Ann Hill: turned a cor", "Jane Booth: a laughable "]);
});

test("whose letter it is has written it", () => {
  expect(
    heard(
      'In a letter to parents, the director, Mark Dunn, wrote: "I am sorry for the distress that this has caused."',
    ),
  ).toEqual(["Mark Dunn: I am sorry f"]);
});

test.for<[string, string[]]>([
  // What the letter does is quoted, and she speaks, as does one about whom inspectors are told of in an aside.
  [
    'Ann Hill, who joined in 2020, says the inspectors\' letter "gives us wind in our sails".',
    ["Ann Hill: gives us win"],
  ],
  [
    'Ann Hill, whose grandson waited two years for an assessment in Dorset, says that the report "tells half the story".',
    ["Ann Hill: tells half t"],
  ],
  [
    'Cllr Ann Hill, who was its leader when inspectors came, told the BBC: "It hit us hard."',
    ["Ann Hill: It hit us ha"],
  ],
  // Who is spoken of right after the verb does not speak.
  [
    'MP Bob Low told them that families had a "long fight". Cllr Ann Hill, cabinet member for education, said Mr Low was "very late to it".',
    ["Bob Low: families had", "Ann Hill: very late to"],
  ],
  // A knight goes by the given name.
  [
    'Sir Bob Low, the MP, came to see them. In the letter Sir Bob wrote: "Parents come to me in tears."',
    ["Bob Low: Parents come"],
  ],
  // Whom a post means that the text has told of.
  [
    'The Mayor of Doncaster, Ann Hill, thanked staff, as did Bob Low, director of education. "It is a credit to the town," said the mayor.',
    ["Ann Hill: It is a cred"],
  ],
  [
    '"You can\'t eat a strategy," was how Ann Hill, whose sons are autistic, summed it up.',
    ["Ann Hill: You can't ea"],
  ],
])("%s", ([text, speakers]) => expect(heard(text)).toEqual(speakers));

test("a councillor of another party than the cabinet's does not speak for the council", () => {
  const voiceOf = (party: string): string[] => {
    const { findings } = readText(
      [
        OPENING,
        "Cllr Lorraine Dyer (Con, Upton), cabinet member for children's services, said the report was fair.",
        `Cllr Peter Stanbury (${party}, Ellacombe) said children wait too long for speech therapy.`,
      ].join("\n\n"),
    );
    return findings.map(({ saidBy }) => saidBy);
  };
  expect(voiceOf("Lib Dem")).toEqual(["other"]);
  expect(voiceOf("Con")).toEqual(["council"]);
});
