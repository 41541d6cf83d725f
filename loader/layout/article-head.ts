import type { Article } from "../model/article.ts";
import { findDate } from "../numbers/published-date.ts";
import { readByline, readStandfirst } from "../people/byline.ts";
import type { NameCues } from "../tables/name-cues.ts";
import type { OutletNames } from "../tables/outlet-names.ts";
import type { Line } from "../text/line.ts";
import type { LineRole } from "../text/sentence.ts";
import type { TextRoles } from "./line-roles.ts";
import { readToldOutlet } from "./told-outlet.ts";

/** What a text says of itself. */
export type ArticleHead = Pick<Article, "title" | "author" | "publisher" | "published"> & {
  /** It goes by its first sentence. */
  readonly hasNoTitle: boolean;
};

const UPDATED = /\bupdated\b/iu;

/**
 * Reads title, author, publisher and date of publication from the lines whose roles say so.
 *
 * Shape   what the text does not tell is null; a text without a headline goes by its first sentence. Several authors are
 *         joined by " and ".
 */
export function readHead(
  lines: readonly Line[],
  { roles, nameplate, title }: TextRoles,
  cues: NameCues,
): ArticleHead {
  const withRole = (...wanted: LineRole[]): Line[] =>
    lines.filter(({ paragraph }) => wanted.includes(roles[paragraph] ?? "body"));
  const bylines = withRole("byline");
  return {
    title: title ?? titleOf(withRole("headline", "lead", "body")),
    hasNoTitle: withRole("headline").length === 0,
    author: authorOf(bylines, cues) ?? authorTold(withRole("headline", "lead"), cues),
    publisher:
      publisherOf(withRole("furniture", "byline"), cues.outlets) ??
      outletTold(mastheads(lines, roles), cues) ??
      nameplate,
    published: publishedOf([...withRole("dateline"), ...bylines]) ?? publishedOf(mastheads(lines, roles)),
  };
}

function titleOf(lines: readonly Line[]): string {
  const first = lines[0]?.text ?? "";
  const sentence = /^.{20,}?[.!?](?=\s|$)/u.exec(first.slice(0, 400))?.[0];
  return (sentence ?? first).slice(0, 300);
}

/** "Ely Star, 5 October 2016" has a person's form, and is the paper. */
function authorOf(bylines: readonly Line[], cues: NameCues): string | null {
  const persons = bylines.filter(({ text }) => readToldOutlet(text, cues.givenNames) === null);
  return joinAuthors(persons.flatMap(({ text }) => readByline(text, cues)?.authors ?? []));
}

function authorTold(lines: readonly Line[], cues: NameCues): string | null {
  return joinAuthors(lines.flatMap(({ text }) => readStandfirst(text, cues)));
}

function joinAuthors(authors: readonly string[]): string | null {
  return authors.length > 0 ? [...new Set(authors)].join(" and ") : null;
}

/** A line above the article of so many characters can be outlet and date ("Ely Star, 5th October 2016"). */
const MASTHEAD_LENGTH = 80;

/** Short lines between the title and the first sentence. */
function mastheads(lines: readonly Line[], roles: readonly LineRole[]): Line[] {
  const told = lines.filter(({ text }) => text.trim() !== "");
  const lead = told.findIndex(({ paragraph }) => /^(?:lead|body)$/u.test(roles[paragraph] ?? "body"));
  return told.slice(1, Math.max(1, lead)).filter(({ text }) => text.length <= MASTHEAD_LENGTH);
}

function publishedOf(lines: readonly Line[]): string | null {
  const dated = lines.flatMap(({ text }) => {
    const date = findDate(text);
    return date ? [{ date, isUpdate: UPDATED.test(text.slice(0, date.start)) }] : [];
  });
  return (dated.find(({ isUpdate }) => !isUpdate) ?? dated[0])?.date.iso ?? null;
}

/** An outlet that no table knows, where a line tells it with its day. */
function outletTold(lines: readonly Line[], { givenNames }: NameCues): string | null {
  return lines.flatMap(({ text }) => readToldOutlet(text, givenNames) ?? [])[0] ?? null;
}

/** The outlet a masthead names, or else the first that page furniture names by two words or more. */
function publisherOf(lines: readonly Line[], outlets: OutletNames): string | null {
  for (const { text } of lines) {
    const masthead = outlets.byMasthead(text);
    if (masthead !== null) return masthead;
  }
  for (const { text } of lines) {
    const named = outlets.within(text);
    if (named !== null) return named;
  }
  return null;
}
