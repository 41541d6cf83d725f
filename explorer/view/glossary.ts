/** Words that a reader may not know, in plain English: of the field, and of how things are counted. */
export const GLOSSARY: readonly (readonly [word: string, meaning: string])[] = [
  ["SEND", "Special educational needs and disabilities."],
  [
    "Local area",
    "A council’s area with everybody in it who answers for children with SEND: education, health and care.",
  ],
  [
    "EHC plan",
    "Education, health and care plan: the legal document that says what a child needs and must get.",
  ],
  [
    "CCG, ICB",
    "Who buys health services for an area: clinical commissioning groups until June 2022, integrated care boards since.",
  ],
  [
    "Written statement of action",
    "A joint plan that an area had to write when inspectors found significant weaknesses (2016 to 2022).",
  ],
  ["Revisit", "A second look, some two years later, at the weaknesses that the first inspection had found."],
  [
    "Area SEND inspection",
    "What Ofsted and the CQC do since 2023. It ends with one of three outcomes: children’s experiences are typically positive, they are inconsistent, or there are widespread or systemic failings, which must be put right urgently.",
  ],
  [
    "Finding",
    "What inspectors said of one theme in one inspection: a strength, a weakness, or both in one breath (mixed).",
  ],
  [
    "Quoted, reported",
    "Quoted: the text gives what was said in quotation marks. Reported: the text tells it in its own words. What an inspection letter or report says is the inspectors’ in their own words.",
  ],
  [
    "Theme",
    "What a finding is about. Themes stand under eleven groups; a theme’s own panel says what it means.",
  ],
  [
    "Guessed theme",
    "No rule of the reader names the theme of this sentence: a small model, trained on sentences read by hand, took it from the words told beside it. Look twice.",
  ],
  ["In common", "Themes that both are told to be weak in, or strong in, whatever the inspection."],
  ["Jaccard", "Themes in common over all that either has. 1 means the same ones, 0 none."],
  [
    "Lift",
    "Themes in common over what the two have in common with others on average. 1 is as many as with anyone, 2 twice as many.",
  ],
  [
    "From the register",
    "Known from the published list of inspections alone. No text read so far tells it, so there is no sentence for it.",
  ],
];

/** What the keys do. */
export const KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  ["Ctrl K or /", "Search everything, go to any view, saved view or query"],
  ["Tab", "From one control to the next; a picture is one stop"],
  ["← ↑ → ↓", "From mark to mark of a picture"],
  ["Enter", "Show what stands behind it"],
  ["Esc", "Let go of what was opened, then of what is selected; leave the tour"],
  ["Ctrl Z, Ctrl Shift Z", "One step back, one step forth"],
  ["1 to 9", "The views, from Graph to Saved queries"],
  ["?", "This help"],
];
