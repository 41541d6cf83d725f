import { listed } from "../text/listed-words.ts";
import { WordForm } from "../text/word-form.ts";

/** The verb, and the noun that children's needs are. */
export const NEED = new WordForm(/^(?:need|needs|needed)$/);

/** What compares: what is needed is more, or better, than what there is. */
export const BETTER_OR_MORE = listed("needs-words: better or more");

/** Words before "needs" after which they are what children have: "complex needs", "meet needs better". */
export const NAMES_NEEDS = new WordForm(
  /^(?:special|educational|additional|complex|their|his|her|its|our|my|your|the|these|those|all|individual|unmet|emerging|of|with|in|meet|meets|met|meeting|identif[a-z]*|understand[a-z]*|understood|assess[a-z]*|spot[a-z]*|address[a-z]*|support[a-z]*|health|care|social|different|high|higher|learning|communication|mental|emotional|physical|sensory|medical|pupils|children|children's|family|send|sen|hidden|whose|a|any|no|and|what|is|are|was|were|be|been|being|much|most|if|when|may|might|will|would|can|could|do|did|does|to)$/,
);

/** Words before "need" and "needed" after which they take no thing: "the need", "is needed more". */
export const IS_NEEDED = new WordForm(
  /^(?:a|an|the|this|that|their|his|her|its|our|of|in|any|special|unmet|is|are|was|were|be|been|being|much|most|to|clear|urgent|real|greatest|may|might|will|would|could)$/,
);

/** By these nothing is needed, or of few. */
export const IS_DENIED = new WordForm(
  /^(?:not|never|no|none|nobody|nothing|neither|nor|fewer|few|without|rarely|seldom|hardly|avoid[a-z]*|stop[a-z]*|longer)$/,
);

/** Of whom, when and whether: the need is not told for a fact. */
export const IS_GROUP = new WordForm(
  /^(?:who|which|what|whatever|where|when|whenever|whether|if|unless|until|before|once|those|anyone|anybody|how|why|as|than|everything|because|whom)$/,
);

/** After "should" and "must" these tell what is hoped, or follows: "should mean more places", "should now be easier". */
export const WILL_BRING = listed("needs-words: will bring");

/** What is to be done to a thing: "had | to be built", "should | be excluded". */
export const LIKE_THINGS = new WordForm(/^(?:be|get|have|come|go|happen|start)$/);

/** What is done to those who have no choice: "more pupils had to be excluded" is told for a fact. */
export const SUFFERS = listed("needs-words: suffers");
