import { expect, test } from "vitest";
import { findNodes } from "../../cypher/known-nodes.ts";
import { nearestNames } from "../../cypher/near-names.ts";

const BODIES = [
  "Barnsley Metropolitan Borough Council",
  "Cambridgeshire County Council",
  "London Borough of Waltham Forest",
  "NHS Cambridgeshire and Peterborough CCG",
  "NHS Frimley CCG",
  "NHS Frimley Integrated Care Board",
];

test.for<readonly [typed: string, near: readonly string[]]>([
  ["Frimley ICB", ["NHS Frimley Integrated Care Board"]],
  ["Frimley Integrated Care Board", ["NHS Frimley Integrated Care Board"]],
  ["Frimly ICB", ["NHS Frimley Integrated Care Board", "NHS Frimley CCG"]],
  ["Waltham Forest", ["London Borough of Waltham Forest"]],
  ["Peterborough CCG", ["NHS Cambridgeshire and Peterborough CCG"]],
  ["Cambridgeshire Cc", ["Cambridgeshire County Council"]],
  ["Ofstead", []],
])("whoever asks for the body %s may have meant %j", ([typed, near]) =>
  expect(nearestNames(typed, BODIES)).toEqual(near),
);

test("a body is found by its name as the page prints it, in little room too", () => {
  const nodes = BODIES.map((name, index) => ({
    ...{ id: `body:${index}`, name, gss: null, kind: null, from: null, to: null },
  }));
  for (const [typed, id] of [
    ["Cambridgeshire CC", "body:1"],
    ["lb waltham forest", "body:2"],
    ["NHS Frimley ICB", "body:5"],
  ] as const)
    expect(findNodes(nodes, typed).map((node) => node.id)).toEqual([id]);
});
