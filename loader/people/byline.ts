import { findDate } from "../numbers/published-date.ts";
import type { NameCues } from "../tables/name-cues.ts";
import { isSurnameAfter } from "./person-names.ts";

/** Words that no person's name holds, and those that are names all the same. */
export type BylineWords = Pick<NameCues, "notNames" | "givenNames" | "personWords">;

/** Who wrote an article, by a line that says so. */
export interface Byline {
  readonly authors: readonly string[];
  /** How sure the form is: one that says "by", or a bare name that needs a date beside it. */
  readonly form: "said" | "bare";
}

const NAME_WORD = "(?:(?:al|el)-)?\\p{Lu}[\\p{L}’'.]*(?:-\\p{Lu}[\\p{L}’']*)*";
const PARTICLE = "(?:de|da|van|von|der|den|la|le|al|bin|ap|Mc|O['’])";
const NAME = `${NAME_WORD}(?: ${PARTICLE}){0,2}(?: ${NAME_WORD}){1,2}`;
const NAMES = `(?<names>${NAME}(?:(?:,| and| &) ${NAME}){0,3})`;
const JOB =
  "(?:local democracy|ldr|published|updated|posted|reporter|correspondent|editor|journalist|writer|political|education|health|bbc|news|digital|senior|chief|press association|@|(?:business|crime|community|trending|deputy|assistant|content|politics|data|multimedia|trainee|freelance|regional|council|local|social|group|managing|public|investigations|home)(?: [a-z&]+){0,3} (?:reporter|editor|correspondent|writer|journalist))";
const SAID =
  /^(?:exclusive )?(?:written by|words by|words|story by|report by|reported by|article by|posted by|(?:live )?updates by|text by|reporting by|compiled by|pictures and words by|words and pictures by|author|reporter|by)[:\s]\s*/iu;
