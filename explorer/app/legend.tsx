import type { ReactNode } from "react";
import type { LegendEntry, Scene } from "../view/scene.ts";
import { SIDE_STYLE } from "../view/style.ts";

/** What the marks of a scene mean. */
export function Legend({ scene, children }: { readonly scene: Scene; readonly children?: ReactNode }) {
  return (
    <div className="legend">
      {scene.legend.map((entry) => (
        <span key={entry.text} className="legend-entry">
          <LegendMark entry={entry} />
          {entry.text}
        </span>
      ))}
      {scene.omitted && <span className="legend-entry">{scene.omitted}</span>}
      {children}
    </div>
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
      return <span aria-hidden="true" className={`swatch tile ${entry.polarity ?? ""} ${shade}`} />;
    }
    default:
      return <span aria-hidden="true" className={`swatch ${entry.mark} ${entry.polarity ?? ""}`} />;
  }
}
