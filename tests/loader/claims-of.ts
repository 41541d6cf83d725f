import { join } from "node:path";
import { readClaimCues } from "../../loader/claims/claim-cues.ts";
import { type Claims, findClaims } from "../../loader/claims/find-claims.ts";
import type { Article } from "../../loader/model/article.ts";
import type { SpeakerPerson } from "../../loader/model/speaker-person.ts";
import type { LineRole, Sentence } from "../../loader/text/sentence.ts";
import { tokenise } from "../../loader/text/tokens.ts";
import { formsAmong } from "../../loader/text/word-form.ts";

const cues = readClaimCues(join(import.meta.dirname, "../../seeds"));

/** A person of the made-up articles, by name and post. */
export interface Speaker {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  /** An official unless told. */
  readonly kind?: SpeakerPerson["kind"];
}

/** The claims of a made-up news article: one sentence a line, a line starting "# " is its headline; all about one area. */
export function claimsOf(text: string, speakers: readonly Speaker[] = [], scoped = true): Claims {
  const article: Article = { kind: "news", title: "", author: null, publisher: null, published: null, text };
  const scopes = scoped ? [{ start: 0, end: text.length, areaId: "Ashmere", earlier: false }] : [];
  const people = speakers.map((speaker): SpeakerPerson => {
    const start = text.indexOf(speaker.name);
    return { kind: "official", ...speaker, spans: [{ start, end: start + speaker.name.length }] };
  });
  return findClaims(sentencesOf(text), article, people, { scopes, from: 0 }, cues);
}

/** Cuts a made-up text: one sentence a line. */
function sentencesOf(text: string): Sentence[] {
  const quotes = [...text.matchAll(/"([^"]*)(?:"|$)/g)].map(({ index, 1: inner = "" }) => ({
    start: index + 1,
    end: index + 1 + inner.length,
  }));
  let start = 0;
  return text.split("\n").map((line, index): Sentence => {
    const from = start;
    start += line.length + 1;
    const end = from + line.length;
    const role: LineRole = line.startsWith("# ") ? "headline" : "body";
    const tokens = tokenise(line).map((token) => ({
      ...token,
      start: token.start + from,
      end: token.end + from,
    }));
    const inLine = quotes.filter((quote) => quote.start < end && quote.end > from);
    return {
      index,
      paragraph: index,
      start: from,
      end,
      text: line,
      role,
      tokens,
      forms: formsAmong(tokens),
      quotes: inLine,
    };
  });
}

/** A claim as a test reads it: `strength local-offer: The local offer is clear`. */
export function told({ findings }: Claims): string[] {
  return findings.map(
    ({ polarity, themes, evidence }) => `${polarity} ${themes.join(" ")}: ${evidence.exact}`,
  );
}
