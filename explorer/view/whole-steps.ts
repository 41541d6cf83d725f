import type { Bundle, Exploration } from "./exploration.ts";
import { letGo, type Slices } from "./slices.ts";
import { isRegion, type WholeIndex } from "./whole-index.ts";

/** Neighbours of one kind that are drawn as one mark. */
interface GatheredBundle extends Bundle {
  readonly members: readonly string[];
}

/** Something that holds two marks together while they are laid out. */
interface Tie {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly count: number;
}

/** What the steps of an exploration have brought together. */
export interface Gathered {
  /** Whatever has a place, by when it came: groups that were opened since keep theirs. */
  readonly stageById: ReadonlyMap<string, number>;
  readonly ties: readonly Tie[];
  /** The nodes and groups that are drawn, in the order they came. */
  readonly drawn: readonly string[];
  readonly bundles: readonly GatheredBundle[];
  /** How many nodes each closed group stands for. */
  readonly standing: ReadonlyMap<string, number>;
  /** The mark that stands for a node, itself included; null where none does. */
  readonly standsFor: (id: string) => string | null;
}

/** Gathers what is shown: where it started from, and what each step brought. */
export function* gatherNodes(
  index: WholeIndex,
  base: readonly string[],
  exploration: Exploration,
): Slices<Gathered> {
  const { stageById, opened } = takeSteps(index, base, exploration);
  const isDrawn = (id: string) => stageById.has(id) && !(isRegion(id) && opened.has(id));
  const isClosed = (id: string) => index.groups.includes(id) && stageById.get(id) === 0 && !opened.has(id);
  const hasGroups = base.length > 0 && base === index.groups;
  const closed = new Set(hasGroups ? index.groups.filter(isClosed) : []);
  const bundles = bundle(index, exploration.bundles, stageById);
  const bundleByMember = new Map(bundles.flatMap(({ id, members }) => members.map((member) => [member, id])));
  const standsFor = (id: string): string | null => {
    const bundled = bundleByMember.get(id);
    if (bundled !== undefined) return bundled;
    if (isDrawn(id)) return id;
    const group = index.groupOf(id);
    return group !== null && closed.has(group) ? group : null;
  };
  const standing = new Map(
    [...closed].map((group) => [
      group,
      index.membersOf(group).filter((member) => member === group || !stageById.has(member)).length,
    ]),
  );
  return {
    stageById,
    ties: yield* tie(index, stageById, hasGroups),
    drawn: [...stageById.keys()].filter(
      (id) => isDrawn(id) && !bundleByMember.has(id) && standing.get(id) !== 0,
    ),
    bundles,
    standing,
    standsFor,
  };
}

function takeSteps(index: WholeIndex, base: readonly string[], { steps }: Exploration) {
  const stageById = new Map(base.map((id) => [id, 0]));
  const opened = new Set<string>();
  steps.forEach((step, at) => {
    const add = (id: string) => {
      if (!stageById.has(id)) stageById.set(id, at + 1);
    };
    if (step.kind === "open") {
      opened.add(step.id);
      for (const member of index.membersOf(step.id)) add(member);
    } else if (step.kind === "add") {
      if (index.nodeById.has(step.id)) add(step.id);
    } else {
      for (const id of listNeighbours(index, step.id, step.label)) add(id);
    }
  });
  return { stageById, opened };
}

/** The neighbours of a node, or of whatever a group stands for, of one kind or (`*`) of all. In order of id. */
export function listNeighbours(index: WholeIndex, id: string, label: string): string[] {
  const members = isRegion(id) ? index.membersOf(id) : [id];
  const ids = new Set(members.flatMap((member) => index.neighboursOf(member).map((next) => next.id)));
  return [...ids].filter((next) => label === "*" || index.nodeById.get(next)?.label === label).sort();
}

/** The bundles that are asked for and can be made: of two nodes at least that are there. A node is in one of them. */
function bundle(
  index: WholeIndex,
  asked: readonly Bundle[],
  stageById: ReadonlyMap<string, number>,
): GatheredBundle[] {
  const taken = new Set<string>();
  return asked.flatMap(({ id, label }) => {
    if (!stageById.has(id)) return [];
    const members = listNeighbours(index, id, label).filter(
      (next) => stageById.has(next) && !taken.has(next),
    );
    if (members.length < 2) return [];
    for (const member of members) taken.add(member);
    return [{ id: bundleId({ id, label }), label, members }];
  });
}

const BUNDLE = "bundle:";

/** The id of the mark that a bundle is drawn as. */
export function bundleId({ id, label }: Bundle): string {
  return `${BUNDLE}${label}:${id}`;
}

/**
 * What holds the marks together. A tie is told of the stage of its later end alone, so that no later step changes an earlier picture:
 * groups stand for what had not come by then, even after they were opened.
 */
function* tie(index: WholeIndex, stageById: ReadonlyMap<string, number>, hasGroups: boolean): Slices<Tie[]> {
  const ties = new Map<string, Tie>();
  const stageOf = (id: string) => stageById.get(id) ?? 0;
  const markAt = (id: string, stage: number): string | null => {
    if (stageById.has(id) && stageOf(id) <= stage) return id;
    const group = hasGroups ? index.groupOf(id) : null;
    return group !== null && stageById.get(group) === 0 ? group : null;
  };
  yield* letGo(index.graph.edges, [0.1, 0.6], ({ from, to, type }) => {
    for (const stage of new Set([0, stageOf(from), stageOf(to)])) {
      const [a, b] = [markAt(from, stage), markAt(to, stage)];
      if (a === null || b === null || a === b) continue;
      if (stage === Math.max(stageOf(a), stageOf(b))) addTie(ties, a, b, type);
    }
  });
  if (hasGroups) tieToGroups(index, stageById, ties);
  return [...ties.values()];
}

/** What came out of a group stays near to where it stood. */
function tieToGroups(
  index: WholeIndex,
  stageById: ReadonlyMap<string, number>,
  ties: Map<string, Tie>,
): void {
  for (const [id, stage] of stageById) {
    const group = index.groupOf(id);
    if (stage > 0 && group !== null && group !== id && stageById.has(group))
      addTie(ties, group, id, "STANDS_FOR");
  }
}

function addTie(ties: Map<string, Tie>, one: string, other: string, type: string): void {
  const [from, to] = one < other ? [one, other] : [other, one];
  const key = `${type} ${from} ${to}`;
  ties.set(key, { from, to, type, count: (ties.get(key)?.count ?? 0) + 1 });
}
