import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";

/** Posts of those who answer for services; a head or a nurse may be a parent too. */
const POST =
  "(?:(?:chief|lead|deputy|assistant|interim|medical|executive|clinical|corporate|strategic|group) )+(?:executive|nurse|officer|director|operating|medical|inspector)|director|accountable officer|chair of (?:the|our)|head of (?:send|children|education|commissioning|inclusion|service)|(?:send|service|team|programme) (?:manager|lead)";
/** "As chief nurse, I", "By Jane Smith, director of", "Chief executive's blog", "I run the SEND team", "hello from all of us at the council". */
const OFFICERS = new RegExp(
  [
    `\\bas (?:the |your |our |its |a )?(?:new )?(?:${POST})\\b`,
    `^by (?:[\\w.'-]+ ){1,4}?[\\w'-]+, (?:the |our )?(?:[\\w-]+ ){0,2}?(?:${POST})\\b`,
    `^(?:${POST})(?:'s)? (?:blog|column|message|update|newsletter|welcome)\\b`,
    `^(?:from|by) (?:the|our) (?:icb|ccg|council|trust|nhs|partnership|authority)\\b|, by the (?:icb|ccg|council|trust|authority)$`,
    "^i(?:'m| am) (?:[a-z'-]+, )?(?:and )?(?:the|one of her majesty's|one of his majesty's) (?:[\\w-]+ ){0,3}(?:director|inspectors?|executive|commissioner)\\b",
    "\\bone of h(?:er|is) majesty's inspectors\\b",
    "\\bi (?:run|lead|manage|head|oversee) (?:the|our) (?:[\\w-]+ ){0,4}(?:team|service|services|department|programme)\\b",
    "\\ball (?:of )?(?:us|staff) at (?:[\\w-]+ ){1,5}(?:council|trust|icb|ccg)\\b",
    "\\bnewsletter from the (?:[\\w-]+ ){0,3}team\\b|^joint statement\\b|\\bi (?:want|would like) to thank (?:all )?(?:our )?staff\\b",
  ].join("|"),
  "i",
);
const MAY_TELL = listed("officers-text: may tell");

/** Does an officer, a director or a body tell here that they write the text? "I" is none of the parents then. */
export function isOfOfficer({ text, forms, quotes }: Sentence): boolean {
  return quotes.length === 0 && MAY_TELL.mayStandIn(forms) && OFFICERS.test(text.replaceAll("’", "'").trim());
}
