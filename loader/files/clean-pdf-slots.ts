import type { PdfTag } from "./pdf-page.ts";

/** Where a paragraph stands in a list: `marked` where the list's mark is an element of its own. */
type ListPlace = "none" | "item" | "marked";

/** A paragraph of a tagged page before its text is known: `row` and `cell` count within the page, null outside tables. */
export interface TagSlot {
  readonly index: number;
  readonly place: ListPlace;
  readonly row: number | null;
  readonly cell: number;
}

/** Elements that are paragraphs if nothing in them is. */
const PARAGRAPHS = /^(?:P|H\d?|Title|Caption|LI|TD|TH|Note|TOCI|BlockQuote|Formula)$/u;
const HOLDERS = /^(?:L|Table|TR)$/u;

/** The paragraphs of a page's tags by the id of each content in them, in the order of the tags. */
export function slotsByContent(tags: PdfTag): Map<string, TagSlot> {
  const state: State = { slots: 0, rows: 0, byContent: new Map() };
  walk(tags, { place: "none", row: null, cell: 0, slot: null }, state);
  return state.byContent;
}

interface State {
  slots: number;
  rows: number;
  readonly byContent: Map<string, TagSlot>;
}

interface Path {
  readonly place: ListPlace;
  readonly row: number | null;
  readonly cell: number;
  readonly slot: TagSlot | null;
}

function walk(tag: PdfTag, path: Path, state: State): void {
  if ("content" in tag) {
    state.byContent.set(tag.content, path.slot ?? newSlot(path, state));
    return;
  }
  const place = tag.role === "LI" ? placeOf(tag.children) : path.place;
  let inside: Path = { ...path, place };
  if (tag.role === "TR") inside = { ...inside, row: state.rows++, slot: null };
  else if (PARAGRAPHS.test(tag.role)) {
    const slot = holdsBlocks(tag.children) ? null : newSlot(inside, state);
    inside = { ...inside, slot };
  }
  let cell = 0;
  for (const child of tag.children)
    walk(child, tag.role === "TR" ? { ...inside, cell: cell++ } : inside, state);
}

function newSlot({ place, row, cell }: Path, state: State): TagSlot {
  return { index: state.slots++, place, row, cell };
}

function placeOf(children: readonly PdfTag[]): ListPlace {
  return children.some((child) => "role" in child && child.role === "Lbl") ? "marked" : "item";
}

function holdsBlocks(children: readonly PdfTag[]): boolean {
  return children.some(
    (child) =>
      "children" in child &&
      (PARAGRAPHS.test(child.role) || HOLDERS.test(child.role) || holdsBlocks(child.children)),
  );
}
