import { type PointerEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { findInside, type Point } from "../view/lasso.ts";
import type { Scene } from "../view/scene.ts";
import type { Stage } from "./stage.ts";
import "./style/lasso.css";

/** Several areas or bodies on their way to being chosen. */
export interface Lasso {
  readonly isOn: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly turn: (isOn: boolean) => void;
  readonly toggle: (id: string) => void;
  readonly add: (ids: readonly string[]) => void;
}

/** Whether several are being chosen, and which so far; `stage` says of whom there is something to choose. */
export function useLasso({ lens }: Stage): Lasso {
  const [isOn, setOn] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const turn = (next: boolean) => {
    setOn(next);
    setChosen(new Set());
  };
  useEscape(isOn, () => turn(false));
  const isSubject = (id: string) => lens.subjects.some((subject) => subject.id === id);
  return {
    isOn,
    chosen,
    turn,
    toggle(id) {
      if (!isSubject(id)) return;
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    add: (ids) => setChosen(new Set([...chosen, ...ids.filter(isSubject)])),
  };
}

/** Escape leaves the choice before it does anything else, but for a dialog over the page. */
function useEscape(isOn: boolean, leave: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
    event.stopImmediatePropagation();
    leave();
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, [isOn]);
}

/** Begins the choice, says how it is made, and takes what was chosen as all that is compared. */
export function LassoBar(props: {
  readonly lasso: Lasso;
  readonly stage: Stage;
  /** What else can be done with the picture. */
  readonly children?: ReactNode;
}) {
  const { lasso, stage } = props;
  const { place, go } = stage;
  const { among } = place.question;
  if (!lasso.isOn) {
    return (
      <div className="lasso-bar">
        <button type="button" className="more" onClick={() => lasso.turn(true)}>
          Choose several {among}
        </button>
        {props.children}
      </div>
    );
  }
  const count = lasso.chosen.size;
  return (
    <div className="lasso-bar">
      <span role="status">{count} chosen: draw round them, or choose each: a click, a tap or Enter.</span>
      <button
        type="button"
        className="more"
        disabled={count < 2}
        onClick={() => {
          go({ filter: { ...place.filter, only: [...lasso.chosen].sort() }, selection: null });
          lasso.turn(false);
        }}
      >
        Compare only these
      </button>
      <button type="button" className="more" onClick={() => lasso.turn(false)}>
        Leave it
      </button>
    </div>
  );
}

/** A line shorter than this is a click. */
const LEAST_LINE_PX = 8;

/** The picture with the line that is drawn round its marks. */
export function LassoSurface(props: {
  readonly lasso: Lasso;
  readonly scene: Scene;
  readonly children: ReactNode;
}) {
  const { lasso, scene } = props;
  const [shown, setShown] = useState<readonly Point[]>([]);
  /** The line as far as the pointer has led it: a pointer may be quicker than the page draws. */
  const led = useRef<readonly Point[]>([]);
  const lead = (line: readonly Point[]) => {
    led.current = line;
    setShown(line);
  };
  if (!lasso.isOn) return props.children;
  const end = (event: PointerEvent<HTMLDivElement>) => {
    const line = led.current;
    if (line.length === 0) return;
    lead([]);
    if (lengthOf(line) < LEAST_LINE_PX) {
      const under = document
        .elementsFromPoint(event.clientX, event.clientY)
        .find((element) => element.closest("[data-node]"));
      const id = under?.closest("[data-node]")?.getAttribute("data-node");
      if (id) lasso.toggle(id);
    } else lasso.add(findInside(scene.nodes, line).map((node) => node.id));
  };
  return (
    <div
      className="lasso"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        lead([pointOf(event)]);
      }}
      onPointerMove={(event) => led.current.length > 0 && lead([...led.current, pointOf(event)])}
      onPointerUp={end}
      onPointerCancel={() => lead([])}
    >
      {props.children}
      <svg className="lasso-line" width={scene.width} height={scene.height} aria-hidden="true">
        <polygon points={shown.map(({ x, y }) => `${x},${y}`).join(" ")} />
      </svg>
    </div>
  );
}

/** Where in the picture the pointer is. */
function pointOf(event: PointerEvent<HTMLDivElement>): Point {
  const box = event.currentTarget.querySelector(".lasso-line")?.getBoundingClientRect();
  return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
}

function lengthOf(line: readonly Point[]): number {
  return line.reduce((sum, point, index) => {
    const before = line[index - 1];
    return before ? sum + Math.hypot(point.x - before.x, point.y - before.y) : sum;
  }, 0);
}
