import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** What tells that the report speaks of somebody. */
export const MENTIONED = listed("writers-aside: mentioned");
const BEING = new WordForm(
  /^(?:got|gets|get|had|has|was|were|came|comes|come|is|are|been|a|an|for|in|big|glowing|nice|good|special|lovely|proper|also|rightly|the|up)$/,
);
/** "Write-up", "thumbs-up" are such words; "got to write to me" is none. */
const WRITES = new WordForm(/^(?:to|it|them|about|a|that|me)$/);
const OPENS = new WordForm(/^(?:[:;,–—-]|and)$/);
const OWN = listed("writers-aside: own");
/** Tokens between where the writer's own words begin and the writer: ", and quite right too, ours". */
const OWN_REACH = 8;

/**
 * "Our SENDIASS got a mention: I'd never have got through without Bev", "the portage ladies got a glowing write-up and quite right too,
 * ours was an angel": the place where whoever writes adds what they know of those whom the report mentions; -1 where nobody does.
 */
export function writersAside(tokens: readonly Token[]): number {
  const mention = tokens.findIndex(
    (token, at) => MENTIONED.fits(token) && BEING.fits(tokens[at - 1]) && !WRITES.fits(tokens[at + 1]),
  );
  if (mention < 0 || tokens.slice(0, mention).some((token) => OWN.fits(token))) return -1;
  const own = tokens.findIndex((token, at) => at > mention && OWN.fits(token));
  if (own < 0) return -1;
  const opens = tokens.findIndex((token, at) => at > mention && at < own && OPENS.fits(token));
  return opens >= 0 && own - opens <= OWN_REACH ? opens : -1;
}
