import type { Mention } from "../model/mention.ts";
import type { Reference } from "../tables/reference.ts";
import type { Sentence } from "../text/sentence.ts";
import { speakingPlaces } from "./speak-together.ts";
import type { Voice } from "./voice.ts";

/** Bodies that a text names. */
export interface NamedBodies {
  readonly mentions: readonly Mention[];
  readonly reference: Reference;
}

/** What is quoted, and who says it. */
interface Quoted {
  readonly voice: Voice;
  readonly sentences: readonly Sentence[];
}

/** Bodies that the sentences name outside the quoted words, and that may speak: others than officers do not speak for a council. */
export function bodiesBeside({ voice, sentences }: Quoted, { mentions, reference }: NamedBodies): Mention[] {
  return sentences.flatMap((sentence) =>
    speakingPlaces(
      sentence,
      mentions.filter(
        (mention) =>
          mention.kind === "body" &&
          (voice.saidBy !== "other" || !isCommissioner(mention, reference)) &&
          mention.start >= sentence.start &&
          mention.end <= sentence.end &&
          !isQuoted(mention, sentences),
      ),
    ),
  );
}

/** What the bodies are called, each once: "the council" by its name, where it is known. */
export function namesOf(beside: readonly Mention[], { bodies }: Reference): string[] {
  return [...new Set(beside.map(({ entityId, exact }) => bodies.get(entityId ?? "")?.name ?? exact))];
}

/** "A council spokesman", "it added", of the one council or health body that the text names; null where it names several. */
export function onlyBody(
  { saidBy, speaker, isJoint }: Voice,
  { mentions, reference }: NamedBodies,
): string | null {
  if (isJoint || speaker !== null || (saidBy !== "council" && saidBy !== "nhs")) return null;
  let only: string | null = null;
  for (const { kind, entityId } of mentions) {
    const body = kind === "body" ? reference.bodies.get(entityId ?? "") : undefined;
    if (!body || body.name === only || !isOf(saidBy, body.kind)) continue;
    if (only !== null) return null;
    only = body.name;
  }
  return only;
}

function isOf(saidBy: "council" | "nhs", kind: string): boolean {
  return saidBy === "council" ? kind === "council" : /^(?:ccg|icb|nhs-trust)$/.test(kind);
}

function isQuoted({ start, end }: Mention, sentences: readonly Sentence[]): boolean {
  return sentences.some(({ quotes }) => quotes.some((quote) => start < quote.end && end > quote.start));
}

function isCommissioner({ entityId }: Mention, { bodies }: Reference): boolean {
  const kind = bodies.get(entityId ?? "")?.kind;
  return kind !== undefined && kind !== "parent-carer-forum" && kind !== "other";
}
