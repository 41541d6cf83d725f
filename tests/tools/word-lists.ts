import type { SourceFile } from "./arrows.ts";

/** Words that grammar is made of, which stand in code: they name nothing, and their lists are closed. */
const OF_GRAMMAR = new Set(
  `a an the this that these those it its they their them he his him she her i my me we our us you your who whom whose which what
  where when while whereas whether why how if because as so than then though although but and or nor yet both either neither not never no
  none nobody nothing anyone anybody someone everyone everything everybody something anything is are was were be been being am do does
  did done doing has have had having can cannot could will would shall should may might must ought need re ve m ll d s of in on at
  to from by for with without within into onto over under up down out off across through about around against between among amongst
  during before after since until till unless once upon per via like unlike near beyond behind below above along alongside beside despite
  except towards toward there here also too very more most less least much many few little some any all each every one two three four five
  six seven eight nine ten several enough only just even still already now ever again twice always often sometimes rarely seldom hardly
  barely almost nearly quite rather really far well such other others another same own itself themselves himself herself ourselves
  myself yourself first second third last next however therefore meanwhile instead otherwise moreover perhaps maybe`.split(
    /\s+/,
  ),
);
/** A list of more words than these, most of them no words of grammar, is a row of `seeds/cues/words.csv`. */
const MOST_WORDS = 8;

/** What takes in words by their shape is no word of the list: "[a-z]{3,}ed". */
const IS_SHAPE = /^\[|\\d/;

const FORM = /new WordForm\(\s*(?:\/\^(?:\(\?:)?((?:[^/\\\n]|\\.)*?)\)?\$\/u?|new Set\(\[([^\]]*)\]\))/g;

/** The lists of words of content that stand in code, each as its file and how it begins. */
export function listsInCode(sources: readonly SourceFile[]): string[] {
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(FORM)]
      .map(([, form, set]) => (form === undefined ? wordsOfSet(set ?? "") : form.split("|")))
      .map((words) => words.filter((word) => !IS_SHAPE.test(word)))
      .filter((words) => words.length > MOST_WORDS && 2 * words.filter(isOfContent).length > words.length)
      .map((words) => `${path}: ${words.slice(0, 3).join("|")}|…`),
  );
}

/** The names of the lists that code asks for. */
export function listsAskedFor(sources: readonly SourceFile[]): string[] {
  return sources.flatMap(({ text }) =>
    [...text.matchAll(/\blisted\(\s*"([^"]+)"/g)].map(([, list = ""]) => list),
  );
}

function wordsOfSet(set: string): string[] {
  return [...set.matchAll(/"([^"]*)"/g)].map(([, word = ""]) => word);
}

function isOfContent(word: string): boolean {
  return /[a-z]{2}/.test(word) && !OF_GRAMMAR.has(word.replace(/^'/, ""));
}
