/**
 * A run of characters on a page, as the PDF draws it.
 *
 * Shape   `tag` is the id of the marked content that it stands in, null outside any; `isArtifact`: the file itself calls it
 *         page furniture.
 * Units   points from the page's lower left corner; `size` is the height of the letters.
 */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly endsLine: boolean;
  readonly tag: string | null;
  readonly isArtifact: boolean;
}

/** A node of a page's structure tree: an element with a role (`P`, `LI`, `TR`, `TD`), or a leaf with the id of its content. */
export type PdfTag =
  | { readonly role: string; readonly children: readonly PdfTag[] }
  | { readonly content: string };

/** One page: what is drawn on it, and the order that its author gave it, where the file tells. */
export interface PdfPage {
  readonly height: number;
  readonly runs: readonly PdfRun[];
  readonly tags: PdfTag | null;
}

/**
 * A paragraph, list item or row of a table, with its broken lines mended.
 *
 * Shape   `rest` stands in a list without a mark of its own: at the top of a page it goes on with the item before. `row` has
 *         two cells or more; paragraphs of its last cell below the first follow as blocks of their own. `page` counts from 0.
 */
export type PdfBlock =
  | { readonly kind: "paragraph" | "item" | "rest"; readonly text: string; readonly page: number }
  | { readonly kind: "row"; readonly cells: readonly string[]; readonly page: number };
