import type { Asked, Gate, GateName, Gates, Reasons } from "../../loader/claims/gates.ts";
import { readArticle } from "../../loader/reading/read-article.ts";
import type { ReadingCues } from "../../loader/reading/reading-cues.ts";
import type { Reference } from "../../loader/tables/reference.ts";
import type { MarkedArticle } from "./marked-texts.ts";

type GoldFinding = MarkedArticle["findings"][number];

/** A marked article, and the tables that it is read with. */
export interface ReadWith {
  readonly article: MarkedArticle;
  readonly cues: ReadingCues;
}

/** Reasons as a gate was given them, and what a person says of what it was asked. */
export interface GateExample<Name extends GateName> {
  readonly reasons: Reasons<Name>;
  readonly isTrue: boolean;
}

/** What each gate is to be learnt from. */
export type GateExamples = { readonly [Name in GateName]: readonly GateExample<Name>[] };

interface Told<Name extends GateName> {
  readonly reasons: Reasons<Name>;
  readonly asked: Asked;
}

/** Writes down what a gate is asked, and decides as another does. */
class Recorder<Name extends GateName> implements Gate<Name> {
  readonly told: Told<Name>[] = [];
  readonly #gate: Gate<Name>;

  constructor(gate: Gate<Name>) {
    this.#gate = gate;
  }

  sureOf(reasons: Reasons<Name>, asked: Asked): number {
    this.told.push({ reasons, asked });
    return this.#gate.sureOf(reasons, asked);
  }
}

/** Reads marked articles with `gates` deciding, and tells of all that these were asked what people marked. */
export function gateExamples(
  articles: readonly ReadWith[],
  reference: Reference,
  gates: Gates,
): GateExamples {
  const examples = { theme: [] as GateExample<"theme">[], claim: [] as GateExample<"claim">[] };
  for (const {
    article: { text, findings },
    cues,
  } of articles) {
    const theme = new Recorder(gates.theme);
    const claim = new Recorder(gates.claim);
    const recording = { ...cues, claims: { ...cues.claims, gates: { theme, claim } } };
    const { article } = readArticle(text, reference, recording);
    const marked = new MarkedClaims(article.text, findings);
    examples.theme.push(...theme.told.flatMap((told) => marked.tellTheme(told)));
    examples.claim.push(...claim.told.flatMap((told) => marked.tellClaim(told)));
  }
  return examples;
}

/** A claim and the stretch that tells it are one if this share of the shorter lies within the other. */
const LEAST_SHARED = 0.6;

/** The claims that people marked in one article. */
class MarkedClaims {
  readonly #text: string;
  readonly #findings: readonly (GoldFinding & { readonly start: number; readonly end: number })[];

  constructor(text: string, findings: readonly GoldFinding[]) {
    this.#text = text;
    const whole = plain(text);
    this.#findings = findings.map((finding) => {
      const start = whole.indexOf(plain(finding.evidence));
      return { ...finding, start, end: start < 0 ? start : start + plain(finding.evidence).length };
    });
  }

  /** Of what nobody marked as a claim nobody said which theme it has. */
  tellTheme({ reasons, asked }: Told<"theme">): GateExample<"theme">[] {
    const themes = this.#claimsAt(asked).flatMap((finding) => finding.themes);
    return themes.length === 0 ? [] : [{ reasons, isTrue: themes.includes(asked.theme ?? "") }];
  }

  /** What was marked elsewhere in the article alone was perhaps told twice, and marked once. */
  tellClaim({ reasons, asked }: Told<"claim">): GateExample<"claim">[] {
    const { themes, verdict } = asked.part;
    const isOf = (finding: GoldFinding): boolean =>
      fits(finding, verdict.polarity) && finding.themes.some((theme) => themes.includes(theme));
    const isTrue = this.#claimsAt(asked).some(isOf);
    return !isTrue && this.#findings.some(isOf) ? [] : [{ reasons, isTrue }];
  }

  /** The claims of the part's sign at its place. */
  #claimsAt({ marks, part }: Asked): readonly GoldFinding[] {
    const [first, last] = [marks.tokens[part.first]?.start ?? 0, marks.tokens[part.last - 1]?.end ?? 0];
    const start = plain(this.#text.slice(0, first)).length;
    const end = start + plain(this.#text.slice(first, last)).length;
    return this.#findings.filter((finding) => {
      const shared = Math.min(end, finding.end) - Math.max(start, finding.start);
      const shorter = Math.min(end - start, finding.end - finding.start);
      return finding.start >= 0 && shared >= LEAST_SHARED * shorter && fits(finding, part.verdict.polarity);
    });
  }
}

function fits({ polarity }: GoldFinding, sign: string | null): boolean {
  return polarity === sign || polarity === "mixed" || sign === "mixed";
}

/** As two spellings of one string compare: straight quotes, no spaces. */
function plain(text: string): string {
  return text.replace(/[‘’`]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, "").toLowerCase();
}
