import type { AreaNaming } from "../model/namings-in.ts";
import { listed } from "../text/listed-words.ts";
import { firstTokenFrom } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { EventStretch } from "./event-text.ts";

/** Words for what else is inspected in a place. */
const OTHER_SERVICE = listed("other-service: other service");
const OTHER_REACH = 4;
const IN_PLACE = new WordForm(/^(?:in|at|from|of|near|across)$/);

/** "Bury's fostering service got the top grade": not its SEND services did. */
export function isOfOtherService(
  areaId: string,
  others: readonly AreaNaming[],
  tokens: readonly Token[],
): boolean {
  const naming = others.find((other) => other.areaId === areaId);
  const after = naming ? firstTokenFrom(tokens, naming.end) : tokens.length;
  const at = naming ? firstTokenFrom(tokens, naming.start) : 0;
  if (IN_PLACE.fits(tokens[at - 1]) && endsOtherService(tokens, at - 2)) return true;
  if (tokens[after]?.norm !== "'s") return false;
  if (tokens[after + 1]?.norm === "children" && tokens[after + 2]?.norm === "'s") return true;
  return tokens.slice(after + 1, after + OTHER_REACH).some((token) => OTHER_SERVICE.fits(token));
}

/** "A care home in Bury", "a school inspection in Bury", "a children's services inspection in Bury". */
function endsOtherService(tokens: readonly Token[], last: number): boolean {
  const at = INSPECTION.fits(tokens[last]) ? last - 1 : last;
  return (
    OTHER_SERVICE.fits(tokens[at]) || (at < last && SERVICES.fits(tokens[at]) && !SEND.fits(tokens[at - 1]))
  );
}

const INSPECTION = new WordForm(/^(?:inspections?|visits?|reports?|review)$/);
const SERVICES = new WordForm(/^(?:services?)$/);
const SEND = new WordForm(/^(?:send|sen|needs|disability)$/);

/** "Inspected in May for its children's homes", "Ofsted criticised a nursery", "rated three care homes". */
export function judgesOther({ event, first, last }: EventStretch): boolean {
  const { tokens } = event.sentence;
  return tokens.slice(first, last).some((token, i) => {
    const at = first + i + 1;
    const told = tokens.slice(at + 1, at + OTHER_REACH);
    // "Inspectors visited three nurseries": on their round.
    const isJudged = token.norm !== "visited" && JUDGED.fits(token);
    if (isJudged && ONE.fits(tokens[at])) return OTHER_PLACE.fitsAny(told, 0, told.length);
    const isOwn = (JUDGED.fits(token) || token.norm === "for") && ITS.fits(tokens[at]);
    return isOwn && OTHER_PLACES.fitsAny(told, 0, told.length);
  });
}

const JUDGED = listed("other-service: judged");
const ONE = new WordForm(/^(?:an?|one|two|three|four|five|six|several|some|another)$/);
const ITS = new WordForm(/^(?:its|their|the)$/);
const OTHER_PLACE = listed("other-service: other place");
/** "Praised for its school nursing" is of SEND services. */
const OTHER_PLACES = new WordForm(/^(?:homes|fostering|adoption|probation|policing|prisons?)$/);
