import { expect, test } from "vitest";
import { tellApart } from "../../explorer/view/tell-apart.ts";

const area = (id: string, name: string, kind: string) => ({ id: `area:${id}`, name, label: "Area", kind });
const body = (id: string, name: string, from: string | null, to: string | null) => ({
  id: `body:${id}`,
  name,
  label: "Body",
  kind: "icb",
  from,
  to,
});

test.for([
  [
    "another kind of council",
    [area("1", "Wolds", "county"), area("2", "Wolds", "unitary")],
    ["Wolds (county)", "Wolds (unitary authority)"],
  ],
  [
    "other years",
    [body("1", "Fen Board", null, "2021-06-30"), body("2", "Fen Board", "2022-07-01", null)],
    ["Fen Board (until 2021)", "Fen Board (since 2022)"],
  ],
  [
    "nothing but the id",
    [area("1", "Wolds", "county"), area("2", "Wolds", "county")],
    ["Wolds (1)", "Wolds (2)"],
  ],
  ["one alone", [area("1", "Wolds", "county"), body("2", "Wolds", null, null)], ["Wolds", "Wolds"]],
] as const)("namesakes are told apart by what parts them: %s", ([, named, names]) => {
  expect([...tellApart(named).values()]).toEqual(names);
});
