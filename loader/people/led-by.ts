import type { Token } from "../text/tokens.ts";
import type { NameCandidate } from "./person-names.ts";
import type { PostContext } from "./post-context.ts";

/** What somebody is by whom a body of officials is led. */
const LEADS = new Map([
  ["chaired", "chair"],
  ["led", "leader"],
  ["headed", "head"],
]);
/** Bodies that watch over a council's services; a campaign or a group of parents is led by one of its own. */
const OF_OFFICIALS = /^(?:board|panel|taskforce|inquiry|commission|committee|partnership)$/;
const POST_BEFORE = /^(?:independent|experienced|expert|chair|former|by)$/;
/** Words between "by" and the name: "by independent expert Dame Ann Hill". */
const MOST_BETWEEN = 3;
const LINK = /^(?:,|which|is|was|being|be|will|to|independently|now)$/;
/** Words of such a body's name that may be printed: "special educational needs improvement board". */
const MOST_OF_NAME = 6;
const BEFORE_NAME =
  /^(?:an|a|the|its|their|our|this|new|independent|by|of|with|to|and|,|also|both|local|council's|is|was|has)$/;

/** "Chair of the improvement board", of whom the words before a name tell that a board is chaired by them; null for others. */
export function roleByLeading(
  { from }: Pick<NameCandidate, "from">,
  { tokens }: Pick<PostContext, "tokens">,
  text: string,
): string | null {
  let by = from - 1;
  while (by > from - 1 - MOST_BETWEEN && by > 0 && POST_BEFORE.test(norm(tokens, by))) {
    if (norm(tokens, by) === "by") break;
    by--;
  }
  const noun = norm(tokens, by) === "by" ? LEADS.get(norm(tokens, by - 1)) : undefined;
  if (noun === undefined) return null;
  let last = by - 2;
  while (last > 0 && LINK.test(norm(tokens, last))) last--;
  if (!OF_OFFICIALS.test(norm(tokens, last))) return null;
  let first = last;
  while (first > 0 && last - first < MOST_OF_NAME && !BEFORE_NAME.test(norm(tokens, first - 1))) first--;
  const [start, end] = [tokens[first]?.start, tokens[last]?.end];
  return `${noun} of the ${text.slice(start, end)}`;
}

function norm(tokens: readonly Token[], at: number): string {
  return tokens[at]?.norm ?? "";
}
