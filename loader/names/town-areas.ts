import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../text/sentence.ts";
import type { FoundName } from "./find-names.ts";
import { makeMention, type NamingContext } from "./naming-context.ts";
import { resolveName } from "./resolve-name.ts";

const NONE = { ids: new Set<string>(), areaIds: new Set<string>() };
const NOTHING = { ...NONE, sole: NONE };

/**
 * The area of a text that names none but speaks of "the authority" or "the county": told by its towns, where they all lie in one.
 *
 * Shape   mentions of the area at its towns; towns of several areas make mentions without `entityId`, with those areas as candidates.
 */
export function findTownAreas(sentences: readonly Sentence[], context: NamingContext): Mention[] {
  const refersBack = sentences.some(({ tokens }) =>
    context.cues.referencesBack
      .find(tokens)
      .some(({ row }) => row.refers === "council" || row.refers === "area"),
  );
  if (!refersBack) return [];
  const towns = sentences.flatMap((sentence) => townsOf(sentence, context));
  const placed = towns.flatMap((town) => {
    const resolved = resolveName(town.entries, NOTHING, context.period, context.reference);
    return resolved.kind === "known" ? [{ town, id: resolved.id }] : [];
  });
  const ids = [...new Set(placed.map(({ id }) => id))].sort();
  const [only] = ids;
  if (only === undefined) return [];
  const rest =
    ids.length === 1
      ? ({ kind: "area", entityId: only, candidates: [], by: "alias" } as const)
      : ({ kind: "area", entityId: null, candidates: ids, by: "alias" } as const);
  return placed.map(({ town }) => makeMention(context, town.sentence.tokens, town, rest));
}

function townsOf(sentence: Sentence, { text, cues }: NamingContext): FoundName[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, at): FoundName[] => {
    const hit = token.isCapital ? cues.towns.longestAt(tokens, at, text) : null;
    return hit ? [{ ...hit, sentence, means: "one" }] : [];
  });
}
