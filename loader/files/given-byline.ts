import { type BylineWords, readByline } from "../people/byline.ts";

/** Words of names that are an outlet's and nobody's. */
const OUTLET_WORDS: BylineWords = {
  notNames: new Set(
    "bbc news newsroom newsdesk desk staff team editorial times post herald echo gazette media press".split(
      " ",
    ),
  ),
  givenNames: new Set(),
  personWords: new Map(),
};

/** The names in a field or line that says who wrote the article; an address or an outlet is none. */
export function bylineOf(line: string | null): string | null {
  if (line === null || /[/@]/u.test(line)) return null;
  const said = /^by\s/iu.test(line) ? line : `By ${line}`;
  return readByline(said, OUTLET_WORDS)?.authors.join(" and ") ?? null;
}