/** "By chief reporter Jane Hill", "By KentLive reporter Jane Hill". */
const JOB_BEFORE =
  /^(?:\p{Lu}[\p{L}&’']*\s){0,2}(?:(?:bbc|local|democracy|chief|senior|education|political|health|news|digital|social|affairs)\s){0,4}(?:reporter|correspondent|editor|journalist|writer)s?,?\s+(?=\p{Lu})/iu;
const BARE = new RegExp(`^${NAMES}(?<rest>.*)$`, "u");
/** "Local Democracy Reporter Jane Hill", where the line says no more. */
const WHOLE = new RegExp(`^${NAMES}$`, "u");
const JOB_REST = new RegExp(`^[\\s,|–—:(-]*${JOB}\\b`, "iu");
const JOB_AFTER = new RegExp(`[\\s,|–—:(-]+${JOB}\\b`, "iu");
const JOB_TAIL = new RegExp(` ${JOB}\\b.*$`, "iu");
/** Pages that lost their line breaks: "ByJane HillLocal Democracy Reporter". */
const GLUED_BY = /^By(?=\p{Lu}\p{Ll})/u;
const GLUED_JOB =
  /(?<=\p{Ll})(?=(?:Local|LDR|Senior|Chief|Education|Political|Health|News|Reporter|Digital)\b)/u;
const CAPITALS = /^\p{Lu}/u;
/** A dash before the name, as some papers print it. */
const DASH = /^[-–—]\s+/u;
/** "Jane Hill news@midshirepost.co.uk": an address says who wrote. */
const ADDRESS_REST = /^[\s,|–—:(-]*(?:e-?mail:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*$/iu;

/** "Words: Jane Hill. Photo: John Day": who took the picture is no author. */
const CREDIT_TAIL = /[.;|]\s*(?:photo(?:graph)?|picture|pic|image)s?(?: by|:)\s.*$/iu;

/** What parts the line that tells of the article: "Policy | Inspection | 16 September 2021 | Words: Jane Hill". */
const BETWEEN_PARTS = /\s[|•·]\s/u;

/**
 * Reads a byline: "By Joe Lepper", "BY JANE BLOGGS", "Joe Lepper", "- Joe Lepper", "Ellie Ames 09 May 2024", "Jane Bloggs, Local Democracy Reporter".
 *
 * Shape   null where the line is none. Of a bare name the caller decides, by what stands around it; `words` tell what no
 *         person's name holds.
 */
export function readByline(printed: string, words: BylineWords): Byline | null {
  if (printed.length > 120) return null;
  const parts = printed.split(BETWEEN_PARTS);
  const ofParts = parts.length > 2 ? parts.map((part) => readPart(part, words)) : [];
  return ofParts.find((part) => part?.form === "said") ?? readPart(printed, words);
}

function readPart(printed: string, words: BylineWords): Byline | null {
  const line = printed.replace(DASH, "").replace(CREDIT_TAIL, "");
  const bare = line.replace(JOB_BEFORE, "");
  if (bare !== line && WHOLE.test(bare)) return readPart(`By ${bare}`, words);
  const said = (SAID.exec(line) ?? GLUED_BY.exec(line))?.[0].length ?? 0;
  const after = line.slice(said).replace(GLUED_JOB, " ");
  // "By Jane Hill Education reporter Published 2 May" has its job behind the name.
  const starts = said > 0 ? [after.replace(JOB_BEFORE, ""), after] : [after];
  const told = starts.find((each) => BARE.test(beforeJob(each))) ?? after;
  const groups = BARE.exec(beforeJob(told))?.groups;
  const rest = (groups?.["rest"] ?? "") + told.slice(beforeJob(told).length);
  if (!groups || !/^(?:$|[\s,|–—:;(@.-])/u.test(rest)) return null;
  if (said > 0 || JOB_REST.test(rest) || ADDRESS_REST.test(rest)) return makeByline(groups, "said", words);
  const isDated = findDate(rest) !== null;
  return rest.trim() === "" || isDated ? makeByline(groups, isDated ? "said" : "bare", words) : null;
}

/** "Education correspondent": a line that tells the job of whom the line before names. */
export function isJobLine(line: string): boolean {
  return ONLY_JOB.test(line.trim());
}

const ONLY_JOB = /^(?:[\p{L}&]+ ){0,4}(?:reporter|correspondent|editor|journalist|writer)$/iu;

const WRITES = /[,–—-]\s(?:writes|reports)\s(?<who>\p{Lu}.*?)\.?$/u;

const REPORTS =
  /(?:^|[.!?–—-]\s)(?<who>\p{Lu}{2,}(?: \p{Lu}[\p{Lu}’'-]+){1,2}) (?:reports|writes|investigates)\b/u;

/** "Children's panel, Town Hall. Updates by Jane Hill, Local Democracy Reporter." */
const UPDATES =
  /[.!?–—-]\s(?:(?:live )?updates|words|text|report|reporting|compiled|written) by (?<who>\p{Lu}[^.]*?)\.?$/iu;

/** Who wrote, where the standfirst says so: "Families wait too long, writes Local Democracy Reporter Jane Hill", "JANE HILL reports on a council in crisis". */
export function readStandfirst(line: string, words: BylineWords): readonly string[] {
  const who = (WRITES.exec(line) ?? REPORTS.exec(line) ?? UPDATES.exec(line))?.groups?.["who"];
  return who === undefined ? [] : (readByline(`By ${who}`, words)?.authors ?? []);
}

/** What stands before the words for a job. */
function beforeJob(told: string): string {
  return told.slice(0, JOB_AFTER.exec(told)?.index ?? told.length);
}

function makeByline(groups: Record<string, string>, form: Byline["form"], words: BylineWords): Byline | null {
  const authors = (groups["names"] ?? "")
    .split(/, | and | & /iu)
    .map((name) => titleCase(name.replace(JOB_TAIL, "").trim()))
    .filter((name) => isName(name, words));
  return authors.length > 0 ? { authors, form } : null;
}

/** "LGC Briefing": letters and a word are an outlet's. */
const LETTERS_FIRST = /^\p{Lu}{3,} \p{Lu}\p{Ll}/u;

function isName(name: string, words: BylineWords): boolean {
  const parts = name.toLowerCase().split(" ");
  if (parts.length < 2 || !CAPITALS.test(name) || LETTERS_FIRST.test(name)) return false;
  const isSurname = (part: string, i: number): boolean =>
    i === parts.length - 1 && isSurnameAfter(part, parts[i - 1] ?? "", words);
  return !parts.some((part, i) => words.notNames.has(part) && !isSurname(part, i));
}

/** A name printed in capitals, in the letters it is spelt with elsewhere. */
function titleCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}
