import { groupBy } from "../group-by.ts";
import { type Candidate, findCandidates } from "./find-candidates.ts";
import { countShared, shinglesOf } from "./shingles.ts";
import { readSketch } from "./sketch.ts";

/** An article as far as it matters to whether it tells another's story. */
export interface StoryArticle {
  readonly id: string;
  readonly kind: string;
  /** ISO; empty where unknown. */
  readonly published: string;
  readonly sketch: string;
  /** Areas whose inspections it reports, by id. */
  readonly areas: readonly string[];
}

/** Least part of the shorter text's shingles that the longer one has too. */
const LEAST_CONTAINED = 0.7;
/** With this part in common by the sketches alone, the texts themselves need no look. */
const CERTAIN_SHARE = 0.9;
/** Texts asked for at once. */
const TEXTS_A_TIME = 200;

/**
 * The story of each article that tells another's: the id of the copy that came out first (by id where the day is the same).
 * Copies are of one kind and, as far as both report inspections, of an area in common; a copy of a copy is a copy.
 *
 * Shape   only articles that have a copy; whatever the order of the list, the same.
 */
export async function findStories(
  articles: readonly StoryArticle[],
  readTexts: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<Map<string, string>> {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const candidates = findCandidates(sorted.map(({ sketch }) => readSketch(sketch))).filter(({ a, b }) =>
    mayBeCopies(sorted[a], sorted[b]),
  );
  const doubtful = candidates.filter(({ share }) => share < CERTAIN_SHARE);
  const shingles = await readShingles(sorted, doubtful, readTexts);
  const copies = candidates.filter(
    ({ a, b, share }) => share >= CERTAIN_SHARE || isContained(shingles.get(a), shingles.get(b)),
  );
  return nameStories(sorted, copies);
}

function mayBeCopies(a: StoryArticle | undefined, b: StoryArticle | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.areas.length === 0 || b.areas.length === 0) return true;
  return a.areas.some((area) => b.areas.includes(area));
}

async function readShingles(
  articles: readonly StoryArticle[],
  pairs: readonly Candidate[],
  readTexts: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<Map<number, Uint32Array>> {
  const places = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const shingles = new Map<number, Uint32Array>();
  for (let from = 0; from < places.length; from += TEXTS_A_TIME) {
    const some = places.slice(from, from + TEXTS_A_TIME);
    const textById = await readTexts(some.flatMap((place) => articles[place]?.id ?? []));
    for (const place of some) shingles.set(place, shinglesOf(textById.get(articles[place]?.id ?? "") ?? ""));
  }
  return shingles;
}

function isContained(a: Uint32Array | undefined, b: Uint32Array | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const shorter = Math.min(a.length, b.length);
  return shorter > 0 && countShared(a, b) >= LEAST_CONTAINED * shorter;
}

/** Joins copies of copies and names each group after its first article. */
function nameStories(articles: readonly StoryArticle[], copies: readonly Candidate[]): Map<string, string> {
  const rootOf = articles.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (rootOf[root] !== root) root = rootOf[root] ?? root;
    rootOf[i] = root;
    return root;
  };
  for (const { a, b } of copies) rootOf[find(a)] = find(b);
  const stories = new Map<string, string>();
  for (const places of groupBy([...rootOf.keys()], find).values()) {
    const group = places.flatMap((place) => articles[place] ?? []);
    const [first] = group.toSorted(byTime);
    if (first && group.length > 1) for (const { id } of group) stories.set(id, first.id);
  }
  return stories;
}

/** The earliest first; those without a day last. */
function byTime(a: StoryArticle, b: StoryArticle): number {
  return compare(a.published || "9999", b.published || "9999") || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
