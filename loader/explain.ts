import type { ExtractedFinding, Extraction, Span } from "./model/extraction.ts";

const SIGN = { strength: "▲", weakness: "▼", mixed: "◆" } as const;

/**
 * Tells a person what was read out of a text and why: paragraph by paragraph the names in it, and each claim with polarity,
 * themes, speaker, area and the words that decided.
 */
export function explainExtraction(extraction: Extraction): string {
  const { title, author, publisher, published, text } = extraction.article;
  const facts = [
    ["author", author],
    ["publisher", publisher],
    ["published", published],
  ];
  const lines = [`title: ${title}`, ...facts.map(([name, value]) => `${name}: ${value ?? "not given"}`), ""];
  for (const { area, framework, when, outcome, bodies, earlier } of extraction.inspections) {
    const which = earlier ? "earlier inspection" : "inspection";
    lines.push(
      `${which}: ${area}, ${framework}, ${when ?? "no date"}, ${outcome}; answering: ${bodies.join(", ") || "nobody named"}`,
    );
  }
  for (const { name, role, organisation, kind } of extraction.people) {
    lines.push(
      `person: ${name}, ${kind}${role ? `, ${role}` : ""}${organisation ? `, ${organisation}` : ""}`,
    );
  }
  for (const paragraph of paragraphsOf(text)) lines.push(...explainParagraph(extraction, paragraph));
  for (const { reason, message } of extraction.review) lines.push(`? ${reason}: ${message}`);
  return lines.join("\n");
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({
    exact: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function explainParagraph(extraction: Extraction, paragraph: Span): string[] {
  const within = ({ start, end }: Span): boolean => paragraph.start <= start && end <= paragraph.end;
  const notes = [
    ...extraction.findings.filter(({ evidence }) => within(evidence)).map(explainFinding),
    ...extraction.measures
      .filter(({ evidence }) => within(evidence))
      .map(({ what, value, unit, area }) => `  # ${area}: ${what}: ${value} ${unit}`),
    ...extraction.statements
      .filter(({ evidence }) => within(evidence))
      .map(({ speaker, evidence }) => `  “ ${speaker}: ${evidence.exact}`),
  ];
  const names = [...new Set(extraction.mentions.filter(within).map(({ exact, id }) => `${exact} = ${id}`))];
  if (names.length > 0) notes.unshift(`  @ ${names.join("; ")}`);
  return notes.length === 0 ? [] : ["", paragraph.exact, ...notes];
}

function explainFinding({
  polarity,
  themes,
  saidBy,
  speaker,
  area,
  evidence,
  cue,
  earlier,
  learnt,
  signLearntFrom,
}: ExtractedFinding): string {
  const what = `${SIGN[polarity]} ${polarity} of ${area}${earlier ? " (earlier)" : ""}: ${themes.join(", ") || "no theme"}`;
  const why = cue ? `; decided by "${cue.exact}"` : "";
  const from = learnt ? `; ${learnt.theme} learnt from "${learnt.words.join('", "')}"` : "";
  const sign = signLearntFrom ? `; ${polarity} learnt from "${signLearntFrom.join('", "')}"` : "";
  return `  ${what}; ${speaker ?? saidBy}${why}${sign}${from}: "${evidence.exact}"`;
}
