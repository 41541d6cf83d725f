import type { AttributionCues } from "../tables/attribution-cues.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { paperVoice } from "./council-paper.ts";
import { forumVoice } from "./forum-voice.ts";
import { hailingVoice, mayHail } from "./hailing-voice.ts";
import { issuingVoice, mayIssue } from "./issuing-voice.ts";
import { responseVoice } from "./response-voice.ts";
import type { Voice } from "./voice.ts";

/**
 * Who says something without a verb of saying: "the council's response is that", "leaders hailed the findings as proof that", "the leader
 * put out a statement", and a forum that told inspectors so, which speaks for itself. Null where nobody does.
 */
export function statedVoice(
  tokens: readonly Token[],
  sentence: Pick<Sentence, "forms" | "role">,
  cues: AttributionCues,
): Voice | null {
  if (sentence.role === "headline") return null;
  const response = responseVoice(tokens, sentence, cues);
  if (response) return response;
  const paper = paperVoice(tokens, sentence);
  if (paper) return paper;
  if (mayHail(sentence)) return hailingVoice(tokens, cues);
  if (mayIssue(sentence)) return issuingVoice(tokens, cues);
  return forumVoice(tokens, sentence);
}
