import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `Services in Kent criticised

12 July 2024

Ofsted and the Care Quality Commission inspected services for children with special educational needs in Kent in May 2024.`;

/** The areas besides Kent that a text names in such words, and its bodies. */
function named(text: string): [areas: string, bodies: string] {
  const { areas, bodies } = readText(`${OPENING}\n\n${text}`);
  const others = areas.flatMap(({ name }) => (name === "Kent" ? [] : [name]));
  return [others.join("; "), bodies.map(({ name }) => name).join("; ")];
}

test.for([
  "It is run by the Devon, Cornwall and Isles of Scilly partnership.",
  "The Nottingham and Nottinghamshire system has a deficit.",
  "Dr Hill works for the Hereford and Worcestershire health and care trust.",
  "She leads the Leicester, Leicestershire and Rutland LMNS.",
  "The integrated care system for Lancashire and South Cumbria pays for it.",
  // Programmes and papers of a region, and Parliament.
  "The mother told BBC Look North East and Cumbria that it was hard.",
  "BBC Radio Cornwall and Devon carried the report.",
  "It was in the Cumberland and Westmorland Herald.",
  "BBC News, Derby and Leicester",
  "He blamed Westminster for the lack of money.",
  "That is not Westminster's fault, she said.",
  "This is a problem that was made in Westminster.",
  "Westminster has let us down, said the leader.",
])("no area is named: %s", (text) => {
  expect(named(text)[0]).toBe("");
});

test.for([
  ["Children in Devon, Cornwall and Torbay wait longer.", "Devon; Cornwall; Torbay"],
  ["In Devon and Torbay, partnership working is good.", "Devon; Torbay"],
  ["Devon and Torbay share one trust.", "Devon; Torbay"],
  ["The Brighton and Hove partnership was praised.", "Brighton and Hove"],
  ["The Devon and Cornwall councils have been told to improve.", "Cornwall; Devon"],
  ["BBC News told of Derby and Leicester as well.", "Derby; Leicester"],
  ["Young people in Westminster wait too long.", "Westminster"],
  ["Inspectors told Westminster to improve its plans.", "Westminster"],
  ["Westminster has a good local offer.", "Westminster"],
])("areas are named: %s", ([text = "", areas]) => {
  expect(named(text)[0].split("; ").sort()).toEqual(areas?.split("; ").sort());
});

test.for([
  [
    "NHS Loam Valley, the integrated care board which took over in May, said it was sorry.",
    "NHS Loam Valley Integrated Care Board",
  ],
  ["NHS Loam Valley ICB said it was sorry.", "NHS Loam Valley Integrated Care Board"],
  ["Loam Valley Integrated Care Board said it was sorry.", "NHS Loam Valley Integrated Care Board"],
  [
    "The Buckinghamshire, Oxfordshire and Berkshire West board said it was sorry.",
    "NHS Buckinghamshire, Oxfordshire and Berkshire West Integrated Care Board",
  ],
  ["NHS England, the body above all boards, said it was sorry.", ""],
])("boards of care: %s", ([text = "", bodies]) => {
  expect(named(text)[1]).toBe(bodies);
});

test("what a board is called for short was its forerunner's before it was there", () => {
  const told = (year: string): string[] =>
    readText(`Services in Bristol criticised

12 July ${year}

Ofsted and the Care Quality Commission inspected services for children with special educational needs in Bristol in May ${year}. Waits are long, BNSSG admits.`).bodies.map(
      ({ kind }) => kind,
    );
  expect(told("2020")).toEqual(["ccg"]);
  expect(told("2024")).toEqual(["icb"]);
});
