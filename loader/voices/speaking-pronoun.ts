import type { Sentence } from "../text/sentence.ts";
import { SIGNS, signsOf } from "../text/speech-signs.ts";
import { normsOf } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { unquotedTokens } from "./voice.ts";

const PRONOUN_SPEECH = new RegExp(
  `\\b(?<pronoun>he|she|they|it|who)\\b (?:\\w+ly |also |then |further |now |later |again |still |has |have |had |(?:does|did|do) (?:, however , |, though , |also |at least |however |, )?)?(?:${SAID}|pointed (?:out|to)|points? out|tell|admit|acknowledge|write|reads?|went on|go on|claims?|insist|warn|argue|described|describes|called|calls|mentioned|blamed|denied|accepted|revealed)\\b|\\b(?:${SAID})\\b (?<after>he|she|they|it)\\b|\\b(?<person>he|she)\\b (?:\\w+ly |also |then )?(?:goes on|speaks|spoke|welcomed|agreed|agrees|hoped|pledged|promised|vowed|urged|thanked|apologised|stressed|concluded|believes|thinks|fears|reckons)\\b|\\bin (?<own>his|her) (?:own )?(?:words|view|opinion)\\b|\\b(?<letter>his|her) (?:open )?(?:letter|statement|e-?mail|post|message|blog|report)\\b|^(?<opens>he|she) (?:points|pointed) to\\b|\\b(?<keen>he|she) (?:is|was) (?:keen|quick|eager|careful|at pains) to (?:say|tell|add|admit|stress|insist|point|explain|acknowledge|argue|note)\\b|^(?:on that occasion |at the time |back then |that time )?(?<also>he|she|they) (?:[\\w'-]+ ){1,10}(?:and|but) (?:says?|adds|insists|admits|said|added|insisted|admitted|warned)\\b`,
);
const SPEAKING = SIGNS.pronoun | SIGNS.speech;

/** The pronoun that speaks in a sentence ("he" for "in his view" too); undefined where none does. */
export function speakingPronoun(sentence: Sentence): string | undefined {
  if ((signsOf(sentence.tokens) & SPEAKING) !== SPEAKING) return undefined;
  const groups = PRONOUN_SPEECH.exec(normsOf(unquotedTokens(sentence)))?.groups;
  const own = (groups?.["own"] ?? groups?.["letter"]) === undefined ? undefined : "he";
  const opening = groups?.["opens"] ?? groups?.["also"] ?? groups?.["keen"];
  return groups?.["pronoun"] ?? groups?.["after"] ?? groups?.["person"] ?? opening ?? own;
}
