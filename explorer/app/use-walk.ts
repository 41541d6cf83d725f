import { type KeyboardEvent, useState } from "react";
import { ARROWS, type Spot, stepNode } from "../view/step-node.ts";

/** How the keyboard walks over a picture: one of its marks is in the order of Tab, the arrow keys lead on from there. */
export interface Walk {
  readonly isStop: (node: Spot) => boolean;
  /** Goes where an arrow key leads; or does what Enter and the space bar do. */
  readonly onKeyDown: (event: KeyboardEvent, node: Spot, choose: () => void) => void;
}

/** Walks over marks that have their id as `data-node`. The walk starts at what is chosen, else at the first. */
export function useWalk(nodes: readonly Spot[], chosen: (id: string) => boolean): Walk {
  const [walked, setWalked] = useState<string | null>(null);
  const stop =
    nodes.find(({ id }) => id === walked) ?? nodes.find(({ id }) => chosen(id)) ?? nodes[0] ?? null;
  return {
    isStop: ({ id }) => id === stop?.id,
    onKeyDown(event, node, choose) {
      const arrow = ARROWS[event.key];
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose();
      } else if (arrow) {
        event.preventDefault();
        const next = stepNode(nodes, node, ...arrow);
        if (!next) return;
        setWalked(next.id);
        event.currentTarget
          .closest("svg")
          ?.querySelector<SVGElement>(`[data-node="${CSS.escape(next.id)}"]`)
          ?.focus();
      }
    },
  };
}
