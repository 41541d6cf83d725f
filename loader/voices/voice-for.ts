import { kindOfSpeaker, type SpeakerPerson } from "../model/speaker-person.ts";
import type { AttributionCues } from "../tables/attribution-cues.ts";
import type { Token } from "../text/tokens.ts";
import { speakerOf } from "./speaker-phrase.ts";
import { makeVoice, type Voice } from "./voice.ts";

/** Tokens of "For the NHS trust,". */
const FOR_REACH = 9;

/** "For the NHS, associate director Ann Hill said": for whom an official speaks stands before; null where it does not. */
export function voiceFor(
  tokens: readonly Token[],
  person: SpeakerPerson,
  cues: AttributionCues,
): Voice | null {
  const isSpeaking = tokens[0]?.norm === "speaking" && tokens[1]?.norm === "for";
  if (tokens[0]?.norm !== "for" && !isSpeaking) return null;
  const { kind, role, organisation } = person;
  const isUnknown = kind === "campaigner" && role === null && organisation === null;
  if (!isUnknown && (kind !== "official" || kindOfSpeaker(person) === "other")) return null;
  const comma = tokens.slice(0, FOR_REACH).findIndex(({ norm }) => norm === ",");
  const told = comma < 0 ? null : speakerOf(tokens.slice(isSpeaking ? 2 : 1, comma), cues);
  return told?.saidBy === "nhs" || told?.saidBy === "council"
    ? makeVoice(told.saidBy, person.name, true)
    : null;
}
