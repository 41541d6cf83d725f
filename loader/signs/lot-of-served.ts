import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** What opens the lot of those who are named before. */
const LOT = new WordForm(
  /^(?:who|whose|waiting|awaiting|facing|affected|struggling|excluded|that|which|where)$/,
);
/** Of schools and other bodies, "that" and "where" open it too. */
const OF_BODIES = new WordForm(/^(?:that|which|where)$/);
const PEOPLE = new WordForm(
  /^(?:those|child|pupil|children|pupils|people|families|family|parents|parent|carers|teenagers|students|anyone|everyone|infants|toddlers|girls|boys|learners|adults|mothers|fathers|mums|dads|son|daughter|siblings)$/,
);
const BODIES = new WordForm(
  /^(?:schools?|providers?|colleges?|nurseries|settings|services|academies|teams|heads)$/,
);
/** Tokens from the people to what tells their lot: "children with SEND and their families who". */
const PEOPLE_REACH = 5;
/** Tokens from who helps to the people: "pays for tutors for disabled young people". */
const HELP_REACH = 6;

const HELPS = new WordForm(
  /^(?:support|help|teach|tutor|mentor|assist|advise|counsel|befriend|guide|represent|transport|drive|ferr|treat|visit|welcome|challeng|confront|chase|press|tackle|question|assist|educate|feed|train|pay|cater|campaign)(?:s|es|ies|ed|ing|d|y)?$/,
);
const MORE_HELPS = new WordForm(
  /^(?:taught|teaches|paid|pays|takes|challenge|challenges|challenged|challenging|runs|offers|provides|gives|visits|visiting|works|working|cares|caring|advising|advice|tackling|holds)$/,
);
/** What takes people for whom it is given to without a preposition: what is given follows them ("offers parents who wait no help"). */
const GIVES = new WordForm(
  /^(?:offers|provides|gives|runs|holds|works|working|cares|caring|cater(?:s|ed|ing)?)$/,
);
const SERVICES = new WordForm(
  /^(?:groups?|clubs?|charity|unit|units|centre|course|courses|scheme|project|programme|fund|grants?|tutors?|lessons|classes|workshops?|sessions?|lifeline|mornings?|café|cafe|bus|taxi|hub|clinic|hotline|helpline|haven|play|camp|trips?|lunches|guide|website|app|tuition|network|set-up|founded)$/,
);
/** Prepositions by which help reaches people. */
const TO_PEOPLE = new WordForm(/^(?:for|to|with|by|of)$/);
/** Where help fails, is too little or is only told of by those who judge, the lot of those it is for is what is blamed. */
const FAILS = new WordForm(
  /^(?:not|never|no|nobody|none|nothing|without|fail|fails|failed|failing|too|few|little|lack|lacks|lacking|only|rarely|seldom|hardly|inspectors?|ofsted|cqc|report|spoke|met|heard|speak|hear|meet|apologised|apologise|sorry|must|should|needs?|cannot|unable|shortage|waits?|delays?|concerns?|worried|struggle|struggles)$/,
);

/** Does what helps people or challenges schools go before, and does here begin what is wrong with those? "Tutors for children | who are out of school". */
export function isLot(tokens: readonly Token[], at: number): boolean {
  if (!LOT.fits(tokens[at])) return false;
  const isOfBodies = OF_BODIES.fits(tokens[at]);
  const group = groupBefore(tokens, at, isOfBodies ? BODIES : PEOPLE);
  if (group < 1) return false;
  const helper = helperBefore(tokens, group, isOfBodies);
  return helper >= 0 && !FAILS.fitsAny(tokens, Math.max(0, helper - FAILS_REACH), group);
}

/** Words before help in which what undoes it stands. */
const FAILS_REACH = 6;

/** "Children with autism who": no mark, and no word that belongs to the sentence, may stand between. */
function groupBefore(tokens: readonly Token[], at: number, group: WordForm): number {
  for (let before = at - 1; before >= Math.max(0, at - PEOPLE_REACH); before--) {
    if (group.fits(tokens[before])) return before;
    if (tokens[before]?.kind === "mark") return 0;
  }
  return 0;
}

function helperBefore(tokens: readonly Token[], group: number, isOfBodies: boolean): number {
  let hasPreposition = false;
  for (let at = group - 1; at >= Math.max(0, group - HELP_REACH); at--) {
    const token = tokens[at];
    if (token?.norm === "against" || (GIVES.fits(token) && !hasPreposition)) return -1;
    if (isHelp(token, hasPreposition && !isOfBodies)) return at;
    if (TO_PEOPLE.fits(token)) hasPreposition = true;
    if (!isOfBodies && !hasPreposition && token?.kind === "mark") return -1;
  }
  return -1;
}

function isHelp(token: Token | undefined, canBeService: boolean): boolean {
  return HELPS.fits(token) || MORE_HELPS.fits(token) || (canBeService && SERVICES.fits(token));
}
