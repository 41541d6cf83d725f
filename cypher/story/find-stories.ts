import { CopyGroups } from "./copy-groups.ts";
import { findCandidates } from "./find-candidates.ts";
import { countShared } from "./shingles.ts";
import { estimateShare, type Sketch } from "./sketch.ts";
import { type ReadTexts, TextShingles } from "./text-shingles.ts";

/** An article as far as it matters to whether it tells another's story. */
export interface StoryArticle {
  readonly id: string;
  readonly kind: string;
  /** ISO; empty where unknown. */
  readonly published: string;
  readonly sketch: Sketch;
  /** Areas whose inspections it reports, by id. */
  readonly areas: readonly string[];
}

/** Least part of the shorter text's shingles that the longer one has too. */
const LEAST_CONTAINED = 0.7;
/** Least estimated part in common of two texts worth a look: unrelated reports of one form have .13. */
const LEAST_ESTIMATE = 0.18;
/** With this part in common by the sketches alone, the texts themselves need no look. */
const CERTAIN_SHARE = 0.9;
/** So many texts before it that one may be a copy of are enough: more have a form in common, not a story. */
const MOST_DOUBTS = 256;
/** Pairs whose texts are looked at together. */
const PAIRS_A_TIME = 100;

/** Two texts by their places in the list. */
type Pair = readonly [a: number, b: number];

/**
 * The story of each article that tells another's: the id of the copy that came out first (by id where the day is the same).
 * Copies are of one kind and, as far as both report inspections, of an area in common; a copy of a copy is a copy.
 *
 * Shape   only articles that have a copy; whatever the order of the list, the same. Two that are known to be one by a third are not
 *         compared: of a story that a hundred papers printed, each is looked at a few times.
 */
export async function findStories(
  articles: readonly StoryArticle[],
  readTexts: ReadTexts,
): Promise<Map<string, string>> {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = new CopyGroups(sorted.length);
  const doubts = joinCertain(sorted, groups);
  await joinContained(sorted, doubts, groups, new TextShingles(readTexts));
  return nameStories(sorted, groups);
}

/** Joins what the sketches tell for certain; gives the pairs that they leave open. */
function joinCertain(articles: readonly StoryArticle[], groups: CopyGroups): Pair[] {
  const doubtsByPlace = new Map<number, number[]>();
  const sketches = articles.map(({ sketch }) => sketch);
  findCandidates(sketches, (a, b) => {
    const [one, other] = [articles[a], articles[b]];
    if (one === undefined || other === undefined) return;
    if (groups.areOne(a, b) || !mayBeCopies(one, other)) return;
    const doubts = doubtsByPlace.get(b) ?? [];
    if (doubts.includes(a) || doubts.length >= MOST_DOUBTS) return;
    const share = estimateShare(one.sketch, other.sketch);
    if (share >= CERTAIN_SHARE) groups.join(a, b);
    else if (share >= LEAST_ESTIMATE) doubtsByPlace.set(b, [...doubts, a]);
  });
  return [...doubtsByPlace]
    .flatMap(([b, places]) => places.map((a): Pair => [a, b]))
    .sort((x, y) => x[1] - y[1] || x[0] - y[0]);
}

function mayBeCopies(a: StoryArticle, b: StoryArticle): boolean {
  if (a.kind !== b.kind) return false;
  if (a.areas.length === 0 || b.areas.length === 0) return true;
  return a.areas.some((area) => b.areas.includes(area));
}

/** Joins of the pairs those of which one text has most of the other. */
async function joinContained(
  articles: readonly StoryArticle[],
  pairs: readonly Pair[],
  groups: CopyGroups,
  shingles: TextShingles,
): Promise<void> {
  for (let from = 0; from < pairs.length; from += PAIRS_A_TIME) {
    const open = pairs.slice(from, from + PAIRS_A_TIME).filter(([a, b]) => !groups.areOne(a, b));
    const ids = open.flatMap((pair) => pair.map((place) => articles[place]?.id ?? ""));
    const found = await shingles.of(ids);
    for (const [i, [a, b]] of open.entries())
      if (!groups.areOne(a, b) && isContained(found[2 * i], found[2 * i + 1])) groups.join(a, b);
  }
}

function isContained(a: Uint32Array | undefined, b: Uint32Array | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const shorter = Math.min(a.length, b.length);
  return shorter > 0 && countShared(a, b) >= LEAST_CONTAINED * shorter;
}

/** Names each group after its first article. */
function nameStories(articles: readonly StoryArticle[], groups: CopyGroups): Map<string, string> {
  const stories = new Map<string, string>();
  for (const places of groups.groups()) {
    const group = places.flatMap((place) => articles[place] ?? []);
    const [first] = group.toSorted(byTime);
    if (first) for (const { id } of group) stories.set(id, first.id);
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
