import { type SpeakerPerson, spanIn } from "../model/speaker-person.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { meansHolder } from "./means-holder.ts";
import { unquotedTokens } from "./voice.ts";

/** Posts that a text may go on to call their holder by. */
const POST = listed("person-of-post: post");
/** Tokens from "the" to the post: "the council leader", "the city's children's services director". */
const POST_REACH = 5;

/** The one person whom a sentence that names nobody means by a post: "“We are proud,” said the mayor", "The council leader said". */
export function personOfPost(sentence: Sentence, people: readonly SpeakerPerson[]): SpeakerPerson | null {
  if (people.length === 0 || !SPEECH.mayStandIn(sentence.forms) || !POST.mayStandIn(sentence.forms))
    return null;
  if (people.some((person) => spanIn(person, sentence))) return null;
  const tokens = unquotedTokens(sentence);
  const called = postOfSubject(tokens) ?? postAfterVerb(tokens);
  const post = called && tokens[called.noun]?.norm;
  if (!post) return null;
  const holders = people.filter(
    ({ role, spans }) =>
      (spans[0]?.start ?? sentence.end) < sentence.start &&
      role
        ?.toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(post),
  );
  const [only] = holders;
  return only && holders.length === 1 && meansHolder(only, { tokens, ...called }) ? only : null;
}

/** Where a post stands, and where its phrase begins behind "the". */
interface CalledByPost {
  readonly first: number;
  readonly noun: number;
}

/** "The mayor said", "The council leader added". */
function postOfSubject(tokens: readonly Token[]): CalledByPost | null {
  if (tokens[0]?.norm !== "the") return null;
  const verb = tokens.findIndex((token) => SPEECH.fits(token));
  return verb > 1 && verb <= POST_REACH && POST.fits(tokens[verb - 1]) ? { first: 1, noun: verb - 1 } : null;
}

/** "Said the mayor". */
function postAfterVerb(tokens: readonly Token[]): CalledByPost | null {
  for (let verb = 0; verb < tokens.length; verb++) {
    if (!SPEECH.fits(tokens[verb]) || tokens[verb + 1]?.norm !== "the") continue;
    const end = tokens.findIndex((token, i) => i > verb + 1 && token.kind === "mark");
    const last = (end < 0 ? tokens.length : end) - 1;
    return last - verb <= POST_REACH && POST.fits(tokens[last]) ? { first: verb + 2, noun: last } : null;
  }
  return null;
}
