import { expect, test } from "vitest";
import { cleanPdf } from "../../../loader/files/clean-pdf.ts";
import type { PdfPage, PdfRun, PdfTag } from "../../../loader/files/pdf-page.ts";

const node = (role: string, ...children: (PdfTag | string)[]): PdfTag => ({
  role,
  children: children.map((child) => (typeof child === "string" ? { content: child } : child)),
});

/** A page of contents, each on a line of its own unless it begins with "+": then it goes on with the line before. */
function page(tags: PdfTag, contents: readonly (readonly [id: string, text: string])[]): PdfPage {
  let [x, y] = [60, 780];
  const runs = contents.flatMap(([tag, told], i): PdfRun[] => {
    const isMore = told.startsWith("+");
    const text = isMore ? told.slice(1) : told;
    if (!isMore) [x, y] = [60, y - 14];
    const run = { text, x, y, width: text.length * 5, size: 11, tag, isArtifact: tag === "artifact" };
    x += run.width;
    return [{ ...run, endsLine: !(contents[i + 1]?.[1] ?? "").startsWith("+") }];
  });
  return { height: 842, runs, tags };
}

test("a tagged page is read in the order of its tags, without what the file calls furniture", () => {
  const tags = node(
    "Document",
    node("P", "b"),
    node("L", node("LI", node("LBody", "c")), node("LI", node("LBody", "d"))),
    node("P", "a"),
  );
  const text = cleanPdf([
    page(tags, [
      ["artifact", "Page 1 of 4"],
      ["a", "The end."],
      ["b", "They should:"],
      ["c", "• act soon"],
      ["d", "• act together"],
    ]),
  ]);
  expect(text).toBe("They should:\n• act soon\n• act together\nThe end.");
});

test("words that carry the tag of a neighbour stay in the line they are drawn in", () => {
  const tags = node(
    "L",
    node("LI", node("Lbl", "4"), node("LBody", "1")),
    node("LI", node("LBody", "2", "3", "5")),
  );
  const text = cleanPdf([
    page(tags, [
      ["1", "▪ plans are sent in time"],
      ["2", "▪"],
      ["4", "+ families"],
      ["3", "+ are told of"],
      ["5", "what they say"],
    ]),
  ]);
  expect(text).toBe("• plans are sent in time\n• families are told of what they say");
});

test("an item without a mark at the top of a page goes on with the one before, a row too", () => {
  const first = node(
    "Document",
    node("L", node("LI", node("LBody", "a"))),
    node("Table", node("TR", node("TD", "b"), node("TD", "c"))),
  );
  const second = node("Document", node("Table", node("TR", node("TD"), node("TD", "d"))), node("P", "e"));
  const item = node("L", node("LI", node("LBody", "f")), node("LI", node("LBody", "g")));
  const text = cleanPdf([
    page(first, [
      ["a", "• Leaders listen."],
      ["b", "The board"],
      ["c", "It must act upon what it has been told by all"],
    ]),
    page(second, [
      ["d", "those who wait for it."],
      ["e", "So it is."],
    ]),
    page(node("L", node("LI", node("LBody", "h"))), [["h", "• Schools plan."]]),
    page(item, [
      ["f", "They do it well."],
      ["g", "• Parents agree."],
    ]),
  ]);
  expect(text).toBe(
    "• Leaders listen.\nThe board | It must act upon what it has been told by all those who wait for it.\nSo it is.\n• Schools plan. They do it well.\n• Parents agree.",
  );
});

test("a table with one filled cell a row is layout and is read through; short lines of a cell are joined", () => {
  const tags = node(
    "Table",
    node("TR", node("TD", node("P", "a"), node("P", "b"))),
    node("TR", node("TD"), node("TD", node("P", "c"))),
    node("TR", node("TD", node("P", "d"), node("P", "e")), node("TD", node("P", "f"))),
  );
  const text = cleanPdf([
    page(tags, [
      ["a", "One."],
      ["b", "Two."],
      ["c", "Three."],
      ["d", "Ann Lee"],
      ["e", "Director"],
      ["f", "Bob May, Chief"],
    ]),
  ]);
  expect(text).toBe("One.\nTwo.\nThree.\nAnn Lee, Director | Bob May, Chief");
});
