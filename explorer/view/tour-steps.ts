/** The four steps of the first visit: which part of the page each is about, and what it says. */
export const TOUR: readonly (readonly [part: string, text: string])[] = [
  [
    "question",
    "The question is a sentence. Its underlined words are the controls: whom, what, with whom, in which inspections.",
  ],
  [
    "picture",
    "The answer is a picture, and the tabs show the same answer as ranking, matrix, map and timeline.",
  ],
  [
    "panel",
    "Choose any mark or line: the panel shows the sentences that say so, with outlet, date and who said it.",
  ],
  [
    "panel",
    "Choose a sentence and it opens in its article, with all its evidence underlined. Undo or Back leads back.",
  ],
];
