import type { ReactNode } from "react";
import type { LegendEntry, Scene } from "../view/scene.ts";
import { SIDE_STYLE } from "../view/style.ts";
import type { LegendFilter, LegendToggle } from "./legend-filter.ts";

/** What the marks of a scene mean. */
export function Legend(props: {
  readonly scene: Scene;
  /** Entries beside the scene's own: of what is left out, so that it can be taken in. */
  readonly more?: readonly LegendEntry[];
  readonly filter?: LegendFilter;
  /** What was left out, where that is more than words. */
  readonly omitted?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { scene, children, more = [], omitted = scene.omitted } = props;
  return (
    <div className="legend">
      {[...scene.legend, ...more].map((entry) => (
        <Entry key={entry.text} entry={entry} toggle={props.filter?.(entry) ?? null} />
      ))}
      {omitted && <span className="legend-entry words">{omitted}</span>}
      {children}
    </div>
  );
}

/** What a mark means; where it can be filtered by, a button that does. */
function Entry({ entry, toggle }: { readonly entry: LegendEntry; readonly toggle: LegendToggle | null }) {
  const told = (
    <>
      <LegendMark entry={entry} />
      {entry.text}
    </>
  );
  if (toggle === null) return <span className="legend-entry">{told}</span>;
  return (
    <button
      type="button"
      className={`plain legend-entry${toggle.isOn || toggle.isOffer ? "" : " off"}`}
      aria-pressed={toggle.isOn}
      onClick={toggle.toggle}
    >
      {told}
    </button>
  );
}

function LegendMark({ entry }: { readonly entry: LegendEntry }) {
  switch (entry.mark) {
    case "none":
      return null;
    case "diamond":
      return (
        <span aria-hidden="true" className="glyph mixed">
          {SIDE_STYLE.mixed.glyph}
        </span>
      );
    case "down":
    case "up": {
      const polarity = entry.mark === "down" ? "weakness" : "strength";
      return (
        <span aria-hidden="true" className={`glyph ${polarity}`}>
          {SIDE_STYLE[polarity].glyph}
        </span>
      );
    }
    case "tile": {
      const shade = entry.shade === null || entry.shade === undefined ? "" : `shade-${entry.shade}`;
      return (
        <span aria-hidden="true" className={`swatch tile ${entry.tile ?? entry.polarity ?? ""} ${shade}`} />
      );
    }
    default:
      return <span aria-hidden="true" className={`swatch ${entry.mark} ${entry.polarity ?? ""}`} />;
  }
}
