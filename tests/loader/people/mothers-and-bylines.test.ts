import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `Ofsted and the Care Quality Commission inspected services for children with special educational needs in Kent in January 2019.`;

function told(text: string): string[] {
  return readText(text).people.map(({ name, role, kind }) => [name, role ?? "-", kind].join(" | "));
}

test.for<[string, string[]]>([
  ["Ann Hill's son Bob, 11, is one of the 140.", ["Ann Hill | parent | campaigner"]],
  ["Ann Hill's eight-year-old daughter has no school.", ["Ann Hill | parent | campaigner"]],
  ["Ann Hill, from Rochester, has a nine-year-old with ADHD.", ["Ann Hill | parent | campaigner"]],
  [
    "For Ann Hill, of Rochester, apologies come late. Her son Ben, 16, waited for a wheelchair.",
    ["Ann Hill | parent | campaigner"],
  ],
  // Whose report or colleagues are told of is no parent.
  ["Ann Hill's report was read out.", []],
  ["Ann Hill, of Rochester, welcomed it. Her colleagues were glad.", ["Ann Hill | - | campaigner"]],
  ["Cllr Ann Hill's son is grown up.", ["Ann Hill | councillor | official"]],
])("mothers and fathers by the child that is told of: %s", ([text, expected]) => {
  expect(told(`Services in Kent criticised\n\n${OPENING}\n\n${text}`)).toEqual(expected);
});

test.for<[string, string[]]>([
  [
    "Scrutiny panel, County Hall. Updates by Ann Hill, Local Democracy Reporter.",
    ["Ann Hill | Local Democracy Reporter | journalist"],
  ],
  [
    "Words: Ann Hill. Photo: Bob Lowe",
    ["Ann Hill | reporter | journalist", "Bob Lowe | photographer | photographer"],
  ],
  ["By Ann Hill\nBBC News, North East and Cumbria", ["Ann Hill | reporter | journalist"]],
  ["Ann Hill\nBBC News, Derby and Leicester", ["Ann Hill | reporter | journalist"]],
])("who wrote: %s", ([line, expected]) => {
  const text = `Services in Kent criticised\n\n${line}\n\n${OPENING}`;
  expect(told(text)).toEqual(expected);
  expect(readText(text).areas.map(({ name }) => name)).toEqual(["Kent"]);
});
