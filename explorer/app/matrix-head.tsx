import type { Scene, SceneText } from "../view/scene.ts";
import { SceneLabel } from "./scene-label.tsx";

/** From the middle of the foot of a column's name to the first row. */
const HEAD_FOOT_PX = 13;

/** How high the heads are, from the scene's upper edge to the first row. Pixels. */
export function headHeight(scene: Scene): number {
  return Math.max(0, ...scene.texts.filter(isColumnName).map(({ y }) => y)) + HEAD_FOOT_PX;
}

/** Names of the columns and hairlines over their groups: they stay in sight while the rows scroll by. */
export function Head({ scene, top }: { readonly scene: Scene; readonly top: number }) {
  return (
    <svg
      className="matrix-head"
      width={scene.width}
      height={top}
      viewBox={`0 0 ${scene.width} ${top}`}
      role="img"
      aria-label={`Columns: ${tellHeads(scene)}`}
    >
      {scene.rules
        .filter((rule) => rule.y1 <= top)
        .map((rule) => (
          <line key={`${rule.x1} ${rule.y1}`} className="rule" {...rule} />
        ))}
      {scene.texts.filter(isColumnName).map((text) => (
        <SceneLabel key={`${text.x} ${text.y} ${text.text}`} text={text} />
      ))}
    </svg>
  );
}

function tellHeads(scene: Scene): string {
  return scene.texts
    .filter(isColumnName)
    .map(({ text, isContinued }, at) => `${at === 0 ? "" : isContinued ? " " : ", "}${text}`)
    .join("");
}

/** Is it the name of a column, or a line of one? */
export function isColumnName(text: SceneText): boolean {
  return text.turn !== 0;
}

/** Where columns are so narrow that marks of two meet, each second one has a ground of its own. Pixels. */
const TIGHT_PITCH = 22;

/** Grounds under each second column. */
export function Columns({ scene, top }: { readonly scene: Scene; readonly top: number }) {
  // Of heads in several lines, whose columns are wide, the first is not the column's middle.
  const middles = scene.texts.filter((text) => isColumnName(text) && !text.isContinued).map(({ x }) => x);
  const pitch = (middles[1] ?? Number.POSITIVE_INFINITY) - (middles[0] ?? 0);
  if (pitch >= TIGHT_PITCH) return null;
  return middles
    .filter((_, index) => index % 2 === 1)
    .map((x) => (
      <rect key={x} className="column" x={x - pitch / 2} y={top} width={pitch} height={scene.height - top} />
    ));
}
