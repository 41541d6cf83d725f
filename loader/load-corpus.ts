import type { ArticleStanding, StandingChange, Standings } from "../cypher/article-standing.ts";
import { SendgraphError } from "../cypher/errors.ts";
import type { HashedArticle } from "../cypher/graph-batch.ts";
import type { WriteResult } from "../cypher/store.ts";
import { type ArticleReading, type Refusal, refusalOf } from "./article-reading.ts";
import type { ReviewEntry } from "./batch/review-entry.ts";
import { placeOfAddress, placeOfText } from "./files/place-of-text.ts";
import type { SourceText } from "./model/source-text.ts";
import type { ReadEntry } from "./read-texts.ts";

/** What loading needs from outside. */
export interface LoadEffects {
  /** Writes one article; a dry run plans instead. */
  readonly write: (article: HashedArticle, change: StandingChange) => Promise<WriteResult>;
  /** Writes that articles were taken back. */
  readonly writeStandings: (standings: readonly ArticleStanding[]) => Promise<void>;
  /** Takes what a person should look at: what in a text was not resolved. */
  readonly review: (entries: readonly ReviewEntry[]) => Promise<void>;
  /** How the articles of the graph stand; those that are loaded are taken in. */
  readonly standings: Standings;
  /** The folder that paths count from. */
  readonly folder: string;
}

type Retraction = Extract<ReadEntry, { readonly is: "retraction" }>;
type Read = Extract<ArticleReading, { readonly is: "read" }>;

/** A text that is in the graph and needs a word, and why: it tells of no inspection, or of one that the register has not. */
interface Remark {
  readonly path: string;
  readonly reason: string;
}

/** What became of one text, and which articles it put out of date. */
interface LoadedText {
  readonly path: string;
  readonly id: string;
  readonly is: WriteResult;
  /** It was not in the graph before, nor earlier in this load. */
  readonly isNew: boolean;
  readonly superseded: readonly string[];
  readonly restored: readonly string[];
}

/** What a load did, text by text. */
export interface LoadReport {
  readonly texts: readonly LoadedText[];
  /** Articles that are marked as taken back, by their ids. */
  readonly retracted: readonly string[];
  /** Earlier versions that count again, by their ids: what stood in their place was taken back. */
  readonly restored: readonly string[];
  readonly refused: readonly Refusal[];
  /** Texts that were read and add no inspection. */
  readonly withoutInspection: readonly Remark[];
  /** Inspections told at a time that the official register covers, which it has not. */
  readonly notInRegister: readonly Remark[];
}

/**
 * Writes texts that were read to a store, in their order; what cannot be read is refused by name and the rest is loaded.
 *
 * Errors  those of the store, which end the load; what was written before stays.
 */
export async function loadCorpus(
  entries: AsyncIterable<ReadEntry>,
  effects: LoadEffects,
): Promise<LoadReport> {
  const texts: LoadedText[] = [];
  const retracted: string[] = [];
  const retractions: Retraction[] = [];
  const refused: Refusal[] = [];
  const withoutInspection: Remark[] = [];
  const notInRegister: Remark[] = [];
  for await (const entry of entries) {
    if (entry.is === "refused") {
      refused.push(refusalOf(entry.path, entry.error));
      continue;
    }
    if (entry.is === "retraction") {
      retractions.push(entry);
      continue;
    }
    const { text: source, reading } = entry;
    if (reading.is === "refused") {
      refused.push(reading.refusal);
      continue;
    }
    const text = await writeText(source, reading, effects);
    texts.push(text);
    if (source.isRetracted) retracted.push(text.id);
    const { withoutInspection: why } = reading;
    withoutInspection.push(...remarksOn(source, why === null ? [] : [why]));
    notInRegister.push(...remarksOn(source, unregistered(reading)));
    await effects.review(reading.review);
  }
  const taken = await retract(retractions, effects, refused);
  retracted.push(...taken.map(({ own }) => own.id));
  const back = [...texts, ...taken].flatMap(({ restored }) => restored);
  const restored = [...new Set(back)].filter((id) => effects.standings.get(id)?.status === "current");
  return { texts, retracted, restored, refused, withoutInspection, notInRegister };
}

function remarksOn({ path }: SourceText, reasons: readonly string[]): Remark[] {
  return reasons.map((reason) => ({ path, reason }));
}

function unregistered({ review }: Read): string[] {
  return review.filter(({ reason }) => reason === "not-in-register").map(({ message }) => message);
}

async function writeText(
  source: SourceText,
  { article, published }: Read,
  { write, standings, folder }: LoadEffects,
): Promise<LoadedText> {
  const id = article.articleId;
  const isNew = standings.get(id) === undefined;
  const change = standings.take({
    id,
    place: placeOfText(source, folder),
    published,
    isRetracted: source.isRetracted,
  });
  const is = await write(article, change);
  return { path: source.path, id, is, isNew, superseded: change.superseded, restored: change.restored };
}

/** Takes articles back when all is loaded, so that it does not matter whether word of it comes before them or after. */
async function retract(
  retractions: readonly Retraction[],
  { standings, writeStandings }: LoadEffects,
  refused: Refusal[],
): Promise<StandingChange[]> {
  const taken: StandingChange[] = [];
  for (const { path, source } of retractions) {
    const place = placeOfAddress(source);
    const held = place === undefined ? undefined : standings.at(place);
    const change = held && standings.retract(held.id, true);
    if (change) taken.push(change);
    else refused.push(refusalOf(path, noSuchArticle(source)));
  }
  if (taken.length > 0) await writeStandings(taken.flatMap(({ changed }) => changed));
  return taken;
}

function noSuchArticle(source: string): SendgraphError {
  return new SendgraphError(
    "not-found",
    `No article in the graph stands at "${source}", so none can be taken back.`,
    "Give the address that it was loaded with, or take it back by its id: sendgraph retract ID.",
  );
}

/** What was refused, as something for a person to look at. */
export function reviewRefusal({ path, message, remedy }: Refusal): ReviewEntry {
  const none = { article: null, start: null, end: null, text: null, candidates: [] };
  return { path, reason: "refused", ...none, message: `${message} ${remedy}` };
}
