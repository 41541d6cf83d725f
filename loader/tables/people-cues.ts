import { join } from "node:path";
import { z } from "zod";
import { groupBy } from "../../cypher/group-by.ts";
import type { PlaceholderEnd } from "../patterns/pattern-matcher.ts";
import { PatternPass } from "../patterns/pattern-pass.ts";
import { PatternSet } from "../patterns/pattern-set.ts";
import { readRows } from "../rows/read-rows.ts";
import { tokenise } from "../text/tokens.ts";

/** A post that a person holds: what it makes of them, and what kind of organisation it belongs to. */
const PostRow = z.object({
  pattern: z.string().min(1),
  kind: z.enum([
    "official",
    "politician",
    "inspector",
    "campaigner",
    "parent",
    "journalist",
    "photographer",
    "unnamed",
  ]),
  organisation_kind: z.string().min(1),
  example: z.string().min(1),
});
export type PostRow = z.infer<typeof PostRow>;

/** What the words of `person-words.csv` do beside a name. */
const WORD_USES = [
  "title",
  "letters",
  "office",
  "speech",
  "link",
  "opener",
  "topic",
  "body",
  "not-owner",
  "campaign",
  "institution",
  "surname",
] as const;
type WordUse = (typeof WORD_USES)[number];
const PersonWordRow = z.object({ word: z.string().min(1), use: z.enum(WORD_USES) });

/** The cue tables that people are read with, compiled once. */
export interface PeopleCues {
  readonly posts: PatternSet<PostRow>;
  /** Words by what they do beside a name: titles, verbs of speech, words that posts are made of. */
  readonly personWords: ReadonlyMap<WordUse, ReadonlySet<string>>;
  /** Words that a post is made of: those of the patterns, and of their subjects. */
  readonly postWords: ReadonlySet<string>;
}

const ONE_CAPITAL: PlaceholderEnd = (tokens, index) => (tokens[index]?.isCapital ? index + 1 : -1);

/**
 * Reads the tables of `seeds/cues/` that people are read with.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readPeopleCues(seedsDir: string): PeopleCues {
  const path = (name: string): string => join(seedsDir, "cues", name);
  const posts = readRows(path("posts.csv"), PostRow).filter(
    ({ kind, organisation_kind }) => kind !== "unnamed" && organisation_kind !== "news",
  );
  const byUse = groupBy(readRows(path("person-words.csv"), PersonWordRow), ({ use }) => use);
  const personWords = new Map(
    WORD_USES.map((use) => [use, new Set((byUse.get(use) ?? []).map(({ word }) => word))]),
  );
  const ofPatterns = posts.flatMap(({ pattern }) =>
    tokenise(pattern.replace(/[|?*]/g, " ")).flatMap(({ norm, kind }) =>
      kind === "word" && norm.length > 1 ? [norm] : [],
    ),
  );
  const postWords = new Set([...ofPatterns, ...(personWords.get("topic") ?? [])]);
  for (const word of personWords.get("speech") ?? []) postWords.delete(word);
  return { posts: new PatternSet(posts, new PatternPass({ NAME: ONE_CAPITAL })), personWords, postWords };
}
