import { describe, expect, test } from "vitest";
import {
  declareParameters,
  findErrorPlace,
  listUndeclared,
  markRange,
  suggestKeyword,
} from "../../explorer/view/queries-errors.ts";

describe("an error", () => {
  test.for([
    ["syntax error\n  --> query:2:3\n   |", { line: 2, column: 3 }],
    ["Invalid input (line 1, column 16 (offset: 15))", { line: 1, column: 16 }],
    ["The query took longer than 10 s.", null],
  ] as const)("is found in the text: %s", ([message, place]) =>
    expect(findErrorPlace(message)).toEqual(place),
  );

  test.for([
    ["MATCH (a)\nRETRUN a", { line: 2, column: 1 }, "RETRUN"],
    ["RETURN 1 +", { line: 1, column: 11 }, "+"],
    ["RETURN ) AS x", { line: 1, column: 8 }, " )"],
    ["a", { line: 9, column: 9 }, "a"],
  ] as const)("is marked by its word, or a sign: %s", ([text, place, marked]) => {
    const { from, to } = markRange(text, place);
    expect(text.slice(from, to)).toBe(marked);
  });

  test.for([
    ["MATCH (a:Area)\nRETRUN a", { line: 2, column: 1 }, "RETURN"],
    ["MTCH (a)", { line: 1, column: 1 }, "MATCH"],
    ["MATCH (a) RETURN areas", { line: 1, column: 18 }, null],
    ["RETURN ) AS x", { line: 1, column: 8 }, null],
  ] as const)("of %s the word that is meant is told", ([text, place, word]) =>
    expect(suggestKeyword(text, place)).toBe(word),
  );

  test("parameters that are used and not declared get their lines", () => {
    const text =
      "// title: X\n// param a: Area\nMATCH (n:Area) WHERE n.id = $a AND n.x = $b // $c\nRETURN '$d' AS d";
    expect(listUndeclared(text)).toEqual(["b"]);
    expect(declareParameters(text, ["b"]).split("\n").slice(0, 4)).toEqual([
      "// title: X",
      "// param a: Area",
      "// param b: text",
      "MATCH (n:Area) WHERE n.id = $a AND n.x = $b // $c",
    ]);
    expect(declareParameters("RETURN $x AS x", ["x"])).toBe("// param x: text\nRETURN $x AS x");
  });
});
