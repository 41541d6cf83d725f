import { NODE_STYLE, type NodeShape, PALETTES } from "../view/style.ts";
import type { WholeColours } from "../view/whole-colours.ts";
import type { Theme } from "./theme.ts";
import type { Whole } from "./use-whole.ts";

interface LegendProps {
  readonly whole: Whole;
  readonly theme: Theme;
  readonly colours: WholeColours;
}

/** What shapes, lines and colours mean. A kind of node is a switch: it is left out and taken in again. */
export function WholeLegend({ whole, theme, colours }: LegendProps) {
  const { view, exploration, explore, stage } = whole;
  const { seed, camera } = stage.place;
  const { kinds } = exploration;
  const countByLabel = new Map<string, number>();
  for (const { label } of view.nodes) {
    const kind = label === "Region" ? "Area" : label;
    countByLabel.set(kind, (countByLabel.get(kind) ?? 0) + 1);
  }
  const toggle = (label: string) =>
    explore({
      kinds: kinds.includes(label) ? kinds.filter((kind) => kind !== label) : [...kinds, label].sort(),
    });
  const hasLines = view.edges.some(({ weakness, strength }) => weakness + strength > 0);
  return (
    <div className="legend whole-legend">
      {Object.entries(NODE_STYLE)
        .filter(([label]) => countByLabel.has(label))
        .map(([label, style]) => (
          <button
            key={label}
            type="button"
            className="plain legend-entry"
            aria-pressed={!kinds.includes(label)}
            onClick={() => toggle(label)}
          >
            <span
              aria-hidden="true"
              className={`swatch ${style.shape}`}
              style={{
                color: PALETTES[theme][style.colour],
                width: swatchSize(style),
                height: swatchSize(style),
              }}
            />
            {label === "Area" && view.base === "groups" ? "regions and areas" : style.plural}{" "}
            <span className="count">{countByLabel.get(label)?.toLocaleString("en-GB")}</span>
          </button>
        ))}
      {hasLines && <LineEntries />}
      {colours.legend.map(({ text, colour, count }) => (
        <span key={text} className="legend-entry">
          <span aria-hidden="true" className="swatch disc" style={{ color: colour, width: 12, height: 12 }} />
          {text} <span className="count">{count.toLocaleString("en-GB")}</span>
        </span>
      ))}
      <button
        type="button"
        className="more"
        onClick={() => stage.go({ seed: (seed + 1) % SEEDS, camera: null })}
      >
        Lay out from another start
      </button>
      {camera !== null && (
        <button type="button" className="more" onClick={() => stage.go({ camera: null })}>
          Show the whole
        </button>
      )}
    </div>
  );
}

const LINES = [
  ["weakness", "mostly weaknesses"],
  ["strength", "mostly strengths"],
  ["both", "both alike"],
] as const;

function LineEntries() {
  return (
    <>
      {LINES.map(([side, words]) => (
        <span key={side} className="legend-entry">
          <span aria-hidden="true" className={`swatch line ${side}`} />
          {words}
        </span>
      ))}
    </>
  );
}

/** As many layouts as an address tells apart. */
const SEEDS = 10_000;

/** A square of a node's size has less of an edge than a disc has width: it lies within the disc. */
function swatchSize({ shape, size }: { readonly shape: NodeShape; readonly size: number }): number {
  return Math.max(size * (shape === "square" || shape === "diamond" ? 1.15 : 1.6), 7);
}
