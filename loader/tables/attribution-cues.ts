import type { PatternPass } from "../patterns/pattern-pass.ts";
import { type PatternMatch, PatternSet } from "../patterns/pattern-set.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import type { PolarityRow } from "./polarity-cues.ts";

type Speaker = "inspectors" | "council" | "nhs" | "other";

/** A row that tells who speaks: `value` is the kind of speaker. */
export interface AttributionRow {
  readonly pattern: string;
  readonly value: Speaker;
  readonly weight: number;
}

/** A row that tells what a speaker's noun is: "teachers", "the trust"; neutral where any body has one ("spokesman"). */
export interface SpeakerRow {
  readonly pattern: string;
  readonly value: Speaker | "neutral";
  readonly weight: number;
}

/** Who is told to speak: in whole sentences together with all else that is asked of them, outside quotation marks alone. */
export class AttributionCues {
  readonly #ofWhole: PatternSet<AttributionRow>;
  readonly #ofPart: PatternSet<AttributionRow>;
  readonly #speakers: PatternSet<SpeakerRow>;

  readonly #givenNames: ReadonlySet<string>;

  constructor(
    rows: readonly AttributionRow[],
    speakers: readonly SpeakerRow[],
    givenNames: ReadonlySet<string>,
    pass?: PatternPass,
  ) {
    this.#givenNames = givenNames;
    this.#ofWhole = new PatternSet(rows, pass);
    this.#ofPart = new PatternSet(rows);
    this.#speakers = new PatternSet(speakers);
  }

  /** What stands in `tokens`, those of the sentence that are asked of. */
  find(tokens: readonly Token[], sentence: Sentence): readonly PatternMatch<AttributionRow>[] {
    return (tokens === sentence.tokens ? this.#ofWhole : this.#ofPart).find(tokens);
  }

  /** The speakers' nouns in a phrase that tells who speaks. */
  speakersIn(phrase: readonly Token[]): readonly PatternMatch<SpeakerRow>[] {
    return this.#speakers.find(phrase);
  }

  /** May the word be what somebody is called by? */
  isGivenName(norm: string): boolean {
    return this.#givenNames.has(norm);
  }
}

/** An area whose name alone stands for its council weighs less than any noun. */
export const AREA_WEIGHT = 0.5;
const PLAIN_NAME = /^[a-z]+(?: [a-z]+)*$/;

/** The rows of `polarity.csv` that tell who speaks, and the areas that may. */
export function makeAttributionCues(
  rows: readonly PolarityRow[],
  areaNames: readonly string[],
  givenNames: ReadonlySet<string>,
  pass?: PatternPass,
): AttributionCues {
  const told = rows.flatMap(({ kind, pattern, polarity, strength: weight }): AttributionRow[] =>
    kind === "attribution" && isSpeaker(polarity) ? [{ pattern, value: polarity, weight }] : [],
  );
  const speakers = rows.flatMap(({ kind, pattern, polarity, strength: weight }): SpeakerRow[] =>
    kind === "speaker" && (polarity === "neutral" || isSpeaker(polarity))
      ? [{ pattern, value: polarity, weight }]
      : [],
  );
  const areas = areaNames
    .map((name) => name.toLowerCase())
    .filter((name) => PLAIN_NAME.test(name))
    .map((pattern): SpeakerRow => ({ pattern, value: "council", weight: AREA_WEIGHT }));
  return new AttributionCues(told, [...speakers, ...areas], givenNames, pass);
}

function isSpeaker(value: PolarityRow["polarity"]): value is Speaker {
  return value === "inspectors" || value === "council" || value === "nhs" || value === "other";
}
