import { Parser } from "htmlparser2";
import { SendgraphError } from "../../cypher/errors.ts";
import { LIMITS } from "../model/limits.ts";

/**
 * Counts a page's elements before a tree is built of them, for a page of pathological form would take minutes.
 *
 * Errors  `file-too-large` where it has more elements, or more of them inside each other, than any article's page has.
 */
export function checkPage(path: string, html: string): void {
  let elements = 0;
  let depth = 0;
  let pieces = 0;
  let attributes = 0;
  const parser = new Parser({
    onopentagname: () => {
      elements++;
      depth++;
      attributes = 0;
      if (elements > LIMITS.pageElements) throw tooMuch(path, `${LIMITS.pageElements} elements`);
      if (depth > LIMITS.pageDepth) throw tooMuch(path, `${LIMITS.pageDepth} elements inside each other`);
    },
    onattribute: () => {
      attributes++;
      if (attributes > LIMITS.pageAttributes)
        throw tooMuch(path, `${LIMITS.pageAttributes} attributes on one element`);
    },
    onclosetag: () => {
      depth--;
    },
    ontext: () => {
      pieces++;
      if (pieces > 3 * LIMITS.pageElements) throw tooMuch(path, `${3 * LIMITS.pageElements} pieces of text`);
    },
  });
  parser.end(html);
}

function tooMuch(path: string, what: string): SendgraphError {
  return new SendgraphError(
    "file-too-large",
    `"${path}" has more than ${what}: more than the page of an article has.`,
    "Save the article alone, for instance from the browser's reader view, or copy its text into a .txt file.",
  );
}
