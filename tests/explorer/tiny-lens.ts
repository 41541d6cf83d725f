import type { Lens, LensLink, LensPolarity } from "../../explorer/view/lens.ts";

const SUBJECTS = ["Ashford", "Barrow", "Corby", "Dover"] as const;
const THEMES = ["exclusions", "plans", "waits", "transport"] as const;

/** Subject, theme, polarity, sentences. Ashford & Barrow share two of three, Ashford & Corby one of three, Dover none. */
const LINKS: readonly (readonly [string, string, LensPolarity, number])[] = [
  ["Ashford", "exclusions", "weakness", 4],
  ["Ashford", "plans", "weakness", 1],
  ["Ashford", "transport", "strength", 1],
  ["Barrow", "exclusions", "weakness", 2],
  ["Barrow", "plans", "weakness", 9],
  ["Barrow", "waits", "weakness", 1],
  ["Corby", "plans", "strength", 2],
  ["Corby", "plans", "weakness", 1],
  ["Corby", "waits", "weakness", 1],
  ["Dover", "transport", "weakness", 1],
];

/** A lens small enough to work out by hand. */
export const TINY_LENS: Lens = {
  among: "areas",
  subjects: SUBJECTS.map((name) => ({
    id: `area:${name}`,
    name,
    kind: "unitary",
    region: "South East",
    inspections: [`inspection:${name}`],
  })),
  themes: THEMES.map((slug) => ({
    id: `theme:${slug}`,
    label: `About ${slug}`,
    parent: slug === "transport" ? "theme:access" : "theme:school",
    parentLabel: slug === "transport" ? "Access" : "School",
  })),
  links: LINKS.map(
    ([subject, theme, polarity, sentences]): LensLink => ({
      subject: `area:${subject}`,
      theme: `theme:${theme}`,
      polarity,
      findings: 1,
      sentences,
      inspections: 1,
      sources: 1,
      firstOn: "2018-01-01",
      lastOn: "2018-01-01",
    }),
  ),
  mixed: [{ subject: "area:Dover", theme: "theme:transport", sentences: 2 }],
  inspections: [{ id: "inspection:Ashford", date: "2018-01-01", published: null }],
  graph: { store: "a table", graphHash: "0".repeat(64), counts: { Article: 4 } },
};
