import { LexemeNumbers } from "./lexeme-memo.ts";
import type { Token } from "./tokens.ts";
import { SAID } from "./verbs-of-saying.ts";

/** Words for a child of one's own, as alternatives. */
export const CHILD =
  "son|daughter|child|boy|girl|lad|kids|twins|youngest|eldest|oldest|grandson|granddaughter";
/** Words for one who has children, as alternatives. */
export const PARENT = "mum|mother|father|dad|parent|grandmother|grandfather";
const OWN_VOICE = /\b(?:we|we're|we've|we'll|our|ours|us)\b/;

/** What single words tell before a sentence is read as a whole: most sentences lack one that every form needs. */
export const SIGNS = { pronoun: 1, speech: 2, we: 4, mine: 8, child: 16 } as const;
const SIGN_WORDS: readonly (readonly [number, RegExp])[] = [
  [SIGNS.pronoun, /\b(?:he|she|they|it|who|his|her)\b/],
  [
    SIGNS.speech,
    new RegExp(
      `\\b(?:${SAID}|tell|admit|acknowledge|write|reads?|went|go|claims?|insist|warn|argue|describ(?:es|ed)|call(?:s|ed)|mentioned|blamed|denied|accepted|revealed|goes|speaks|spoke|welcomed|agree[sd]|hoped|pledged|promised|vowed|urged|thanked|apologised|words|view|opinion|point(?:s|ed)?|keen|quick|eager|careful|pains|believes|thinks|fears|reckons)\\b`,
    ),
  ],
  [SIGNS.we, OWN_VOICE],
  [SIGNS.mine, /\b(?:my|our)\b/],
  [SIGNS.child, new RegExp(`\\b(?:${CHILD})\\b`)],
];
const signs = new LexemeNumbers(({ norm }) =>
  SIGN_WORDS.reduce((all, [sign, word]) => (word.test(norm) ? all | sign : all), 0),
);

/** The signs of all words of a stretch. */
export function signsOf(tokens: readonly Token[]): number {
  let all = 0;
  for (const token of tokens) all |= signs.of(token);
  return all;
}
