import { useMemo } from "react";
import { indexWhole, isRegion, nameRegion } from "../view/whole-index.ts";
import { listNeighbours } from "../view/whole-steps.ts";
import { useWholeGraph } from "./later-resources.ts";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";

/** What a region or a bundle of the whole graph stands for, each a link to its own card. */
export function GroupPanel({ stage, id }: { readonly stage: Stage; readonly id: string }) {
  const graph = useWholeGraph();
  const index = useMemo(() => (graph.status === "ready" ? indexWhole(graph.value) : null), [graph]);
  if (!index) return null;
  const [, label = "", of = ""] = /^bundle:([^:]*):(.*)$/.exec(id) ?? [];
  const members = isRegion(id) ? index.membersOf(id) : listNeighbours(index, of, label);
  const heading = isRegion(id) ? nameRegion(id) : `Neighbours of ${index.nodeById.get(of)?.name ?? of}`;
  return (
    <>
      <h2>{heading}</h2>
      <p className="sub">{isRegion(id) ? "Region" : label}, drawn as one mark. It stands for:</p>
      <section className="neighbours">
        <ul>
          {members.map((member) => (
            <li key={member}>
              <a href={linkTo(stage.place, { selection: { kind: "node", id: member } })}>
                {index.nodeById.get(member)?.name ?? member}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
