import type { Article } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import type { Reference } from "../tables/reference.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { isJobLine } from "./byline.ts";
import { findNameCandidates, type NameCandidate, type PersonTables } from "./person-names.ts";

/** A person who made the article: wrote it or took its pictures. */
export interface Credit {
  readonly name: string;
  readonly role: string;
  readonly kind: "journalist" | "photographer";
  readonly start: number;
  readonly end: number;
}

const PICTURE_WORDS = listed("person-credits: picture words");
const SHOUTED =
  /(?:[Pp]icture|PICTURE|[Pp]ic|PIC|[Pp]hoto|PHOTO|[Pp]hotograph|[Ii]mage)[sS]?(?: by)?[:\s]\s*(?<name>\p{Lu}{2,}(?: \p{Lu}[\p{Lu}’'-]+){1,2})(?!\p{L})/gu;
const JOB =
  /^[\s,|–—:(-]*(?<job>(?:[\p{L}&]+ ){0,4}?(?:reporter|correspondent|editor|journalist|writer|columnist|reporting service))\b/iu;

/** "Writes Local Democracy Reporter Jane Hill", "By chief reporter Jane Hill". */
const JOB_BEFORE =
  /(?:^(?:by )?|\b(?:writes|reports) )(?<job>(?:[\p{L}&]+ ){0,4}?(?:reporter|correspondent|editor|journalist|writer)) $/iu;

/** The people whom lines of credit name: "Picture: Phil Adams", "Photo by Jane Hill/PA". Agencies and bodies are no people. */
export function findPhotographers(
  sentences: readonly Sentence[],
  text: string,
  mentions: readonly Mention[],
  reference: Reference,
  tables: PersonTables,
): Credit[] {
  const credited = sentences.filter(
    ({ tokens, forms }) =>
      PICTURE_WORDS.mayStandIn(forms) && tokens.some((token) => PICTURE_WORDS.fits(token)),
  );
  if (credited.length === 0) return [];
  const outlets = outletNames(reference);
  return credited.flatMap((sentence) => {
    const shouted = findShouted(sentence, tables).filter(({ name }) => isMaker(name, outlets, tables));
    const named = findNameCandidates(sentence.tokens, text, mentions, tables)
      .filter(
        (candidate) =>
          (isCredited(sentence, candidate) || isAfterOutlet(sentence, candidate.from, outlets)) &&
          isMaker(candidate.name, outlets, tables),
      )
      .map(
        (candidate): Credit => ({
          ...placeOf(candidate, sentence),
          role: "photographer",
          kind: "photographer",
        }),
      );
    return [...shouted, ...named];
  });
}

/** "Picture: JANE HILL": names that some papers print in capitals. */
function findShouted({ text, start }: Sentence, { givenNames, notNames }: PersonTables): Credit[] {
  return [...text.matchAll(SHOUTED)].flatMap((match): Credit[] => {
    const name = match.groups?.["name"] ?? "";
    const words = name.toLowerCase().split(" ");
    if (!givenNames.has(words[0] ?? "") || words.some((word) => notNames.has(word))) return [];
    const at = start + match.index + match[0].length - name.length;
    const spelt = name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
    return [{ name: spelt, role: "photographer", kind: "photographer", start: at, end: at + name.length }];
  });
}

const outletsByReference = new WeakMap<Reference, ReadonlySet<string>>();

/** The names of all outlets in lower case, gathered once for a reference. */
function outletNames(reference: Reference): ReadonlySet<string> {
  const known = outletsByReference.get(reference);
  if (known) return known;
  const names = reference.outlets.flatMap(({ name, aliases }) => [name, ...aliases]);
  const outlets = new Set(names.map((name) => name.toLowerCase()));
  outletsByReference.set(reference, outlets);
  return outlets;
}

function isCredited({ tokens }: Sentence, { from, isGiven }: NameCandidate): boolean {
  const before = tokens[from - 1];
  const isMarked = before?.norm === ":" || before?.norm === "/" || before?.norm === "by";
  const at = before?.norm === "by" && tokens[from - 2]?.norm === ":" ? from - 3 : from - 2;
  const isSource = before?.norm === "," && tokens[from - 2]?.norm === "source";
  if (isSource) return isGiven && PICTURE_WORDS.fits(tokens[from - 3]);
  if (isMarked) return PICTURE_WORDS.fits(tokens[at]) || tokens[at]?.norm === "photographed";
  return before?.norm === "photographer";
}

/** Tokens between "Photo:" and a name: room for an outlet's ("Photo: Midshire Post, Jane Hill"). */
const OUTLET_REACH = 6;

/** Whom a credit names after the outlet whose picture it is. */
function isAfterOutlet(
  { tokens, text, start }: Sentence,
  from: number,
  outlets: ReadonlySet<string>,
): boolean {
  if (tokens[from - 1]?.norm !== ",") return false;
  for (let at = from - 2; at >= Math.max(1, from - OUTLET_REACH); at--) {
    if (tokens[at]?.norm !== ":") continue;
    const outlet = text.slice(
      (tokens[at + 1]?.start ?? start) - start,
      (tokens[from - 1]?.start ?? start) - start,
    );
    return PICTURE_WORDS.fits(tokens[at - 1]) && outlets.has(outlet.trim().toLowerCase());
  }
  return false;
}

function isMaker(name: string, outlets: ReadonlySet<string>, { agencies }: PersonTables): boolean {
  const plain = name.toLowerCase();
  return !agencies.has(plain) && !outlets.has(plain);
}

function placeOf({ name, first, last }: NameCandidate, { tokens }: Sentence) {
  return { name, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

/**
 * The article's authors, with the job that their byline gives them. Authors who are told from outside the text (a page's
 * meta tags, a JSON line) and have no byline in it stand at its end, where no sentence is.
 */
export function findJournalists(sentences: readonly Sentence[], article: Article): Credit[] {
  if (article.author === null) return [];
  const told = sentences.filter(({ role }) => role === "headline" || role === "lead");
  const bylines = [...sentences.filter(({ role }) => role === "byline"), ...told];
  const { length } = article.text;
  return article.author.split(" and ").map((name): Credit => {
    for (const [i, { start, text }] of bylines.entries()) {
      const at = text.toLowerCase().indexOf(name.toLowerCase());
      if (at < 0) continue;
      const from = start + at;
      const before = JOB_BEFORE.exec(text.slice(0, at))?.groups?.["job"];
      const rest = text.slice(at + name.length);
      const job = JOB.exec(rest)?.groups?.["job"];
      const next = sentences.find((each) => each.start > start);
      return {
        name,
        role:
          job ?? before ?? jobOnNextLine(rest, bylines[i + 1]) ?? seatOnNextLine(rest, next) ?? "reporter",
        kind: "journalist",
        start: from,
        end: from + name.length,
      };
    }
    return { name, role: "reporter", kind: "journalist", start: length, end: length };
  });
}

/** "Jane Hill", and in the line below "Education correspondent". */
function jobOnNextLine(rest: string, next: Sentence | undefined): string | null {
  return rest.trim() === "" && next?.role === "byline" && isJobLine(next.text) ? next.text.trim() : null;
}

/** "Jane Hill", and in the line below "MP for Rugby". */
function seatOnNextLine(rest: string, next: Sentence | undefined): string | null {
  return rest.trim() === "" && next && SEAT.test(next.text.trim()) ? next.text.trim() : null;
}

/** What whoever writes was elected to. */
const SEAT =
  /^(?:(?:labour|conservative|lib(?:eral)? dem(?:ocrat)?|green|reform|independent) )?(?:mp|mayor|councillor|leader|cabinet member) (?:for|of)\b[^.!?]{0,60}$/iu;
