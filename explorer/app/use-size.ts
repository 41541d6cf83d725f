import { type RefObject, useEffect, useRef, useState } from "react";

/** The inner size of an element, kept up to date; zero until it is drawn. It may come and go. */
export function useSize<Node extends HTMLElement>(): [
  RefObject<Node | null>,
  { width: number; height: number },
] {
  const ref = useRef<Node>(null);
  const watch = useRef<{ readonly node: Node; readonly observer: ResizeObserver } | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  // After every drawing: what is watched may have been taken out of the page, and another put in its place.
  useEffect(() => {
    const node = ref.current;
    if (node === (watch.current?.node ?? null)) return;
    watch.current?.observer.disconnect();
    watch.current = null;
    if (!node) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry)
        setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) });
    });
    observer.observe(node);
    watch.current = { node, observer };
  });
  useEffect(
    () => () => {
      watch.current?.observer.disconnect();
      watch.current = null;
    },
    [],
  );
  return [ref, size];
}
