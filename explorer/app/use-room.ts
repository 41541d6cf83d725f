import { type RefObject, useLayoutEffect, useState } from "react";
import type { LensView } from "../view/view.ts";

/** What stands below the picture on a page of one screen at the least: legend and status bar. */
const BELOW_PX = 92;
/** Status bar and margins, below a legend of several lines. */
const FOOT_PX = 58;
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
      const below = Math.max(BELOW_PX, legendHeight(ref.current) + FOOT_PX);
      setHeight(Math.max(window.innerHeight - top - below, LEAST_HEIGHT_PX));
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [ref, width, view]);
  return height;
}

/** How high the legend after a picture is, as it stands now. */
function legendHeight(picture: HTMLElement): number {
  const next = picture.nextElementSibling;
  return next?.classList.contains("legend") ? next.getBoundingClientRect().height : 0;
}
