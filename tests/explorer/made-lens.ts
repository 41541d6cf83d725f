import type { Lens } from "../../explorer/view/lens.ts";

const REGIONS = ["East of England", "London", "North East", "North West", "South East", "South West"];

/** A lens of any size, made up but the same each time: every area with about a quarter of the themes, of both polarities. */
export function makeLens(areas: number, themes: number): Lens {
  const subjects = Array.from({ length: areas }, (_, index) => ({
    id: `area:${String(index).padStart(4, "0")}`,
    name: `Made-up area ${index}`,
    kind: index % 3 === 0 ? "county" : "unitary",
    region: REGIONS[index % REGIONS.length] ?? null,
    inspections: [`inspection:${index}`],
  }));
  const ids = Array.from({ length: themes }, (_, index) => `theme:${String(index).padStart(2, "0")}`);
  const links = subjects.flatMap(({ id: subject }, row) =>
    ids.flatMap((theme, column) => {
      const drawn = draw(row * themes + column);
      if (drawn > 0.3) return [];
      return [
        {
          subject,
          theme,
          polarity: drawn < 0.2 ? ("weakness" as const) : ("strength" as const),
          findings: 1,
          sentences: 1 + Math.floor(drawn * 20),
          inspections: 1,
          sources: 1 + Math.floor(drawn * 10),
          firstOn: "2018-01-01",
          lastOn: "2018-01-01",
        },
      ];
    }),
  );
  return {
    among: "areas",
    subjects,
    themes: ids.map((id, index) => ({
      id,
      label: `Made-up theme ${index}`,
      parent: `theme:group-${index % 8}`,
      parentLabel: `Group ${index % 8}`,
    })),
    links,
    mixed: [],
    inspections: subjects.map(({ inspections: [id = ""] }) => ({ id, date: "2018-01-01", published: null })),
    graph: { store: "made up", graphHash: "0".repeat(64), counts: { Article: 28 } },
  };
}

/** A number from 0 to 1 that looks drawn by lot and is not (a step of splitmix32). */
function draw(seed: number): number {
  let value = Math.imul(seed + 0x9e3779b9, 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return ((value ^ (value >>> 15)) >>> 0) / 2 ** 32;
}
