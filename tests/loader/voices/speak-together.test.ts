import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `Inspectors report on Medway

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Medway in May 2023.`;

function heard(text: string): string[] {
  const { statements } = readText(`${OPENING}\n\n${text}\n`);
  return statements.map(({ speaker, organisation }) => `${speaker}, ${organisation ?? "-"}`);
}

test.for<[string, string[]]>([
  // One who speaks of what is done together speaks alone.
  [
    "Medway Council said the joint work of all services had “put children first at last and for good”.",
    ["Medway Council, Medway Council"],
  ],
  [
    "A spokesperson for Medway Council, which commissions services jointly with NHS Kent and Medway ICB, said: “We are sorry to families.”",
    ["spokesperson, Medway Council"],
  ],
  [
    "Ann Hill, joint chief nurse at NHS Kent and Medway ICB, said: “Our joint working is something to be proud of.”",
    ["Ann Hill, NHS Kent and Medway Integrated Care Board"],
  ],
  // A body of which another is told speaks alone.
  [
    "After NHS Kent and Medway ICB had met parents, Medway Council said: “We are sorry to families.”",
    ["Medway Council, Medway Council"],
  ],
  // Bodies that stand together speak together.
  [
    "Medway Council and NHS Kent and Medway ICB said: “We are sorry to families.”",
    ["joint statement, Medway Council; NHS Kent and Medway Integrated Care Board"],
  ],
  [
    "“We are sorry to families,” a joint statement from Medway Council as well as NHS Kent and Medway ICB said.",
    ["joint statement, Medway Council; NHS Kent and Medway Integrated Care Board"],
  ],
  // So do people, in what they sign or where what they say is told of both.
  [
    "Ann Hill, the director of people at Medway Council, and Bob Low, chief executive of NHS Kent and Medway ICB, said in a joint letter: “We owe families an apology.”",
    ["joint statement, Medway Council; NHS Kent and Medway Integrated Care Board"],
  ],
  [
    "A joint statement by Bob Low, chief executive of NHS Kent and Medway ICB, and Ann Hill, the director of people at Medway Council, said: “We owe families an apology.”",
    ["joint statement, NHS Kent and Medway Integrated Care Board; Medway Council"],
  ],
  [
    "Cllr Ann Hill was asked.\n\nLocal partners issued a joint statement in which they said: “We owe families an apology.”",
    ["joint statement, -"],
  ],
  [
    "“As parents we are pleased,” said Ann Hill and Bob Low, co-chairs of Fair Deal Forum.",
    ["joint statement, Fair Deal Forum"],
  ],
  [
    "Medway Council leader Ann Hill and the ICB's place director, Bob Low, said in a statement: “We are pleased that staff were seen to care.”",
    ["joint statement, Medway Council; NHS Kent and Medway Integrated Care Board"],
  ],
  // A body and what it is are one.
  [
    "Fair Deal, the Parent Carer Forum, said it had been “fully involved in every part of the plans” in Medway.",
    ["Fair Deal, Fair Deal"],
  ],
])("%s", ([text, speakers]) => expect(heard(text)).toEqual(speakers));
