import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { WordForm } from "../text/word-form.ts";

/** Tokens from a verb of saying over who is told to the colon, and of a name before its post. */
const HEARERS = 5;
const NAME = 6;
const TELLS = new WordForm(new RegExp(`^(?:${SAID})$`));

/** "Ann Hill, the council's head of inclusion, told the panel: “…”": who speaks and to whom, and nothing of what is said. */
export function isFrameAlone(tokens: readonly Token[], part: TokenRange): boolean {
  if (isSignature(tokens, part)) return true;
  const { first, last } = part;
  const end = tokens[last - 1]?.norm === ":" ? last - 1 : last;
  if (first !== 0 || tokens[end]?.norm !== ":") return false;
  const verb = tokens.findLastIndex((token, at) => at < end && TELLS.fits(token));
  const isAfterPost = verb >= end - HEARERS && tokens[verb - 1]?.norm === ",";
  return (isAfterPost || isAnnounced(tokens, end)) && tokens.slice(1, NAME).some(({ norm }) => norm === ",");
}

const ANNOUNCES = listed("frame-alone: announces");
const BEFORE = new WordForm(/^(?:was|is|put|puts|equally|more|less|very|even)$/);

/** "Ann Hill, head of inclusion, was blunt:", "As Ann Hill, the leader, put it:": how they said it. */
function isAnnounced(tokens: readonly Token[], end: number): boolean {
  const isName = tokens[0]?.norm === "as" || (tokens[0]?.isCapital && tokens[1]?.isCapital);
  return isName === true && ANNOUNCES.fits(tokens[end - 1]) && BEFORE.fits(tokens[end - 2]);
}

const DASH = new WordForm(/^[-–—]$/);
/** What makes it a clause: "said Ann Hill, whose son has no school". */
const OF_CLAUSE = new WordForm(
  /^(?:is|are|was|were|has|had|have|been|who|whose|which|that|when|after|as|before|while|but|because|will|would)$/,
);

/** "– Ann Hill, chair of the forum", "adds Ann Hill, chief nurse at the trust": who said what was quoted, and nothing of it. */
function isSignature(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  if (first === 0) return false;
  const isDash = DASH.fits(tokens[first]);
  const opens = isDash || TELLS.fits(tokens[first]);
  if (!opens && !DASH.fits(tokens[first - 1])) return false;
  const name = opens ? first + 1 : first;
  if (!tokens[name]?.isCapital || !tokens[name + 1]?.isCapital) return false;
  const behind = tokens.slice(name, last);
  const comma = behind.findLastIndex(({ norm }) => norm === ",");
  if (comma < 0 || behind.some((token) => OF_CLAUSE.fits(token))) return false;
  // "– Bury Council, short of staff, leaves families waiting" tells what it does.
  return behind.findIndex(({ norm }) => norm === ",") === comma || isPost(behind[comma + 1]);
}

/** What goes on telling who somebody is behind a second comma: "Ann Hill, 45, a mother of two". */
const OF_POST = listed("frame-alone: of post");

function isPost(token: Token | undefined): boolean {
  return token === undefined || token.isCapital || OF_POST.fits(token) || TELLS.fits(token);
}
