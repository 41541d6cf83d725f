import { type RefObject, useEffect, useRef, useState } from "react";

/** The inner size of an element, kept up to date; zero until it is drawn. */
export function useSize<Node extends HTMLElement>(): [
  RefObject<Node | null>,
  { width: number; height: number },
] {
  const ref = useRef<Node>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry)
        setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) });
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
