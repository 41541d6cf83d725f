import { COLOURINGS, type Colouring, MOST_STEPS, UNEXPLORED } from "../view/exploration.ts";
import { startsFromGroups } from "../view/whole-view.ts";
import { tellWhole } from "../view/whole-words.ts";
import type { Whole } from "./use-whole.ts";

const COLOUR_WORDS: Readonly<Record<Colouring, string>> = {
  kind: "nothing",
  region: "region",
  outcome: "newest outcome",
  community: "community",
};

import "./style/word-choice.css";

/** What is shown, in words, and the controls over it. */
export function WholeToolbar({ whole }: { readonly whole: Whole }) {
  const { index, view, exploration, explore, leftOut } = whole;
  return (
    <div className="whole-toolbar">
      <p className="whole-told" aria-live="polite">
        {tellWhole(index, view, exploration, leftOut)}
      </p>
      <div className="whole-controls">
        <Base whole={whole} />
        <label>
          Colour tells{" "}
          <select
            className="word-choice"
            value={exploration.colour}
            onChange={(event) =>
              explore({ colour: COLOURINGS.find((each) => each === event.target.value) ?? "kind" })
            }
          >
            {COLOURINGS.map((colouring) => (
              <option key={colouring} value={colouring}>
                {COLOUR_WORDS[colouring]}
              </option>
            ))}
          </select>
        </label>
        <Undone whole={whole} />
      </div>
      <Missing whole={whole} />
    </div>
  );
}

/** Where the picture starts from, or how far and which way it goes. */
function Base({ whole }: { readonly whole: Whole }) {
  const { index, view, exploration, explore } = whole;
  const { around, way } = exploration;
  if (view.base === "around" && around) {
    return (
      <>
        <label>
          Within{" "}
          <select
            className="word-choice"
            value={around.steps}
            onChange={(event) => explore({ around: { ...around, steps: Number(event.target.value) } })}
          >
            {Array.from({ length: MOST_STEPS }, (_, at) => at + 1).map((steps) => (
              <option key={steps} value={steps}>
                {steps} {steps === 1 ? "step" : "steps"}
              </option>
            ))}
          </select>
        </label>
        <Back whole={whole} />
      </>
    );
  }
  if (view.base === "way" && way && view.way) {
    const { nth, count } = view.way;
    return (
      <>
        {count > 1 && (
          <button
            type="button"
            className="more"
            onClick={() => explore({ way: { ...way, nth: (nth + 1) % count } })}
          >
            Another way as short
          </button>
        )}
        <Back whole={whole} />
      </>
    );
  }
  if (index.groups.length < 2) return null;
  const isGrouped = startsFromGroups(index, exploration);
  const choose = (start: "groups" | "all") => explore({ start, steps: [], bundles: [], pins: [] });
  return (
    <span className="whole-start">
      <button type="button" className="plain" aria-pressed={isGrouped} onClick={() => choose("groups")}>
        Regions and themes
      </button>
      <button type="button" className="plain" aria-pressed={!isGrouped} onClick={() => choose("all")}>
        Every node
      </button>
    </span>
  );
}

function Back({ whole }: { readonly whole: Whole }) {
  return (
    <button
      type="button"
      className="more"
      onClick={() => whole.explore({ around: null, way: null, steps: [] })}
    >
      Back to the whole
    </button>
  );
}

/** What can be taken back at once: what was left out, pinned, opened. */
function Undone({ whole: { exploration, explore } }: { readonly whole: Whole }) {
  const { without, pins, steps, bundles, way } = exploration;
  return (
    <>
      {way && way.to === null && (
        <button type="button" className="more" onClick={() => explore({ way: null })}>
          Look for no way
        </button>
      )}
      {without.length > 0 && (
        <button type="button" className="more" onClick={() => explore({ without: [] })}>
          Take in again the {without.length} left out
        </button>
      )}
      {pins.length > 0 && (
        <button type="button" className="more" onClick={() => explore({ pins: [] })}>
          Let go of {pins.length} {pins.length === 1 ? "pin" : "pins"}
        </button>
      )}
      {steps.length + bundles.length > 0 && (
        <button
          type="button"
          className="more"
          onClick={() => explore({ ...UNEXPLORED, start: exploration.start, colour: exploration.colour })}
        >
          Start over
        </button>
      )}
    </>
  );
}

/** What is selected and stands nowhere in the picture can be brought in; a way that was not found is said so. */
function Missing({ whole }: { readonly whole: Whole }) {
  const { index, view, exploration, explore, stage } = whole;
  const { way, around } = exploration;
  const { selection } = stage.place;
  const node = selection?.kind === "node" ? index.nodeById.get(selection.id) : undefined;
  if (way && way.to === null) {
    const name = index.nodeById.get(way.from)?.name ?? way.from;
    return (
      <p className="whole-missing">
        The way from {name}: choose W or “The way from {name} to here” on where it leads to.
      </p>
    );
  }
  if (way && view.way === null) return <p className="whole-missing">{tellNoWay(whole)}</p>;
  if (around && view.base !== "around")
    return <p className="whole-missing">“{around.id}” is not in this graph: there is nothing around it.</p>;
  if (!node || view.nodeById.has(node.id)) return null;
  return (
    <p className="whole-missing">
      {node.name} is not in the picture.{" "}
      <button
        type="button"
        className="more"
        onClick={() => explore({ steps: [...exploration.steps, { kind: "add", id: node.id }] })}
      >
        Bring it in
      </button>
    </p>
  );
}

/** Why no way is drawn between two nodes. */
function tellNoWay({ index, exploration, leftOut }: Whole): string {
  const [from = "", to = ""] = [exploration.way?.from, exploration.way?.to ?? ""];
  for (const id of [from, to]) {
    if (!index.nodeById.has(id)) return `“${id}” is not in this graph: no way leads there.`;
  }
  const name = (id: string) => index.nodeById.get(id)?.name ?? id;
  const without = leftOut.size > 0 ? " without what is left out" : "";
  return `No way leads from ${name(from)} to ${name(to)}${without}.`;
}
