import { type RefObject, useLayoutEffect, useState } from "react";
import type { LensView } from "../view/view.ts";
import { isEmbedded } from "./embedded.ts";

/** What stands below the picture on a page of one screen at the least: legend and status bar. */
const USUAL = { below: 92, least: 420 };
/** In the frame of another page: a low picture can still be read, and one that is cut off cannot. */
const EMBEDDED = { below: 40, least: 300 };
/** A picture of another height may have a legend of another: after so many measures it stays as it is, lest the two never agree. */
const MOST_MEASURES = 12;

/** The height that the picture can have without the page scrolling, measured anew when what is above or below it changes its own. */
export function useRoom(ref: RefObject<HTMLElement | null>, width: number, view: LensView): number {
  const limits = isEmbedded() ? EMBEDDED : USUAL;
  const [height, setHeight] = useState(limits.least);
  // biome-ignore lint/correctness/useExhaustiveDependencies: width and view change how high the question stands
  useLayoutEffect(() => {
    const picture = ref.current;
    const page = picture?.closest(".stage");
    if (!picture || !page) return;
    let measures = 0;
    const measure = () => {
      const top = picture.getBoundingClientRect().top + page.scrollTop;
      const foot = Math.max(window.innerHeight - page.getBoundingClientRect().bottom, 0);
      const { height: after, isBeside } = measureAfter(picture);
      const below = Math.max(isBeside ? EMBEDDED.below : limits.below, after + foot);
      setHeight(Math.max(window.innerHeight - top - below, limits.least));
    };
    const sizes = new ResizeObserver(() => {
      measures += 1;
      if (measures <= MOST_MEASURES) measure();
    });
    const watch = () => {
      // Its legend may stand with it in a part of the page of their own.
      for (const part of [...page.children, ...(picture.parentElement?.children ?? [])])
        if (!part.contains(picture)) sizes.observe(part);
    };
    // The tour and what an answer brings come later than the picture.
    const parts = new MutationObserver(watch);
    parts.observe(page, { childList: true });
    watch();
    measure();
    const resize = () => {
      measures = 0;
      measure();
    };
    window.addEventListener("resize", resize);
    return () => {
      sizes.disconnect();
      parts.disconnect();
      window.removeEventListener("resize", resize);
    };
  }, [ref, width, view]);
  return height;
}

/** How high what comes after the picture is, as it stands now: its legend, and of its list the line that opens it. */
function measureAfter(picture: HTMLElement): { readonly height: number; readonly isBeside: boolean } {
  let [height, isBeside] = [0, false];
  const { right } = picture.getBoundingClientRect();
  for (let next = picture.nextElementSibling; next; next = next.nextElementSibling) {
    const { top, bottom, left } = next.getBoundingClientRect();
    // A legend that stands beside the picture takes none of its height.
    if (left >= right) {
      isBeside = true;
      continue;
    }
    const line = next instanceof HTMLDetailsElement && next.open ? next.firstElementChild : null;
    height += (line ? line.getBoundingClientRect().bottom : bottom) - top;
  }
  return { height, isBeside };
}
