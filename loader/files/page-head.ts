import type { GivenHead } from "../model/source-text.ts";
import { isDateline } from "../numbers/published-date.ts";
import { bylineOf } from "./given-byline.ts";
import { givenDate } from "./given-date.ts";
import { findLinkedArticle } from "./json-ld.ts";
import { placeOfAddress } from "./place-of-text.ts";
import { isSameOutlet, withoutOutlet } from "./without-outlet.ts";

/** What a page tells about its article, and its canonical address. */
interface PageHead {
  readonly head: GivenHead;
  readonly address: string | null;
}

const TITLES = ["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title"];
const AUTHORS = [
  "author",
  "article:author",
  "parsely-author",
  "sailthru.author",
  "byl",
  "dc.creator",
  "dcterms.creator",
];
const PUBLISHERS = ["og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name"];
const DATES = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "dc.date",
  "dc.date.issued",
  "dcterms.date",
  "dcterms.issued",
  "dcterms.created",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publish-date",
];

/**
 * Reads what a page says of its article: JSON-LD first, then meta tags, then its own heading, byline and dateline.
 *
 * Shape   what it does not say is null; `address` is absolute, http or https, without what follows a `#`, and not that of a
 *         whole site, which some pages give for each of their articles.
 */
export function readPageHead(page: Document): PageHead {
  const linked = findLinkedArticle(textsOf(page, 'script[type="application/ld+json"]'));
  const meta = metaTags(page);
  const told = (names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
  const publisher = plain(page, linked?.publisher ?? told(PUBLISHERS));
  const [heading] = textsOf(page, "h1");
  const title = [linked?.title, told(TITLES), heading, ...textsOf(page, "head > title, title")].find(Boolean);
  return {
    head: {
      kind: null,
      title: withoutOutlet(plain(page, title ?? null), publisher),
      author: linked?.authors.length
        ? plain(page, joinNames(linked.authors, publisher))
        : (bylineOf(told(AUTHORS)) ?? bylineIn(page)),
      publisher,
      published: dateOf([linked?.published, told(DATES), ...datesIn(page)]),
    },
    address: addressOf([
      page.querySelector('link[rel~="canonical"]')?.getAttribute("href"),
      linked?.address,
      meta.get("og:url"),
    ]),
  };
}

/** Names of meta tags in small letters with what they say, the first of a name. */
function metaTags(page: Document): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of page.querySelectorAll("meta[content]")) {
    const content = tag.getAttribute("content")?.trim();
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
}

function textsOf(page: Document, selector: string): string[] {
  return [...page.querySelectorAll(selector)]
    .map(({ textContent }) => textContent?.replace(/\s+/gu, " ").trim() ?? "")
    .filter((text) => text !== "");
}

/** Letters of a title or name that count; what is longer is none. */
const LONGEST_FIELD = 300;

/** A field as a person reads it: some pages write `&amp;` where the letter would do. */
function plain(page: Document, field: string | null): string | null {
  if (field === null) return null;
  const holder = page.createElement("p");
  holder.innerHTML = field.slice(0, LONGEST_FIELD).replaceAll("<", "&lt;");
  return holder.textContent?.replace(/\s+/gu, " ").trim() || null;
}

function joinNames(names: readonly string[], publisher: string | null): string | null {
  const people = names.filter((name) => publisher === null || !isSameOutlet(name, publisher));
  return [...new Set(people.map((name) => name.replace(/^by\s+/iu, "")))].join(" and ") || null;
}

function bylineIn(page: Document): string | null {
  const selector = '[itemprop~="author"], [rel~="author"], .byline, .author';
  for (const line of textsOf(page, selector)) {
    const names = bylineOf(line);
    if (names !== null) return names;
  }
  return null;
}

/** Dates of the page's own: those marked as such, then the first line that is a date and nothing else. */
function* datesIn(page: Document): Generator<string> {
  for (const element of page.querySelectorAll(
    '[itemprop~="datePublished"], article time[datetime], main time[datetime]',
  )) {
    yield element.getAttribute("content") ?? element.getAttribute("datetime") ?? element.textContent ?? "";
  }
  for (const { children, textContent } of page.querySelectorAll("p, span, div, time, li")) {
    const line = children.length > 1 ? "" : (textContent?.trim() ?? "");
    if (line.length <= 120 && isDateline(line)) yield line;
  }
}

function dateOf(candidates: Iterable<string | null | undefined>): string | null {
  for (const candidate of candidates) {
    const date = candidate ? givenDate(candidate) : null;
    if (date !== null) return date;
  }
  return null;
}

function addressOf(candidates: readonly (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const place = candidate ? placeOfAddress(candidate) : undefined;
    if (place !== undefined) return place;
  }
  return null;
}
