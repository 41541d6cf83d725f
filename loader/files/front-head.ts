import { type GivenHead, NOTHING_GIVEN } from "../model/source-text.ts";
import { bylineOf } from "./given-byline.ts";
import { givenDate } from "./given-date.ts";
import { placeOfAddress } from "./place-of-text.ts";
import { withoutOutlet } from "./without-outlet.ts";

/** Keys of front matter, the surest first. The day when a page was clipped (`created`) is not when it came out. */
const TITLES = ["title", "headline"];
const AUTHORS = ["author", "authors", "byline", "creator", "creators"];
const PUBLISHERS = [
  "publisher",
  "publication",
  "site",
  "sitename",
  "outlet",
  "newspaper",
  "website",
  "source",
];
const DATES = [
  "published",
  "datepublished",
  "publisheddate",
  "publicationdate",
  "publisheddatetime",
  "publishedtime",
  "publishdate",
  "pubdate",
  "date",
];
const ADDRESSES = [
  "source",
  "url",
  "canonical",
  "canonicalurl",
  "link",
  "permalink",
  "original",
  "sourceurl",
];

/** Letters of a title or name that count; what is longer is none. */
const LONGEST_FIELD = 300;

/**
 * What front matter tells about an article, and its address.
 *
 * Shape   what it does not say is null; `source` is an address or an outlet's name, as it is written.
 */
export function readFrontHead(fields: ReadonlyMap<string, readonly string[]>): {
  readonly head: GivenHead;
  readonly address: string | null;
} {
  const told = (keys: readonly string[]): string[] =>
    keys.flatMap((key) => fields.get(key) ?? []).map((value) => value.slice(0, LONGEST_FIELD));
  const publisher = told(PUBLISHERS).find((value) => !value.includes("/")) ?? null;
  const authors = told(AUTHORS).flatMap((value) => bylineOf(value) ?? []);
  return {
    head: {
      ...NOTHING_GIVEN,
      title: withoutOutlet(told(TITLES)[0] ?? null, publisher),
      author: [...new Set(authors)].join(" and ") || null,
      publisher,
      published: told(DATES).flatMap((value) => givenDate(value) ?? [])[0] ?? null,
    },
    address: told(ADDRESSES).flatMap((value) => placeOfAddress(value) ?? [])[0] ?? null,
  };
}
