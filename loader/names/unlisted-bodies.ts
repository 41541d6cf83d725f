import type { Mention } from "../model/mention.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { TakenPlaces } from "../text/taken-places.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { findBareBodies } from "./bare-bodies.ts";
import { findGroups, makeGroup } from "./group-names.ts";
import { findGroupsToldAfter } from "./groups-told-after.ts";
import type { NamingContext } from "./naming-context.ts";
import { findToldBoards } from "./told-boards.ts";
import { findToldGroups } from "./told-groups.ts";
import { findToldProviders } from "./told-providers.ts";

/** Words inside a trust's name, in lower case. */
const INNER = new Set(["and", "&", "of", "for", ",", "'s", "-"]);
const NHS = new WordForm(/^nhs$/u);
const TRUST = new WordForm(/^trust$/u);
/** Tokens before "NHS Trust" that its name may reach over. */
const REACH = 10;

/** Bodies that the tables do not hold: capitalised words before "NHS Trust", forums of parents, charities, campaigns, and partnerships of a place. */
export function findUnlistedBodies(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  const trusts = findTrusts(sentences, named, context);
  const boards = findToldBoards(sentences, named, context);
  const groups = findGroups(sentences, [...named, ...boards], context);
  const before = findToldGroups(sentences, [...named, ...boards, ...groups], context);
  const after = findGroupsToldAfter(sentences, [...named, ...boards, ...groups, ...before], context);
  const told = [...before, ...after];
  const providers = findToldProviders(
    sentences,
    [...named, ...trusts, ...boards, ...groups, ...told],
    context,
  );
  const bare = findBareBodies(sentences, [...named, ...groups].sort(byStart), context);
  return [...trusts, ...boards, ...groups, ...told, ...providers, ...bare];
}

function byStart(a: Mention, b: Mention): number {
  return a.start - b.start;
}

/** "Made Up Valley NHS Trust". */
function findTrusts(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  const taken = new TakenPlaces(
    named.filter(({ kind, end }) => kind !== "area" || ENDS_NAME.test(context.text.slice(end, end + 5))),
  );
  const trusts: Mention[] = [];
  const told = sentences.filter(({ forms }) => NHS.mayStandIn(forms) && TRUST.mayStandIn(forms));
  for (const { tokens } of told)
    for (let at = 0; at < tokens.length; at++) {
      if (!NHS.fits(tokens[at])) continue;
      const last = trustEnd(tokens, at);
      const first = last === null ? at : nameStart(tokens, at, taken);
      if (last === null || first === at || taken.hold(tokens, at, last)) continue;
      trusts.push(makeGroup(tokens, { first, last }, { kind: "nhs-trust", areaId: null }, context));
    }
  return trusts;
}

/** An area may stand inside a trust's name ("Midshire Hospitals NHS Trust"), but where this follows it. */
const ENDS_NAME = /^(?:,|['’]|\s+(?:and\s|&))/u;
/** Words that may stand between "NHS" and "Trust". */
const SORT_OF_TRUST = listed("unlisted-bodies: sort of trust");
const MOST_SORT_WORDS = 4;

function trustEnd(tokens: readonly Token[], at: number): number | null {
  let next = at + 1;
  while (next <= at + MOST_SORT_WORDS && SORT_OF_TRUST.fits(tokens[next])) next++;
  const trust = tokens[next];
  return trust?.norm === "trust" && trust.isCapital ? next + 1 : null;
}

function nameStart(tokens: readonly Token[], at: number, taken: TakenPlaces): number {
  let first = at;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const token = tokens[i];
    const isName = token?.isCapital && token.norm !== "the";
    if (!token || taken.hold(tokens, i, i + 1) || !(isName || INNER.has(token.norm))) break;
    if (isName) first = i;
  }
  return first;
}
