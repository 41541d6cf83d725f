import { type RefObject, useLayoutEffect, useState } from "react";
import type { LensView } from "../view/view.ts";

/** What stands below the picture on a page of one screen: legend and status bar. */
const BELOW_PX = 92;
const LEAST_HEIGHT_PX = 420;

/** The height that the picture can have without the page scrolling, measured anew when what is above it may have changed. */
export function useRoom(ref: RefObject<HTMLElement | null>, width: number, view: LensView): number {
  const [height, setHeight] = useState(LEAST_HEIGHT_PX);
  // biome-ignore lint/correctness/useExhaustiveDependencies: width and view change how high the question stands
  useLayoutEffect(() => {
    const measure = () => {
      const page = ref.current?.closest(".stage");
      if (!ref.current || !page) return;
      const top = ref.current.getBoundingClientRect().top + page.scrollTop;
      setHeight(Math.max(window.innerHeight - top - BELOW_PX, LEAST_HEIGHT_PX));
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [ref, width, view]);
  return height;
}
