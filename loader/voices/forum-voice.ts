import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { endOfSubject, phraseBefore } from "./speaker-phrase.ts";
import { INSPECTING, makeVoice, type Voice } from "./voice.ts";

const TOLD = new WordForm(/^(?:told|tells)$/);
const FORUM = new WordForm(/^(?:forum|charity|union|association|network)$/);
const OF_MEMBERS = listed("forum-voice: of members");

const OF_FORUM = makeVoice("other", null, true);

/** "The parent carer forum told inspectors": it speaks for itself; null where none tells them. */
export function forumVoice(tokens: readonly Token[], { forms }: Pick<Sentence, "forms">): Voice | null {
  return TOLD.mayStandIn(forms) && FORUM.mayStandIn(forms) && isForumTelling(tokens) ? OF_FORUM : null;
}

/** "The forum told inspectors, who agreed": what follows is the inspectors'. */
const AGREED = new WordForm(/^(?:agreed|agree|concurred|confirmed)$/);
const BESIDE_FORUM = new WordForm(/^(?:of|from|at|on|with|in|and|&)$/);

/** "The parent carer forum told inspectors", not "members of the forum told". */
function isForumTelling(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((token) => TOLD.fits(token));
  if (verb < 1 || !tokens.slice(verb + 1, verb + 4).some((token) => INSPECTING.fits(token))) return false;
  let end = endOfSubject(tokens, verb);
  if (tokens[end - 1]?.norm === ",") end--;
  if (tokens[0]?.norm === "what" || tokens.some((token) => AGREED.fits(token))) return false;
  // "Nurses from the network", "the council and the forum".
  if (phraseBefore(tokens, end).some((token) => BESIDE_FORUM.fits(token))) return false;
  return (
    FORUM.fits(tokens[end - 1]) &&
    !tokens.slice(0, end - 1).some((token) => OF_MEMBERS.fits(token) && isHead(tokens, token))
  );
}

/** "Members of", "parents in", "parents on": not "the parent carer forum". */
function isHead(tokens: readonly Token[], token: Token): boolean {
  return /^(?:of|in|on|from|with|at|the|who)$/.test(tokens[tokens.indexOf(token) + 1]?.norm ?? "");
}
