import { findReplacements } from "./article-standing.ts";
import type { Store, Violation } from "./store.ts";
import { readKeptStories, readStories } from "./stores/derive-stories.ts";
import { readReplacements, readStandings } from "./stores/write-standings.ts";

/** Rules 6 and 8: articles are copies of those that their texts tell, and what was superseded counts no more. */
export async function verifyVersions(store: Store): Promise<Violation[]> {
  const read = store.read.bind(store);
  const [kept, stories] = [await readKeptStories(read), await readStories(read)];
  const standings = await readStandings(read);
  const names = (rows: readonly { from: string; to: string }[]) =>
    rows.map(({ from, to }) => `${from} ${to}`);
  const joined = new Set(names(await readReplacements(read)));
  const wanted = new Set(names(findReplacements(standings)));
  return [
    {
      rule: 6,
      message: "an article is told to be the copy of another than its text is",
      ids: [...new Set([...kept.keys(), ...stories.keys()])].filter((id) => kept.get(id) !== stories.get(id)),
    },
    {
      rule: 8,
      message: "an article counts though another text stands in its place",
      ids: standings
        .filter(
          ({ status, places, formerPlaces }) => status === "current" && isReplaced(places, formerPlaces),
        )
        .map(({ id }) => id),
    },
    {
      rule: 8,
      message: "a superseded article is not joined to what stands in its place, or to something else",
      ids: [
        ...[...joined].filter((name) => !wanted.has(name)),
        ...[...wanted].filter((name) => !joined.has(name)),
      ],
    },
  ];
}

function isReplaced(places: readonly string[], formerPlaces: readonly string[]): boolean {
  return places.length === 0 && formerPlaces.length > 0;
}
