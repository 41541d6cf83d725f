import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { listActions } from "../view/whole-actions.ts";
import type { Spot } from "../view/whole-marks.ts";
import type { Drawing, Whole } from "./use-whole.ts";

interface MenuProps {
  readonly whole: Whole;
  readonly drawing: Drawing;
  /** The mark, and where the menu opens, in the picture's pixels. */
  readonly id: string;
  readonly at: Spot;
  /** What has the focus when it closes. */
  readonly focusOn: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** All that can be done with a mark, beside it. */
export function WholeMenu({ whole, drawing, id, at, focusOn, onClose }: MenuProps) {
  const node = whole.view.nodeById.get(id);
  const close = () => {
    onClose();
    focusOn.current?.focus({ preventScroll: true });
  };
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const menu = list.current;
    const frame = menu?.parentElement;
    if (!menu || !frame) return;
    menu.style.left = `${Math.max(0, Math.min(at.x + 8, frame.clientWidth - menu.offsetWidth))}px`;
    menu.style.top = `${Math.max(0, Math.min(at.y + 8, frame.clientHeight - menu.offsetHeight))}px`;
    menu.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const now = entries.findIndex((entry) => entry.matches(":focus"));
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) entries.at(next % entries.length)?.focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (!node) return null;
  return (
    <div
      ref={list}
      className="whole-menu"
      role="menu"
      aria-label={`What can be done with ${node.name}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <p className="whole-menu-name" dir="auto">
        {node.name}
      </p>
      {listActions(whole.index, whole.view, whole.exploration, node).map(({ key, words, change }) => (
        <button
          key={words}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close();
            whole.explore(change(drawing.spotOf(node)));
          }}
        >
          <span>{words}</span>
          {key && <kbd className="wide-only">{key.toUpperCase()}</kbd>}
        </button>
      ))}
    </div>
  );
}
