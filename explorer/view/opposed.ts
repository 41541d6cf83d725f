import { groupBy } from "../../cypher/group-by.ts";
import type { Sentence } from "./evidence.ts";
import { tellVoice } from "./wording.ts";

/**
 * What was said for and against one theme of one inspection.
 *
 * Shape   both sides have a sentence; the inspectors' words stand first on each, as `compareSentences` has them.
 */
export interface Opposition {
  readonly inspection: string;
  readonly area: string;
  readonly theme: string;
  readonly themeLabel: string;
  readonly criticised: readonly Sentence[];
  readonly praised: readonly Sentence[];
}

/** The themes that were both criticised and praised of the same inspection, whoever said so, in the sentences' own order. */
export function findOppositions(sentences: readonly Sentence[]): Opposition[] {
  const groups = groupBy(sentences, ({ inspection, theme }) => `${inspection} ${theme}`);
  return [...groups.values()].flatMap((members) => {
    const criticised = members.filter(({ polarity }) => polarity === "weakness");
    const praised = members.filter(({ polarity }) => polarity === "strength");
    const [first] = members;
    if (first === undefined || criticised.length === 0 || praised.length === 0) return [];
    const { inspection, area, theme, themeLabel } = first;
    return [{ inspection, area, theme, themeLabel, criticised, praised }];
  });
}

/** Who contradicts whom, in a sentence. */
export function tellOpposition({ criticised, praised }: Opposition): string {
  const critics = criticised.filter(isInspectors);
  const praisers = praised.filter(isInspectors);
  if (critics.length > 0 && praisers.length > 0) {
    const articles = new Set(critics.map(({ article }) => article));
    return praisers.some(({ article }) => articles.has(article))
      ? "The inspectors said both, in the same text."
      : "One text has the inspectors criticise it, another praise it.";
  }
  if (critics.length > 0) return `The inspectors criticise; ${differ(praised)}`;
  if (praisers.length > 0) return `The inspectors praise; ${differ(criticised)}`;
  return "Not the inspectors’ findings: counted nowhere.";
}

/** What a heading over the one side adds where there is another: that it is there, or that it is somebody's own view. */
export function tellOtherSide(opposition: Opposition | undefined, side: string): string | undefined {
  if (opposition === undefined || (side !== "weakness" && side !== "strength")) return undefined;
  const other = side === "weakness" ? opposition.praised : opposition.criticised;
  if (!other.some(isInspectors)) return "disputed";
  return side === "weakness" ? "also praised" : "also criticised";
}

function isInspectors({ saidBy }: Sentence): boolean {
  return saidBy === "inspectors";
}

/** That somebody else sees it another way: `the council says otherwise, which counts nowhere.` */
function differ(sentences: readonly Sentence[]): string {
  const names = [...new Set(sentences.map(({ saidBy, speaker }) => tellVoice(saidBy, speaker)))];
  const who = names.length > 2 ? "others" : names.join(" and ");
  return `${who} ${names.length === 1 ? "says" : "say"} otherwise, which counts nowhere.`;
}
