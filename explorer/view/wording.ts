import { closeIsolate } from "./isolate.ts";

/** How the graph's controlled words are told to a reader; what is missing is told as it stands. */
const WORDS: Readonly<Record<string, string>> = {
  "2016-local-area": "local area SEND inspection",
  "2023-area-send": "area SEND inspection",
  revisit: "revisit",
  other: "other inspection",
  inspectors: "inspectors",
  council: "the council",
  nhs: "the health service",
  quoted: "quoted",
  reported: "reported",
  weakness: "weakness",
  strength: "strength",
  mixed: "mixed",
  ccg: "clinical commissioning group",
  icb: "integrated care board",
  "nhs-trust": "NHS trust",
  "parent-carer-forum": "parent carer forum",
  county: "county",
  unitary: "unitary authority",
  metropolitan: "metropolitan district",
  "london-borough": "London borough",
  news: "news article",
  letter: "inspection letter",
  report: "inspection report",
};

/** A controlled word in plain English. */
export function tellWord(word: string): string {
  return WORDS[word] ?? word.replaceAll("-", " ");
}

/** Words that say another thing of a body than of an inspection or a speaker. */
const KINDS: Readonly<Record<string, string>> = { other: "other body", council: "council" };

/** What a kind of area or body is called. */
export function tellKind(kind: string): string {
  return KINDS[kind] ?? tellWord(kind);
}

/** Who said a sentence: the speaker's name where it is known, else the kind of speaker. */
export function tellVoice(saidBy: string, speaker: string | null): string {
  if (saidBy === "inspectors") return "inspectors";
  if (speaker) return speaker;
  return saidBy === "other" ? "someone else" : tellWord(saidBy);
}

/** Columns and properties with controlled words, also of an inspection, a body or a speaker among several: `firstFramework`. */
const TERMS = /^(?:framework|kind|saidBy)s?$|(?:Framework|Kind|SaidBy)s?$/;

/** Does a column, a property or a parameter of this name hold controlled words? */
export function isTerm(name: string): boolean {
  return TERMS.test(name);
}

/** A controlled word in plain English by what it is said of: `other` is another thing of a speaker than of a body. Other words stay. */
export function tellTerm(name: string, word: string): string {
  if (!isTerm(name)) return word;
  if (/saidBys?$/i.test(name)) return tellVoice(word, null);
  if (/kinds?$/i.test(name)) return tellKind(word);
  return tellWord(word);
}

/** With a capital, as a heading begins. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text cut at a word to about `most` letters, with an ellipsis where something is left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(" ");
  return closeIsolate(`${space > most / 2 ? cut.slice(0, space) : cut}…`);
}
