import { findClaims } from "../claims/find-claims.ts";
import { isAreaInspection } from "../inspections/area-inspection.ts";
import { findInspections } from "../inspections/find-inspections.ts";
import { readArticleText } from "../layout/article-text.ts";
import type { Extraction, ReviewLine } from "../model/extraction.ts";
import type { Mention } from "../model/mention.ts";
import type { GivenHead } from "../model/source-text.ts";
import { findMentions } from "../names/find-mentions.ts";
import { resolveEntities, toMentions } from "../names/resolve-entities.ts";
import { findUnknownAreas } from "../names/unknown-areas.ts";
import { findMeasures } from "../numbers/find-measures.ts";
import { findEmployerMentions } from "../people/employer-mentions.ts";
import { findPeople } from "../people/find-people.ts";
import { markLeadInspectors } from "../people/lead-inspectors.ts";
import { markOpposition } from "../people/opposition.ts";
import { areaName } from "../tables/area-bodies.ts";
import { namesAt } from "../tables/names-at.ts";
import type { Reference } from "../tables/reference.ts";
import { findStatements } from "../voices/find-statements.ts";
import { readLetter } from "./read-letter.ts";
import { readReport } from "./read-report.ts";
import type { ReadingCues } from "./reading-cues.ts";
import { settlePraise } from "./settle-praise.ts";

/**
 * Reads one text into its extraction: names, then, if it is about an area SEND inspection, inspections and claims.
 *
 * Shape   pure; the same text gives the same extraction. A text about another kind of inspection keeps its names and
 *         statements and has a `refused` line in its review. What is given about the text from outside it wins over what
 *         its first lines say.
 */
export function readArticle(
  text: string,
  facts: Reference,
  cues: ReadingCues,
  given?: GivenHead,
): Extraction {
  const { article, sentences } = readArticleText(text, cues.names, given);
  const { mentions, review, period } = findMentions(sentences, article, facts, cues.names);
  const reference = namesAt(facts, period);
  if (article.kind === "report") return readReport({ article, sentences, mentions, review }, reference, cues);
  const inText = findPeople(sentences, article, mentions, reference, cues.names);
  const people = markOpposition(markLeadInspectors(inText, article.text), article.text);
  const employers = findEmployerMentions(people, mentions, article.text, reference);
  const named = [...mentions, ...employers].sort((a, b) => a.start - b.start);
  const verdict = isAreaInspection(sentences, cues.events);
  const found = verdict.yes
    ? findInspections(sentences, article, mentions, reference, cues.events, employers)
    : { inspections: [], scopes: [], elsewhere: [], others: [] };
  const claims = verdict.yes
    ? findClaims(
        sentences,
        article,
        people,
        { scopes: found.scopes, from: verdict.from, named: placesNamed(mentions) },
        cues.claims,
      )
    : { findings: [], review: refused(verdict.reasons) };
  const isOfNone = verdict.yes && found.inspections.length === 0;
  const known = { mentions, people, notNames: cues.names.notNames };
  const unknown = isOfNone ? findUnknownAreas(sentences, known, reference) : [];
  const inPrint = <Claim extends { readonly area: string }>(claim: Claim): Claim => ({
    ...claim,
    area: areaName(claim.area, reference),
  });
  const findings = claims.findings.map(inPrint);
  const read: Extraction = {
    article,
    ...resolveEntities(named, reference),
    people: people.map(({ name, role, organisation, organisationId, kind }) => ({
      name,
      role,
      organisation,
      organisationId,
      kind,
    })),
    inspections: settlePraise(found.inspections, findings),
    findings,
    // What a text on something else counts is no figure of England.
    measures: verdict.yes ? findMeasures(sentences, found, cues.events).map(inPrint) : [],
    statements: findStatements(sentences, article, { mentions, reference }, people, cues.claims),
    mentions: toMentions(named),
    review: [...review, ...unknown, ...claims.review],
  };
  const letter = { article, sentences, mentions, review };
  return article.kind === "letter" ? readLetter(read, letter, reference, cues) : read;
}

/** Where the text names areas and their bodies. */
function placesNamed(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ kind }) => kind === "area" || kind === "body");
}

function refused(reasons: readonly string[]): ReviewLine[] {
  return [
    {
      reason: "refused",
      message: `Not about an area SEND inspection: ${reasons.join("; ")}.`,
      candidates: [],
      evidence: null,
    },
  ];
}
