import { useState } from "react";
import { NODE_STYLE } from "../view/style.ts";
import { listActions } from "../view/whole-actions.ts";
import type { Spot } from "../view/whole-marks.ts";
import type { WholeNode } from "../view/whole-view.ts";
import { tellMark } from "../view/whole-words.ts";
import { capitalise } from "../view/wording.ts";
import { linkTo } from "./use-place.ts";
import type { Whole } from "./use-whole.ts";

type SpotOf = ((node: WholeNode) => Spot) | null;

/** More of a kind than these are not listed: search finds them. */
const MOST_LISTED = 300;

/** The picture as a list: every mark with what it is, a link to what stands behind it, and all that can be done with it. */
export function WholeTwin({ whole, spotOf }: { readonly whole: Whole; readonly spotOf: SpotOf }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="twin"
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>The same as a list</summary>
      {isOpen && <Kinds whole={whole} spotOf={spotOf} />}
    </details>
  );
}

function Kinds({ whole, spotOf }: { readonly whole: Whole; readonly spotOf: SpotOf }) {
  const { view, leftOut } = whole;
  const labels = [...new Set(view.nodes.map(({ label }) => label))];
  return labels.map((label) => {
    const nodes = view.nodes
      .filter((node) => node.label === label && !leftOut.has(node.id))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    if (nodes.length === 0) return null;
    return (
      <section key={label}>
        <h2>
          {capitalise(label === "Region" ? "regions" : (NODE_STYLE[label]?.plural ?? label))}, {nodes.length}
        </h2>
        <ul className="twin-columns">
          {nodes.slice(0, MOST_LISTED).map((node) => (
            <li key={node.id}>
              <a
                href={linkTo(whole.stage.place, { selection: { kind: "node", id: node.id } })}
                title={tellMark(view, node)}
                dir="auto"
              >
                {node.name}
              </a>
              <Doings whole={whole} node={node} spotOf={spotOf} />
            </li>
          ))}
        </ul>
        {nodes.length > MOST_LISTED && <p>{nodes.length - MOST_LISTED} more: search finds each (Ctrl K).</p>}
      </section>
    );
  });
}

function Doings(props: { readonly whole: Whole; readonly node: WholeNode; readonly spotOf: SpotOf }) {
  const { whole, node, spotOf } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="doings" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={`What can be done with ${node.name}`}>…</summary>
      {isOpen && (
        <ul>
          {listActions(whole.index, whole.view, whole.exploration, node).map(({ words, change }) => (
            <li key={words}>
              <button
                type="button"
                className="more"
                onClick={() => whole.explore(change(spotOf?.(node) ?? { x: 0, y: 0 }))}
              >
                {words}
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
