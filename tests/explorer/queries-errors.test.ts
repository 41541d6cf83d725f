import { describe, expect, test } from "vitest";
import {
  declareParameters,
  findErrorPlace,
  listUndeclared,
  markRange,
  suggestKeyword,
  tellFault,
} from "../../explorer/view/queries-errors.ts";

describe("an error", () => {
  test.for([
    ["syntax error\n  --> query:2:3\n   |", { line: 2, column: 3 }],
    ["Invalid input (line 1, column 16 (offset: 15))", { line: 1, column: 16 }],
    ["The query took longer than 10 s.", null],
  ] as const)("is found in the text: %s", ([message, place]) =>
    expect(findErrorPlace(message)).toEqual(place),
  );

  const quoted = (line: string) => `\n  --> query:1:15\n   |\n 1 | ${line}`;
  test.for([
    [
      `Query error: GRAFEO-Q001: syntax error: [Cypher] Expected RParen${quoted("MATCH (a:Area RETURN a")}`,
      "Line 1, column 15: expected “)”.",
      "Correct it where it is marked.",
    ],
    [
      `Query error: GRAFEO-Q001: syntax error: [Cypher] Expected end of query${quoted("MATCH (a:Area) RETRUN a")}`,
      "Line 1, column 15: expected end of query.",
      "Correct it where it is marked.",
    ],
    [
      "Query error: GRAFEO-Q002: semantic error: Undefined variable 'b'\n   |\n  help: Did you mean 'a'?",
      "Undefined variable 'b'. Did you mean 'a'?",
      "Correct the query there.",
    ],
    [
      "Query error: GRAFEO-Q002: semantic error: Missing parameter: $x",
      "$x has no value.",
      "Declare $x: then there is a field for it. Or write the value in its stead.",
    ],
    [
      "Expected parameter(s): x",
      "$x has no value.",
      "Declare $x: then there is a field for it. Or write the value in its stead.",
    ],
    [
      "The query took longer than 10 s.",
      "The query took longer than 10 s.",
      "Correct the query where the message points.",
    ],
  ] as const)("speaks to who writes in the page, not to a terminal: %s", ([message, says, remedy]) =>
    expect(tellFault(message, "Correct the query where the message points.")).toEqual({
      message: says,
      remedy,
    }),
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
