import { expect, test } from "vitest";
import { SCHEMA_VERSION } from "../../cypher/schema.ts";
import { MIGRATIONS } from "../../cypher/stores/migrations.ts";

test("there is one step to each version of the schema, in order", () => {
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1));
});
