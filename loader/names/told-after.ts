import type { NamedBody } from "../model/mention.ts";
import { listed } from "../text/listed-words.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** What opens the words that tell what a name names: ", the county's parent carer forum", "(a group run by parents)". */
const OPENS_TELLING = new WordForm(/^[,(–—-]$/u);
/** Whose it is and of what size, before the words for what it is. */
const TELLING = listed("told-after: telling");
/** Tokens of them, at the most: "the county's", "a small, parent-led". */
const MOST_BETWEEN = 8;
/** Tokens that the words for what it is reach over. */
const TOLD_REACH = 12;

/** The kinds that words tell; the first that fits counts. */
const SORTS: readonly (readonly [words: RegExp, kind: NamedBody["kind"]])[] = [
  [
    /^(?:parents?'? ?(?:'s )?(?:(?:and|&|-|\/) )?carers?'?|parents?'?|family|families'?) (?:- )?(?:forum|council)\b/u,
    "parent-carer-forum",
  ],
  [
    /^forum (?:of|for|representing|that represents|which represents) (?:local )?(?:parents|carers|families)\b/u,
    "parent-carer-forum",
  ],
  [
    /^(?:parents?'?|carers?'?|parents?'? ?(?:(?:and|&|-|\/) )?carers?'?|family|families'?|mums'?|campaign|campaigning|support|self - help|pressure|action|advocacy|participation) (?:- (?:led|run) )?(?:campaign |support |pressure |action )?(?:group|network|collective|alliance)\b/u,
    "other",
  ],
  [
    /^(?:group|network|collective|charity|organisation|community|campaign|alliance|forum) (?:which is |that is |who are )?(?:made up )?(?:of|for|run by|led by|set up by|founded by|formed by|started by|representing|(?:which|that) (?:represents|speaks for|campaigns for|supports|helps|advises|works with|is run by|is led by)) (?:[\p{L}]+ ){0,2}?(?:parents|carers|families|mums|mothers)\b/u,
    "other",
  ],
];
/** The words that those begin with. */
const OPENS_SORT = listed("told-after: opens sort");
/** ", which represents parents and carers": what a clause tells; the plural verb alone after "who", which is also said of people. */
const CLAUSES: readonly (readonly [words: RegExp, kind: NamedBody["kind"]])[] = [
  [
    /^(?:(?:which|that) (?:represents|speaks (?:up )?for|gives a voice to|is the voice of)|who (?:represent|speak (?:up )?for)) (?:[\p{L}']+ ){0,3}?(?:parents|carers|families)\b/u,
    "parent-carer-forum",
  ],
  [
    /^(?:which|that) (?:helps|lets|allows|enables) (?:parents|carers|families|parents and carers) (?:to )?have (?:their|a) say\b/u,
    "parent-carer-forum",
  ],
  [
    /^(?:(?:which|that) (?:campaigns (?:for|on behalf of)|fights for|is run by|was set up by|was founded by|is led by|is made up of)|who (?:campaign|fight) for) (?:[\p{L}']+ ){0,3}?(?:parents|carers|families)\b/u,
    "other",
  ],
];
/** What is everybody's is no group of the place. */
const NATIONAL = /\b(?:national|nationally|nationwide|country|england|uk|britain|british)\b/u;
/** How an apposition goes on that has told what a name is; a verb makes "In May, the parent carer forum wrote" a clause of its own. */
const GOES_ON = new WordForm(
  /^(?:[,.;:)(–—!?-]|for|of|in|at|across|from|with|which|who|that|whose|run|led|set|made|formed|founded|based|started|representing|supporting|to|there|here|locally)$/u,
);

/** What the words after a name tell that it is, opened at token `at`: a forum of parents, another group of theirs; null where they tell neither. */
export function toldAfter(
  tokens: readonly Token[],
  at: number,
  areaByStart: ReadonlyMap<number, string>,
): NamedBody["kind"] | null {
  if (!opensTelling(tokens, at)) return null;
  const clause = normsOf(tokens.slice(at + 1, at + 1 + TOLD_REACH));
  if (NATIONAL.test(clause)) return null;
  const told = CLAUSES.find(([words]) => words.test(clause));
  if (told) return told[1];
  for (let from = at + 1; from < at + MOST_BETWEEN; from++) {
    const kind = sortAt(tokens, from);
    if (kind !== null) return kind;
    const token = tokens[from];
    if (!token || !(areaByStart.has(token.start) || TELLING.fits(token) || isOwner(tokens, from)))
      return null;
  }
  return null;
}

/** "Ludlow's parents' group", "the Ludlow parents' group". */
function isOwner(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]?.isCapital) return false;
  return /^'s?$/u.test(tokens[at + 1]?.norm ?? "") || tokens[at - 1]?.norm === "the";
}

/** Where a comma, a bracket or a dash with gaps about it stands. */
export function opensTelling(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !OPENS_TELLING.fits(token)) return false;
  return token.norm !== "-" || (tokens[at - 1]?.end !== token.start && tokens[at + 1]?.start !== token.end);
}

function sortAt(tokens: readonly Token[], from: number): NamedBody["kind"] | null {
  if (!OPENS_SORT.fits(tokens[from])) return null;
  const words = normsOf(tokens.slice(from, from + TOLD_REACH));
  for (const [sort, kind] of SORTS) {
    const told = sort.exec(words)?.[0];
    if (told === undefined) continue;
    const after = from + told.split(" ").length;
    return isClosed(tokens, after) ? kind : null;
  }
  return null;
}

/** Tokens after a comma within which "and" makes what stands before it one of a list. */
const LIST_REACH = 4;

function isClosed(tokens: readonly Token[], after: number): boolean {
  const token = tokens[after];
  if (!token) return true;
  if (!GOES_ON.fits(token)) return false;
  if (token.norm !== ",") return true;
  for (let at = after + 2; at <= after + 1 + LIST_REACH; at++) if (tokens[at]?.norm === "and") return false;
  return true;
}
