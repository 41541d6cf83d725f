import type { ExtractedFinding, Extraction } from "../../loader/model/extraction.ts";
import type { Gold } from "./gold.ts";

/** What is scored as lists, by precision and recall. */
export const LISTS = [
  "areas",
  "bodies",
  "inspectorates",
  "people",
  "inspections",
  "findings",
  "triples",
  "statements",
  "measures",
] as const;
type ListName = (typeof LISTS)[number];

/** Hits and misses over a set of articles. `hits` may differ by side: several claims may rest on one gold finding. */
export interface Tally {
  gold: number;
  found: number;
  goldHit: number;
  foundHit: number;
}

/** A score: tallies by list, and what was missed (`-`) or made up (`+`), a line each. */
export interface Score {
  readonly tallies: Readonly<Record<ListName, Tally>>;
  readonly misses: readonly string[];
}

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export function f1Of({ gold, found, goldHit, foundHit }: Tally): number {
  const precision = found === 0 ? 1 : foundHit / found;
  const recall = gold === 0 ? 1 : goldHit / gold;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Scores extractions against gold, article by article, micro-averaged. */
export function scoreAll(pairs: readonly { name: string; gold: Gold; found: Extraction }[]): Score {
  const tallies = Object.fromEntries(
    LISTS.map((list) => [list, { gold: 0, found: 0, goldHit: 0, foundHit: 0 }]),
  ) as Record<ListName, Tally>; // fromEntries forgets the keys, which are those of LISTS
  const misses: string[] = [];
  for (const { name, gold, found } of pairs) {
    for (const list of LISTS) {
      const result = scoreList(list, gold, found);
      for (const key of ["gold", "found", "goldHit", "foundHit"] as const) tallies[list][key] += result[key];
      misses.push(...result.misses.map((miss) => `${name} ${list} ${miss}`));
    }
  }
  return { tallies, misses };
}

type ListResult = Tally & { misses: string[] };

function scoreList(list: ListName, gold: Gold, found: Extraction): ListResult {
  switch (list) {
    case "areas":
      return sets(
        gold.areas,
        found.areas.map(({ id }) => id),
      );
    case "bodies":
      return sets(gold.bodies.map(bodyKey), found.bodies.map(bodyKey));
    case "inspectorates":
      return sets(gold.inspectorates, found.inspectorates);
    case "people":
      return sets(
        gold.people.map(({ name }) => plain(name)),
        found.people.map(({ name }) => plain(name)),
      );
    case "inspections":
      return sets(
        gold.inspections.map(({ area, framework }) => `${plain(area)} ${framework}`),
        found.inspections.map(({ area, framework }) => `${plain(area)} ${framework}`),
      );
    case "findings":
      return findings(gold, found);
    case "triples":
      return sets(
        [...new Set(gold.findings.flatMap(triplesOf))],
        [...new Set(found.findings.flatMap(triplesOf))],
      );
    case "statements":
      return spans(gold.statements, found.statements, 0.7);
    case "measures":
      return spans(gold.measures, found.measures, 0.6);
  }
}

/** One-to-one match of two lists of keys. */
function sets(gold: readonly string[], found: readonly string[]): ListResult {
  const left = [...found];
  const missed = gold.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const hits = gold.length - missed.length;
  const misses = [...missed.map((key) => `- ${key}`), ...left.map((key) => `+ ${key}`)];
  return { gold: gold.length, found: found.length, goldHit: hits, foundHit: hits, misses };
}

/** A finding is right when area and polarity agree (mixed with either) and a theme is shared. */
function findings(gold: Gold, found: Extraction): ListResult {
  const asked = gold.findings.filter(({ themes }) => themes.length > 0);
  const missed = asked.filter((one) => !found.findings.some((other) => sameFinding(one, other)));
  const madeUp = found.findings.filter((one) => !gold.findings.some((other) => sameFinding(other, one)));
  const show = (sign: string, themes: readonly string[], exact: string): string =>
    `${sign} ${themes.join(",")} "${exact}"`;
  return {
    gold: asked.length,
    found: found.findings.length,
    goldHit: asked.length - missed.length,
    foundHit: found.findings.length - madeUp.length,
    misses: [
      ...missed.map(({ polarity, themes, exact }) => show(`- ${polarity}`, themes, exact)),
      ...madeUp.map(({ polarity, themes, evidence }) => show(`+ ${polarity}`, themes, evidence.exact)),
    ],
  };
}

function sameFinding(gold: Gold["findings"][number], found: ExtractedFinding): boolean {
  const polarityAgrees =
    [gold.polarity, found.polarity].includes("mixed") || gold.polarity === found.polarity;
  const themeShared = gold.themes.length === 0 || gold.themes.some((theme) => found.themes.includes(theme));
  return plain(gold.area) === plain(found.area) && polarityAgrees && themeShared;
}

function triplesOf({
  area,
  polarity,
  themes,
}: {
  area: string;
  polarity: string;
  themes: readonly string[];
}): string[] {
  return themes.map((theme) => `${plain(area)} ${polarity} ${theme}`);
}

/** One-to-one match by shared words of the evidence. */
function spans(
  gold: readonly { exact: string }[],
  found: readonly { evidence: { exact: string } }[],
  share: number,
): ListResult {
  const left = [...found];
  const missed = gold.filter(({ exact }) => {
    const at = left.findIndex(({ evidence }) => sharedWords(exact, evidence.exact) >= share);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const hits = gold.length - missed.length;
  const misses = [
    ...missed.map(({ exact }) => `- "${exact}"`),
    ...left.map(({ evidence }) => `+ "${evidence.exact}"`),
  ];
  return { gold: gold.length, found: found.length, goldHit: hits, foundHit: hits, misses };
}

/** Part of the shorter text's words that the other has too. */
function sharedWords(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}

function wordsOf(text: string): Set<string> {
  return new Set(
    plain(text)
      .replace(/[^a-z0-9 ]/g, " ")
      .split(" ")
      .filter((word) => word.length > 2),
  );
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‘’`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** A body's name without the words that papers add or drop. */
function bodyKey({ name, kind }: { name: string; kind: string }): string {
  const core = plain(name)
    .replaceAll("&", "and")
    .replace(/\bclinical commissioning groups?\b/g, "ccg")
    .replace(/\bintegrated care board\b/g, "icb")
    .replace(/\b(?:nhs|the|metropolitan|borough|city|county|district|unitary|council|london|of|mbc)\b/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return `${core} (${kind})`;
}
