import { expect, test } from "vitest";
import { withoutHeader } from "../../cypher/stores/without-header.ts";

test.for([
  ["// title: A\n// returns: table\nRETURN 1 AS one", "\n\nRETURN 1 AS one"],
  ["// title: A\r\nRETURN 1 AS one", "\nRETURN 1 AS one"],
  ["RETURN 1 AS one // the first\n// and last", "RETURN 1 AS one // the first\n// and last"],
  ["RETURN 'http://x' AS at", "RETURN 'http://x' AS at"],
  ["// nothing but this", "// nothing but this"],
  ["", ""],
] as const)(
  "of a query only the header is left out, and every line stays where it was: %j",
  ([query, sent]) => {
    expect(withoutHeader(query)).toBe(sent);
    expect(sent.split("\n").length).toBe(query.split("\n").length);
  },
);
