import { listed } from "./listed-words.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/** A verb without an auxiliary, after those who do it: "children | wait", "staff often | know". */
const PEOPLE_DO = listed("plain-verb: people do");
const DOERS = listed("plain-verb: doers");
const OFTEN = new WordForm(
  /^(?:often|still|now|also|always|usually|sometimes|typically|routinely|all|both)$/,
);

/** Does a run tell what somebody does, by a verb without an auxiliary: "children wait too long"? */
export function tellsDoing(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    const verb = OFTEN.fits(tokens[at + 1]) ? at + 2 : at + 1;
    if (verb < to && DOERS.fits(tokens[at]) && PEOPLE_DO.fits(tokens[verb])) return true;
  }
  return false;
}
