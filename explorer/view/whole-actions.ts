import { type Exploration, MOST_STEPS, type Step } from "./exploration.ts";
import { NODE_STYLE } from "./style.ts";
import { isRegion, nameRegion, type WholeIndex } from "./whole-index.ts";
import { bundleId, listNeighbours } from "./whole-steps.ts";
import type { WholeNode, WholeView } from "./whole-view.ts";

/** Something that can be done with a mark of the whole graph: by its words in a menu, or by its key. */
export interface WholeAction {
  /** Null for what has no key of its own. */
  readonly key: string | null;
  readonly words: string;
  /** What it changes; `spot` is where the mark stands. */
  readonly change: (spot: { readonly x: number; readonly y: number }) => Partial<Exploration>;
}

/** All that can be done with a mark. */
export function listActions(
  index: WholeIndex,
  view: WholeView,
  exploration: Exploration,
  node: WholeNode,
): WholeAction[] {
  const isOne = index.nodeById.has(node.id);
  return [
    ...openActions(index, view, exploration, node),
    ...(node.members === null ? bringActions(index, view, exploration, node.id) : []),
    ...(isOne ? bundleActions(index, view, exploration, node.id) : []),
    ...(isOne ? reachActions(index, exploration, node.id) : []),
    ...(node.members === null ? pinActions(exploration, node.id) : []),
    {
      key: "h",
      words: "Leave it out",
      change: () => ({
        without: addTo(exploration.without, node.members ?? [node.id]),
      }),
    },
  ];
}

function openActions(
  index: WholeIndex,
  view: WholeView,
  exploration: Exploration,
  node: WholeNode,
): WholeAction[] {
  if (node.members !== null) {
    return [
      {
        key: "g",
        words: "Part them again",
        change: () => ({ bundles: exploration.bundles.filter((each) => bundleId(each) !== node.id) }),
      },
    ];
  }
  if (node.isClosed) {
    const step: Step = { kind: "open", id: node.id };
    return [
      {
        key: "o",
        words: `Open: its ${node.stands} ${pluralOf(node.label === "Region" ? "Area" : "Theme", node.stands)}`,
        change: () => ({ steps: [...exploration.steps, step] }),
      },
    ];
  }
  const group = view.base === "groups" ? index.groupOf(node.id) : null;
  const isOpen = exploration.steps.some((step) => step.kind === "open" && step.id === group);
  if (group === null || !isOpen) return [];
  const name = isRegion(group) ? nameRegion(group) : (index.nodeById.get(group)?.name ?? group);
  return [
    {
      key: "o",
      words: `Fold ${name} again`,
      change: () => ({
        steps: exploration.steps.filter((step) => step.kind !== "open" || step.id !== group),
      }),
    },
  ];
}

/** What neighbours can be brought in, by their kind, and all at once. */
function bringActions(
  index: WholeIndex,
  view: WholeView,
  exploration: Exploration,
  id: string,
): WholeAction[] {
  const bring = (label: string) => () => ({
    steps: [...exploration.steps, { kind: "bring" as const, id, label }],
  });
  const present = new Set(view.nodes.flatMap((node) => [node.id, ...(node.members ?? [])]));
  const missing = listNeighbours(index, id, "*").filter((next) => !present.has(next));
  const counts = countKinds(index, missing);
  const kinds = counts.map(([label, count]) => ({
    key: null,
    words: `Bring in its ${count} ${pluralOf(label, count)}`,
    change: bring(label),
  }));
  if (counts.length === 0) return [];
  return [...kinds, { key: "e", words: `Bring in all ${missing.length} neighbours`, change: bring("*") }];
}

/** Which of its neighbours can be drawn as one mark; the key takes the most numerous. */
function bundleActions(
  index: WholeIndex,
  view: WholeView,
  exploration: Exploration,
  id: string,
): WholeAction[] {
  const present = listNeighbours(index, id, "*").filter(
    (next) => view.nodeById.get(next)?.isClosed === false,
  );
  return countKinds(index, present)
    .filter(([, count]) => count > 1)
    .map(([label, count], at) => ({
      key: at === 0 ? "g" : null,
      words: `Draw its ${count} ${pluralOf(label, count)} as one`,
      change: () => ({ bundles: [...exploration.bundles, { id, label }] }),
    }));
}

/** Neighbourhood and way. */
function reachActions(index: WholeIndex, exploration: Exploration, id: string): WholeAction[] {
  const { around, way } = exploration;
  const steps = around?.id === id ? (around.steps % MOST_STEPS) + 1 : 1;
  const near: WholeAction = {
    key: "n",
    words: `Only what is within ${steps === 1 ? "1 step" : `${steps} steps`} of it`,
    change: () => ({ around: { id, steps }, way: null, steps: [] }),
  };
  const start = way !== null && way.to === null && way.from !== id ? way.from : null;
  const go: WholeAction =
    start === null
      ? { key: "w", words: "The way from here to …", change: () => ({ way: { from: id, to: null, nth: 0 } }) }
      : {
          key: "w",
          words: `The way from ${index.nodeById.get(start)?.name ?? start} to here`,
          change: () => ({ way: { from: start, to: id, nth: 0 }, around: null, steps: [] }),
        };
  return [near, go];
}

function pinActions(exploration: Exploration, id: string): WholeAction[] {
  const others = exploration.pins.filter((pin) => pin.id !== id);
  if (others.length < exploration.pins.length) {
    return [{ key: "p", words: "Let it go from its pin", change: () => ({ pins: others }) }];
  }
  return [
    {
      key: "p",
      words: "Pin it where it stands",
      change: ({ x, y }) => ({ pins: [...others, { id, x: Math.round(x), y: Math.round(y) }] }),
    },
  ];
}

function countKinds(index: WholeIndex, ids: readonly string[]): [label: string, count: number][] {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const label = index.nodeById.get(id)?.label ?? "";
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function pluralOf(label: string, count: number): string {
  return count === 1 ? label.toLowerCase() : (NODE_STYLE[label]?.plural ?? label.toLowerCase());
}

function addTo(list: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...list, ...more])].sort();
}
