import { describe, expect, test } from "vitest";
import { tellAnswer } from "../../explorer/view/answer.ts";
import { foldBodies, foldSelection } from "../../explorer/view/fold-bodies.ts";
import { layOutLayers } from "../../explorer/view/layered-scene.ts";
import type { Asked, Lens, LensLink } from "../../explorer/view/lens.ts";
import { deriveView } from "../../explorer/view/view.ts";
import { TINY_LENS } from "./tiny-lens.ts";

/** Who answers for which inspection: a council and two health bodies of one, a council and a board of another. */
const BODIES = {
  "Ashford Council": ["i:ashford"],
  "Ashford CCG": ["i:ashford"],
  "Ashford Trust": ["i:ashford"],
  "Barrow Council": ["i:barrow"],
  "Barrow Board": ["i:barrow"],
  "Corby Council": ["i:corby"],
};
const FOUND: Readonly<Record<string, readonly string[]>> = {
  "i:ashford": ["plans", "waits"],
  "i:barrow": ["plans", "waits"],
  "i:corby": ["plans"],
};

const LENS: Lens = {
  among: "bodies",
  subjects: Object.entries(BODIES).map(([name, inspections]) => ({
    id: `body:${name}`,
    name,
    kind: name.endsWith("Council") ? "council" : "ccg",
    region: null,
    inspections,
  })),
  themes: ["plans", "waits"].map((theme) => ({
    id: `theme:${theme}`,
    label: `About ${theme}`,
    parent: null,
    parentLabel: null,
  })),
  links: Object.entries(BODIES).flatMap(([name, inspections]) =>
    inspections.flatMap((inspection) =>
      (FOUND[inspection] ?? []).map(
        (theme): LensLink => ({
          subject: `body:${name}`,
          theme: `theme:${theme}`,
          polarity: "weakness",
          ...{ findings: 1, sentences: 1, inspections: 1, sources: 1, firstOn: null, lastOn: null },
          foundBy: [inspection],
        }),
      ),
    ),
  ),
  mixed: [],
  inspections: Object.keys(FOUND).map((id) => ({ id, date: null, published: null })),
  graph: { store: "", graphHash: "", counts: {} },
};

function ask(polarity: Asked, focus: string | null) {
  return deriveView(LENS, { among: "bodies", polarity, focus });
}
const answer = (polarity: Asked, focus: string | null = null) =>
  tellAnswer(ask(polarity, focus))
    .map(({ text }) => text)
    .join("");

describe("bodies that answered for one inspection are not that many findings", () => {
  test("the answer counts inspections, and names the councils of the closest pair once", () => {
    expect(answer("weakness")).toBe(
      "6 bodies of 6 read about answered for an inspection with a weakness that another found too, 2 weaknesses in all. Closest: Ashford Council and Barrow Council, with 2. Most common: About plans, in 3 of 3 inspections.",
    );
    expect(answer("both")).toMatch(/Most common: About plans, a weakness in 3 of 3 inspections\.$/);
    expect(answer("weakness", "body:Corby Council")).toMatch(
      /^5 bodies answered for an inspection with its 1 weakness\./,
    );
  });

  test("the graph draws those who answered for the same inspections together, and nobody else", () => {
    const { view, standsFor } = foldBodies(ask("weakness", null));
    expect(view.subjects.map(({ subject, shared }) => [subject.name, shared])).toEqual([
      ["Ashford Council and 2 more", 2],
      ["Barrow Council and 1 more", 2],
      ["Corby Council", 1],
    ]);
    expect(view.links).toHaveLength(5);
    expect(foldSelection({ kind: "node", id: "body:Ashford CCG" }, standsFor)).toEqual({
      kind: "node",
      id: "body:Ashford Council",
    });
    expect(
      foldSelection({ kind: "link", subject: "body:Barrow Board", theme: "theme:plans" }, standsFor),
    ).toEqual({
      ...{ kind: "link", subject: "body:Barrow Council", theme: "theme:plans" },
    });
    const focused = foldBodies(ask("weakness", "body:Ashford CCG")).view;
    expect(focused.subjects.map(({ subject }) => subject.name)).toEqual([
      "Barrow Council and 1 more",
      "Corby Council",
    ]);
    expect(focused.links.some(({ subject }) => subject === "body:Ashford CCG")).toBe(true);
    const areas = deriveView(TINY_LENS, { among: "areas", polarity: "weakness", focus: null });
    expect(foldBodies(areas).view).toBe(areas);
  });

  test("a theme of the graph says in how many inspections it was found", () => {
    const { nodes } = layOutLayers(ask("weakness", null), { width: 900, height: 500, isWhole: true });
    expect(nodes.filter(({ role }) => role === "theme").map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        "About plans: a weakness in 3 inspections",
        "About waits: a weakness in 2 inspections",
      ]),
    );
  });
});
