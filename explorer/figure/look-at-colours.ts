import { mixColours } from "../view/style.ts";
import { contrastOf, distancesOf } from "./colour-vision.ts";
import type { FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import { PRINT, toneColour } from "./print-style.ts";
import { fault, listed, type Remark } from "./remark.ts";

/** Contrast of words and of marks (WCAG 2.2, AA); distance in CIE L*a*b*; points that a word may be off its mark's middle. */
const LIMITS = { textContrast: 4.5, markContrast: 3, colourDistance: 10, offPt: 0.01 };

/** Whether words and lines stand out, and marks are told apart by everybody and in greyscale. */
export function lookAtColours(scene: FigureScene): Remark[] {
  const faint = scene.texts.filter((text) => {
    return contrastOf(toneColour(text.tone), groundOf(text, scene)) < LIMITS.textContrast;
  });
  // Faint lines are the ground of a picture: they are to stand back.
  const tones = new Set(scene.edges.map((edge) => edge.tone).filter((tone) => tone !== "faint"));
  const edges = [...tones].map((tone) => mixColours(toneColour(tone), "#ffffff", PRINT.edgeShare));
  const pale = edges.filter((colour) => contrastOf(colour, "#ffffff") < LIMITS.markContrast);
  const alike = pairsOf(scene).flatMap(([one, other]) => {
    // Of one tone are the depths of a scale: they are to be near each other.
    if (one.form !== other.form || one.tone === other.tone) return [];
    return distancesOf(one.colour, other.colour)
      .filter(({ distance }) => distance < LIMITS.colourDistance)
      .map(({ sight }) => `${tellTone(one.tone)} and ${tellTone(other.tone)} (${sight})`);
  });
  return [
    ...(faint.length === 0
      ? []
      : [
          fault(
            "contrast",
            `words are hard to read on their ground: ${listed(faint.map((text) => `"${text.text}"`))}`,
            "Give them another tone in the scene.",
          ),
        ]),
    ...(pale.length === 0
      ? []
      : [
          fault(
            "contrast",
            `lines of ${pale.join(", ")} are hard to see on white`,
            "Give them another tone in the scene.",
          ),
        ]),
    ...(alike.length === 0
      ? []
      : [
          fault(
            "palette",
            `marks of one shape differ by colour alone and look alike: ${listed([...new Set(alike)])}`,
            scene.kind === "whole"
              ? "Leave the colours out (no --param colour), or start from the groups, whose names tell what they are."
              : "Give one of them another shape.",
          ),
        ]),
  ];
}

/** A colour as a person can find it. */
function tellTone(tone: string): string {
  return tone.replace(/^hue(\d)$/, "colour $1 of the legend");
}

/** What a mark looks like, of whichever panel: marks of another form are told apart without colour. */
interface Look {
  /** What else a reader has beside it: another panel has a legend of its own. */
  readonly form: string;
  readonly tone: string;
  readonly colour: string;
}

function lookOf({ panel, shape, isFilled, tone, shade }: FigureNode): Look {
  return {
    form: `${panel} ${shape} ${isFilled}`,
    tone,
    colour: mixColours(toneColour(tone), "#ffffff", shade),
  };
}

/** Every two looks of a figure that are not the same, each once. Faint marks are the ground, unless the legend gives them a meaning. */
function pairsOf({ nodes, legend }: FigureScene): (readonly [Look, Look])[] {
  const means = (node: FigureNode) =>
    node.tone !== "faint" ||
    legend.some(
      ({ mark }) => mark?.tone === "faint" && mark.shape === node.shape && mark.shade === node.shade,
    );
  const looks = nodes.filter(means).map(lookOf);
  const unique = [...new Map(looks.map((look) => [JSON.stringify(look), look])).values()];
  return unique.flatMap((one, at) => unique.slice(at + 1).map((other) => [one, other] as const));
}

/** The colour that a word stands on: that of the filled disc or tile that it lies in the middle of, else white. */
function groundOf(text: FigureText, scene: FigureScene): string {
  // By its place too: two panels may both have it.
  const node = scene.nodes.find(
    (one) => one.id === text.of && Math.hypot(text.x - one.x, text.y - one.y) <= LIMITS.offPt,
  );
  if (!node?.isFilled) return "#ffffff";
  return mixColours(toneColour(node.tone), "#ffffff", node.shade);
}
