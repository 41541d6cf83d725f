import { join } from "node:path";
import { expect, test } from "vitest";
import { groupBy } from "../../cypher/group-by.ts";
import { readReference } from "../../loader/tables/reference.ts";

const reference = readReference(join(import.meta.dirname, "../../seeds"));
const known = new Set([...reference.areas.keys(), ...reference.bodies.keys()]);

test("no row names an id that does not stand in its table", () => {
  const register = [...reference.registerByArea.values()].flat();
  const dangling = [
    ...[...reference.areas.values()]
      .flatMap((area) => area.succeededBy)
      .filter((id) => !reference.areas.has(id)),
    ...[...reference.bodies.values()]
      .flatMap((body) => body.succeededBy)
      .filter((id) => !reference.bodies.has(id)),
    ...[...reference.bodies.values()]
      .flatMap((body) => body.areas)
      .filter(({ id }) => !reference.areas.has(id)),
    ...reference.aliases.filter(({ id }) => !known.has(id)),
    ...reference.formerNames.filter(({ id }) => !known.has(id)),
    ...[...reference.themes.values()].filter(
      ({ parent }) => parent !== null && !reference.themes.has(parent),
    ),
    ...register.filter(({ area, outcome }) => !reference.areas.has(area) || !isOutcome(outcome)),
    ...reference.outlets.flatMap((outlet) => outlet.areas).filter((id) => !reference.areas.has(id)),
  ];
  expect(dangling).toEqual([]);
});

function isOutcome(id: string | null): boolean {
  return id === null || reference.outcomes.has(id);
}

test("an alias of two areas or bodies is marked ambiguous, and only such a one", () => {
  const idsByAlias = groupBy(reference.aliases, ({ alias }) => alias.toLowerCase());
  const wrong = [...idsByAlias.values()].filter((rows) => {
    const several = new Set(rows.map(({ id }) => id)).size > 1;
    return rows.some(({ ambiguous }) => ambiguous !== several);
  });
  expect(wrong).toEqual([]);
});

test("every area and body has a name of its own in the alias table", () => {
  const named = new Set(reference.aliases.filter(({ kind }) => kind === "name").map(({ id }) => id));
  expect([...known].filter((id) => !named.has(id))).toEqual([]);
});

test("a share of an area is more than nothing and at most all of it", () => {
  const shares = [...reference.bodies.values()].flatMap((body) => body.areas);
  expect(shares.filter(({ share }) => !(share > 0 && share <= 1))).toEqual([]);
});

test("England's 153 upper-tier areas of today each have a council of the same code", () => {
  const today = [...reference.areas.values()].filter(({ validTo }) => validTo === null);
  expect(today.length).toBe(153);
  expect(today.filter(({ gss }) => reference.bodies.get(`body:${gss}`)?.kind !== "council")).toEqual([]);
});

test("the register names areas that were there on the day, not their predecessors or successors", () => {
  const gone = [...reference.registerByArea.values()].flat().filter(({ area, start, published }) => {
    const { validFrom = null, validTo = null } = reference.areas.get(area) ?? {};
    const day = start ?? published ?? "";
    return (validFrom !== null && day < validFrom) || (validTo !== null && day > validTo);
  });
  expect(gone.map(({ id }) => id)).toEqual([]);
});
