import type { SceneText } from "../view/scene.ts";

/** A line of a scene's text. The space at its end, which is not drawn, keeps it apart from the next when read out. */
export function SceneLabel({ text }: { readonly text: SceneText }) {
  return (
    <text
      className={`label ${text.tone} ${text.weight}`}
      x={text.x}
      y={text.y}
      fontSize={text.size}
      textAnchor={text.anchor}
      dominantBaseline="central"
      transform={text.turn === 0 ? undefined : `rotate(${text.turn} ${text.x} ${text.y})`}
    >
      {`${text.text} `}
    </text>
  );
}
