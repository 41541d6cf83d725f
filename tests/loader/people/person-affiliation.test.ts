import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

function read(...paragraphs: string[]) {
  const opening = `Services in Kent criticised

Ofsted and the Care Quality Commission inspected services for children with special educational needs in Kent in January 2019. Children wait too long for autism assessments, the inspectors said.`;
  return readText([opening, ...paragraphs].join("\n\n"));
}

test.for<[string, string | null, string | null]>([
  [
    "Ann Hill, of the Association of School Leaders, said: “It is damning.”",
    null,
    "Association of School Leaders",
  ],
  ["“It is damning,” said Ann Hill of the NEU.", null, "NEU"],
  ["Ann Hill, from Mencap, said: “It is damning.”", null, "Mencap"],
  ["For Ann Hill, of the National Education Union, it is a scandal.", null, "National Education Union"],
  ["Ann Hill, from Dartford, said: “It is damning.”", null, null],
  [
    "Since July Ann Hill has been Kent County Council’s director for children.",
    "director for children",
    "Kent County Council",
  ],
  ["Ann Hill is chair of the Kent SEND Action Group.", "chair", "Kent SEND Action Group"],
  [
    "Cllr Ann Hill, who holds the cabinet brief for education, spoke.",
    "cabinet member for education",
    "Kent County Council",
  ],
  [
    "Cllr Ann Hill, whose Cabinet portfolio covers Schools, spoke.",
    "cabinet member for Schools",
    "Kent County Council",
  ],
  [
    "Ann Hill, who once ran children’s services at Kent County Council, will oversee it.",
    "former head of children’s services",
    "Kent County Council",
  ],
  [
    "Council leader Ann Hill, a Liberal Democrat, and the councillor in charge must go.",
    "Council leader",
    "Kent County Council",
  ],
  ["Ann Hill, who leads the council, said: “We are sorry.”", "leader of the council", "Kent County Council"],
  [
    "Ann Hill, who helped found the Kent SEND Action Group, spoke up.",
    "founder of the Kent SEND Action Group",
    null,
  ],
])("%s", ([text, role, organisation]) => {
  expect(read(text).people).toEqual([expect.objectContaining({ name: "Ann Hill", role, organisation })]);
});

test.for<[string, string[], string[]]>([
  // Others than officers do not speak for the council that they speak of.
  [
    "Dealing with the council is like banging “your own head against a wall”, a headteacher has said.",
    ["unnamed"],
    [],
  ],
  // For whom something is this or that, it is they who say so, also in the quotation after.
  [
    "For Ann Hill, of the National Education Union, it is a scandal.\n\n“More places in special schools are welcome.”",
    ["Ann Hill"],
    ["other"],
  ],
  // A parent's own children are not the group that inspectors heard.
  [
    "Ann Hill, who has two autistic children, said: “Reviews are late. Plans are poor.”",
    ["Ann Hill"],
    ["other", "other"],
  ],
  // What is judged does not speak.
  [
    "Cllr Ann Hill, who leads the council and called the report “worrying”, said: “Our reviews are late.”",
    ["Ann Hill"],
    ["council"],
  ],
  ["According to the charity’s own research, annual reviews are late.", [], ["other"]],
  // How somebody felt is what they say, not who spoke before.
  [
    "Cllr Ann Hill thanked staff.\n\nCllr Bob Day, who has just become portfolio holder for education, was “really pleased with our response”.",
    ["Bob Day"],
    [],
  ],
  // Who stands behind the verb speaks, not what stands before the comma; and they go on.
  [
    "“Many strong points” came to light in the inspection, said the council and CCG. They added: “We are committed to better plans.”",
    ["joint statement", "the council"],
    [],
  ],
  // Over a post for two bodies.
  [
    "Ann Hill, Director of Health and Social Care Integration for both NHS Kent and Medway Integrated Care Board (ICB) and Kent County Council, said: “We are pleased with it.”",
    ["Ann Hill"],
    [],
  ],
  // What inspectors told somebody is in a sentence of somebody else's.
  [
    "Cllr Ann Hill spoke.\n\nStaff, she said, had listened to what Ofsted told them, and annual reviews are now timely and thorough.",
    [],
    ["council"],
  ],
  // Thanks are no finding of inspectors; nor is who somebody is.
  ["Cllr Ann Hill joined parents in applauding a strong local offer.", [], ["council"]],
  ["Ann Hill, the council’s head of inclusion, told the panel: “In May 2023 Ofsted and", ["Ann Hill"], []],
  ["The council was sure that annual reviews are now timely and thorough.", [], ["council"]],
])("%s", ([text, speakers, saidBy]) => {
  const { statements, findings } = read(text);
  expect(statements.map(({ speaker }) => speaker)).toEqual(speakers);
  expect(findings.slice(1).map((finding) => finding.saidBy)).toEqual(saidBy);
});

test("who reports, printed in capitals, is the author", () => {
  const text = `Council in crisis

Families wait too long for help in Kent. ANN HILL reports on a county that kept its report quiet.

Ofsted and the Care Quality Commission inspected services for children with special educational needs in Kent.`;
  expect(readText(text)).toMatchObject({
    article: { author: "Ann Hill" },
    people: [{ name: "Ann Hill", kind: "journalist" }],
  });
});

test.for([
  ["Local Democracy Reporter Ann Hill", "Local Democracy Reporter"],
  ["Ann Hill\nEducation correspondent", "Education correspondent"],
])("an author has the job that stands before the name or below it: %s", ([line, role]) => {
  const text = `${line}\n\nOfsted and the Care Quality Commission inspected services for children with special educational needs in Kent.`;
  expect(readText(text).people).toEqual([
    expect.objectContaining({ name: "Ann Hill", role, kind: "journalist" }),
  ]);
});
