import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/** A verb without an auxiliary, after those who do it: "children | wait", "staff often | know". */
const PEOPLE_DO = new WordForm(
  /^(?:wait|get|know|speak|work|miss|struggle|fight|feel|make|achieve|offer|receive|lack|give|help|understand|use|benefit|face|enjoy|value|support|provide|experience|leave|rely|lose|learn|thrive|progress|listen|share|meet|respond|fail|fall|go|come|live|attend|prepare|teach|care|treat|reach|show|see|say|depends?|works|helps|offers|fails|lacks|leaves|varies|vary|takes|supports|provides|meets)$/,
);
const DOERS = new WordForm(
  /^(?:children|pupils|people|parents|carers|families|leaders|staff|schools|settings|therapists|workers|visitors|teachers|partners|services|professionals|practitioners|students|nurseries|colleges|teams?|council|service|support|board|peers|send|officers|agencies|it|they|we)$/,
);
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
