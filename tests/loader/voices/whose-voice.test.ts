import { expect, test } from "vitest";
import { claimsOf, told } from "../claims-of.ts";

test.for<[string, string]>([
  ["Parents told inspectors that they felt listened to.", "co-production"],
  ["Young people told inspectors that they felt listened to.", "child-voice"],
])("who is listened to tells the theme: %s", ([text, theme]) => {
  const [claim] = told(claimsOf(text));
  expect(claim).toMatch(new RegExp(`^strength [^:]*${theme}`));
  const other = theme === "child-voice" ? "co-production" : "child-voice";
  expect(claim).not.toMatch(new RegExp(`^strength [^:]*${other}`));
});

test("what a thing is, up to the verb of the claim, is no theme of it", () => {
  expect(
    told(
      claimsOf(
        "Co-production, whereby children, families and staff work together to plan support, is patchy.",
      ),
    ),
  ).toEqual([
    "weakness co-production: Co-production, whereby children, families and staff work together to plan support, is patchy",
  ]);
});

/** Who says the claims of a made-up text, in order. */
function saidBy(text: string, speakers: Parameters<typeof claimsOf>[1] = []): string[] {
  return claimsOf(text, speakers).findings.map((finding) => finding.saidBy);
}

const official = (name: string, role: string): Parameters<typeof claimsOf>[1] => [
  { name, role, organisation: "Ashmere Council" },
];

test.for<[string, string, Parameters<typeof claimsOf>[1]?]>([
  // Who gets a letter does not speak in it.
  [
    "In a letter to director Hilary Marchant the team said that children wait too long for therapy.",
    "inspectors",
    official("Hilary Marchant", "director"),
  ],
  [
    "In a letter to Ashmere Council and its CCG, they say that children wait too long for therapy.",
    "inspectors",
  ],
  ["In a letter to parents, the council said that children wait too long for therapy.", "council"],
  // However long the aside between a body and its verb is.
  [
    "The Ashmere CCG, which replaced the three clinical groups of the county in 2020, said children wait too long for therapy.",
    "nhs",
  ],
  ["Health sources told the paper that the council had not agreed how to pay for late plans.", "nhs"],
  ['A joint statement from the two CCGs said: "Children wait too long for therapy."', "nhs"],
  // What a council did is told; how it came about is not its word.
  ["Plans are late and have been since the council was set up.", "inspectors"],
  [
    "Conservative education spokesman Hugh Penbury said children wait too long for therapy.",
    "other",
    official("Hugh Penbury", "education spokesman"),
  ],
  ['Priya, whose son is 20: "Children wait too long for therapy."', "other"],
])("%s: %s", ([text, voice, speakers]) => {
  expect(saidBy(text, speakers)).toEqual([voice]);
});

test("he who points to something and says more is whom the text told of last", () => {
  const text = [
    "Councillor Derek Stanbrough does not duck.",
    '"I am sorry," he says in his office.',
    "He points to new staff and says that children wait too long for therapy.",
  ].join("\n");
  expect(saidBy(text, official("Derek Stanbrough", "cabinet member")).at(-1)).toBe("council");
});

test("a mother without a name speaks on in the next sentences", () => {
  const text = [
    "One mum from Thornaby, who asked not to be named, told the paper she was not surprised.",
    '"My lad is nine," she said.',
    '"Nobody rings you back."',
  ].join("\n");
  expect(saidBy(text)).toEqual(["other"]);
});

test("what somebody does for a living praises nothing", () => {
  const text =
    '"It is the same," says Martin Tolladay, who taught for 22 years and now helps parents with appeals.';
  expect(claimsOf(text).findings).toEqual([]);
});

test("a word of contrast inside a verb parts no claim, and what is so nationally is no area's", () => {
  expect(told(claimsOf("Schools in the borough were nonetheless found to be inclusive."))).toEqual([
    "strength mainstream-inclusion: Schools in the borough were nonetheless found to be inclusive",
  ]);
  expect(claimsOf("The SEND system nationally is broken and underfunded.").findings).toEqual([]);
});
