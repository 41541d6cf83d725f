import { findIds } from "./queries-table.ts";

type Row = Readonly<Record<string, unknown>>;

/** Whose names are told apart: of articles and people the other columns say which is meant. */
const APART = /^(?:area|body):/;

/**
 * Rows of a query with the names of areas and bodies told apart where two of different ids are called alike: an area that was reorganised
 * and its successor often are. `told` are names by id as the page has them elsewhere; who is not there is told by the code.
 */
export function tellNamesakes<Answer extends Row>(
  rows: readonly Answer[],
  told: ReadonlyMap<string, string> = new Map(),
): Answer[] {
  const columns = Object.keys(rows[0] ?? {});
  const named = columns.flatMap((column) => {
    const ids = findIds(column, columns);
    return ids === null ? [] : [{ column, ids }];
  });
  const idsByName = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const { column, ids } of named)
      for (const [name, id] of pairUp(row[column], row[ids]))
        idsByName.set(name, (idsByName.get(name) ?? new Set()).add(id));
  }
  if ([...idsByName.values()].every((ids) => ids.size === 1)) return [...rows];
  const tell = (name: unknown, id: unknown) => {
    if (typeof name !== "string" || typeof id !== "string" || !APART.test(id)) return name;
    if ((idsByName.get(name)?.size ?? 0) < 2) return name;
    const own = told.get(id);
    return own?.startsWith(`${name} (`) ? own : `${name} (${id.slice(id.indexOf(":") + 1)})`;
  };
  const tellAll = (names: unknown, ids: unknown) =>
    Array.isArray(names) && Array.isArray(ids)
      ? names.map((name, index) => tell(name, ids[index]))
      : tell(names, ids);
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(named.map(({ column, ids }) => [column, tellAll(row[column], row[ids])])),
  }));
}

/** Names with their ids: of one cell, or of lists that go together. */
function pairUp(names: unknown, ids: unknown): [name: string, id: string][] {
  const [ofNames, ofIds] = [[names].flat(), [ids].flat()];
  return ofNames.flatMap((name, index): [string, string][] => {
    const id = ofIds[index];
    return typeof name === "string" && typeof id === "string" && APART.test(id) ? [[name, id]] : [];
  });
}
