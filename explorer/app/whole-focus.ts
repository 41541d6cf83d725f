import type Graph from "graphology";
import type { Attributes } from "graphology-types";
import { LINES, PALETTES, type Palette, thinLine } from "../view/style.ts";
import type { LineSide } from "../view/whole-marks.ts";

/** What may change without another picture: which marks are not drawn, and the colours of those that have one. */
export interface Look {
  readonly leftOut: ReadonlySet<string>;
  readonly colourOf: (id: string) => string;
}

/** What is to be drawn anew: everything, or these marks and lines. */
export type Touched = "all" | { readonly nodes: string[]; readonly edges: string[] };

/** With more neighbours than this their names would lie over each other: then only those that have room are named. */
const MOST_FORCED_LABELS = 24;
/** With more marks and lines than this what is not pointed at keeps its colour: drawing all anew at each move would lag. */
const MOST_TO_FADE = 6_000;

/** How marks and lines look, by what is selected and pointed at. */
export class WholeFocus {
  graph: Graph;
  look: Look;
  readonly #palette: Palette;
  readonly #usual: Readonly<Record<"few" | "many", Readonly<Record<LineSide, string>>>>;
  readonly #forward: Readonly<Record<LineSide, string>>;
  #chosen: string | null = null;
  #pointed: string | null = null;

  constructor(graph: Graph, { theme, ...look }: Look & { readonly theme: "light" | "dark" }) {
    const palette = PALETTES[theme];
    this.graph = graph;
    this.look = look;
    this.#palette = palette;
    const thin = (isOfFew: boolean) => ({
      weakness: thinLine("weakness", theme, isOfFew),
      strength: thinLine("strength", theme, isOfFew),
      both: thinLine("mark", theme, isOfFew),
      other: thinLine("other", theme, isOfFew),
    });
    this.#usual = { few: thin(true), many: thin(false) };
    this.#forward = {
      weakness: palette.weakness,
      strength: palette.strength,
      both: palette.mark,
      other: palette.mark,
    };
  }

  /** Another mark is pointed at, or none; tells what that touches. */
  point(id: string | null): Touched | null {
    return this.#recentre(() => {
      this.#pointed = id;
    });
  }

  select(id: string | null): Touched | null {
    return this.#recentre(() => {
      this.#chosen = id;
    });
  }

  /** Writes how a node looks into its attributes: Sigma gives a copy of its own to each, and there are many. */
  styleNode(id: string, attributes: Attributes): Attributes {
    if (this.look.leftOut.has(id)) {
      attributes["hidden"] = true;
      return attributes;
    }
    attributes["color"] = this.look.colourOf(id);
    const centre = this.#centre();
    if (centre === null) return attributes;
    if (id === centre || this.graph.areNeighbors(id, centre)) {
      attributes["zIndex"] = 1;
      attributes["highlighted"] = id === centre;
      if (this.graph.degree(centre) <= MOST_FORCED_LABELS) attributes["forceLabel"] = true;
    } else if (this.#fades()) {
      Object.assign(attributes, { color: this.#palette.line, label: "", zIndex: 0 });
    }
    return attributes;
  }

  /** The same for a line. */
  styleLine(id: string, attributes: Attributes): Attributes {
    const centre = this.#centre();
    const side = attributes["side"] as LineSide;
    if (centre !== null && this.graph.hasExtremity(id, centre)) {
      const size = Math.max(Number(attributes["size"]), 1.6);
      Object.assign(attributes, { size, zIndex: 1, color: this.#forward[side] });
    } else if (attributes["isMain"] === true) {
      const usual = this.graph.size <= LINES.many ? this.#usual.few : this.#usual.many;
      attributes["color"] = centre !== null && this.#fades() ? this.#palette.quiet : usual[side];
    } else {
      attributes["hidden"] = true;
    }
    return attributes;
  }

  /** Takes another look; tells what that touches. */
  restyle(look: Look): Touched {
    const before = this.look;
    this.look = look;
    if (before.colourOf !== look.colourOf || this.#fades()) return "all";
    const changed = [...before.leftOut, ...look.leftOut].filter(
      (id) => before.leftOut.has(id) !== look.leftOut.has(id) && this.graph.hasNode(id),
    );
    return { nodes: changed, edges: [...new Set(changed.flatMap((id) => this.graph.edges(id)))] };
  }

  /** What comes forward with all that hangs on it; null where nothing does. */
  #centre(): string | null {
    const centre = this.#pointed ?? this.#chosen;
    return centre !== null && this.graph.hasNode(centre) ? centre : null;
  }

  #fades(): boolean {
    return this.graph.order + this.graph.size <= MOST_TO_FADE;
  }

  #recentre(change: () => void): Touched | null {
    const before = this.#centre();
    change();
    const after = this.#centre();
    if (before === after) return null;
    if (this.#fades()) return "all";
    const centres = [before, after].filter((id) => id !== null);
    return {
      nodes: [...new Set(centres.flatMap((id) => [id, ...this.graph.neighbors(id)]))],
      edges: centres.flatMap((id) => this.graph.edges(id)),
    };
  }
}
