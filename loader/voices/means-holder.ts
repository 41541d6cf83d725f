import { kindOfSpeaker, type SpeakerPerson } from "../model/speaker-person.ts";
import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPEECH } from "./inspectors-voice.ts";

/** A noun phrase that the text calls somebody by: "the council's leader", "the director of nursing". */
interface Called {
  readonly tokens: readonly Token[];
  /** Its first token behind "the", and its noun. */
  readonly first: number;
  readonly noun: number;
}

/** Words that tell no one from another: "the leader of the council", "the 45-year-old mother". */
const TELLS_NOTHING = new WordForm(
  /^(?:'s|’s|s|'|’|the|of|and|for|at|in|on|its|their|a|-|&|then|also|later|has|had|who|is|local|long|serving|standing|year|old|two|three|four|five|six|\d+)$/,
);
/** How whoever speaks for the council, or for the health service, is called too. */
const OF_COUNCIL = listed("means-holder: of council");
const OF_CHARITY = new WordForm(/^(?:charity|group|campaign|organisation)$/);
const PARTY = listed("means-holder: party");
const OF_HEALTH = new WordForm(/^(?:nhs|trust|health|board|body)$/);
const BEHIND = new WordForm(/^(?:of|for|at|in|from|-)$/);
/** Tokens of whom or what somebody is: "of the Bury Hospital Trust". */
const BEHIND_REACH = 8;
/** Who stands against those in office, or did so before, is not meant by the post itself. */
const AGAINST = /\b(?:shadow|opposition|former|ex)\b/i;
const IN_OFFICE = new WordForm(/^(?:cabinet|executive|council|authority|lead)$/);

/** May the words be said of the person: does the text tell of them each of those that tell one holder of a post from another? */
export function meansHolder(person: SpeakerPerson, called: Called): boolean {
  const words = telling(called);
  if (words.length === 0) return true;
  if (AGAINST.test(person.role ?? "") && words.some((token) => IN_OFFICE.fits(token))) return false;
  const told = wordsTold(person);
  const isMp = called.tokens[called.noun]?.norm === "mp";
  const kind = kindOfSpeaker(person);
  return words.every(
    (token) =>
      told.has(token.norm) ||
      (kind === "council" && OF_COUNCIL.fits(token)) ||
      (kind === "nhs" && OF_HEALTH.fits(token)) ||
      (person.kind === "campaigner" && OF_CHARITY.fits(token)) ||
      (isMp && PARTY.fits(token)),
  );
}

/** What stands before the noun, and whom or what it is of. */
function telling({ tokens, first, noun }: Called): Token[] {
  let end = noun + 1;
  if (BEHIND.fits(tokens[end]))
    while (end < tokens.length && end < noun + BEHIND_REACH && !isOver(tokens[end])) end++;
  return [...tokens.slice(first, noun), ...tokens.slice(noun + 1, end)].filter(
    (token) => !TELLS_NOTHING.fits(token),
  );
}

function isOver(token: Token | undefined): boolean {
  return token === undefined || SPEECH.fits(token) || (token.kind === "mark" && !/^[-'’&]$/.test(token.norm));
}

/** What bodies are called for short. */
const LETTERS = [
  ["icb", /integrated care board/i],
  ["ccg", /clinical commissioning/i],
] as const;

/** The words of their post and of whom they work for; whoever opposes those in office does not work for the council. */
function wordsTold(person: SpeakerPerson): ReadonlySet<string> {
  const { role, organisation } = person;
  const isOthers = kindOfSpeaker(person) === "other" && /council|authority/i.test(organisation ?? "");
  const told = `${role ?? ""} ${isOthers ? "" : (organisation ?? "")}`;
  const letters = LETTERS.flatMap(([short, name]) => (name.test(told) ? short : []));
  return new Set(`${told} ${letters.join(" ")}`.toLowerCase().split(/[^\p{L}\d]+/u));
}
