import { describe, expect, test } from "vitest";
import { tellAnswer, tellAnswerText } from "../../explorer/view/answer.ts";
import { emphasise, selectNode } from "../../explorer/view/emphasis.ts";
import { layOutLayers } from "../../explorer/view/layered-scene.ts";
import { groupPairs } from "../../explorer/view/pair-groups.ts";
import { rankPairs } from "../../explorer/view/pairs.ts";
import type { Question } from "../../explorer/view/place.ts";
import { edgePath } from "../../explorer/view/scene.ts";
import { tellUndrawn } from "../../explorer/view/tell-undrawn.ts";
import { measureText } from "../../explorer/view/text-width.ts";
import { deriveView } from "../../explorer/view/view.ts";
import { makeLens } from "./made-lens.ts";
import { TINY_LENS } from "./tiny-lens.ts";

const EACH_OTHER: Question = { among: "areas", polarity: "weakness", focus: null };
const SIZE = { width: 900, height: 500 };

function answer(question: Question): string {
  return tellAnswer(deriveView(TINY_LENS, question))
    .map((piece) => piece.text)
    .join("");
}

describe("pairs", () => {
  const weaknesses = TINY_LENS.links.filter((link) => link.polarity === "weakness");

  test("are ranked by themes in common, then by Jaccard", () => {
    const rows = rankPairs(TINY_LENS.subjects, weaknesses).map((pair) => [
      pair.a,
      pair.b,
      pair.shared,
      pair.jaccard,
    ]);
    expect(rows).toEqual([
      ["area:Ashford", "area:Barrow", 2, 0.6667],
      ["area:Barrow", "area:Corby", 2, 0.6667],
      ["area:Ashford", "area:Corby", 1, 0.3333],
    ]);
  });

  test("leave out two subjects that one inspection looked at", () => {
    const together = TINY_LENS.subjects.map((subject) =>
      subject.name === "Barrow" ? { ...subject, inspections: ["inspection:Ashford"] } : subject,
    );
    const names = rankPairs(together, weaknesses).map((pair) => `${pair.a} ${pair.b}`);
    expect(names).toEqual(["area:Barrow area:Corby", "area:Ashford area:Corby"]);
  });

  test("do not depend on the order of the links", () => {
    expect(rankPairs(TINY_LENS.subjects.toReversed(), weaknesses.toReversed())).toEqual(
      rankPairs(TINY_LENS.subjects, weaknesses),
    );
  });
});

describe("pairs of bodies", () => {
  const [template] = TINY_LENS.subjects;
  if (!template) throw new Error("The tiny lens has no subjects.");
  const body = (id: string, kind: string, inspections: string[]) => ({
    ...template,
    id,
    name: id,
    kind,
    inspections,
  });
  const subjects = [
    body("ccg a", "ccg", ["2017"]),
    body("ccg b", "ccg", ["2018"]),
    body("council a", "council", ["2017", "2023"]),
    body("council b", "council", ["2018"]),
    body("council c", "council", ["2019"]),
  ];
  const pair = (a: string, b: string, themes: string[]) => ({
    a,
    b,
    shared: 1,
    jaccard: 1,
    lift: 1,
    themes,
    items: themes,
    strengths: 0,
  });

  test("that say the same of the same inspections are told once, by their councils", () => {
    const same = [
      pair("ccg a", "ccg b", ["plans"]),
      pair("ccg a", "council b", ["plans"]),
      pair("council a", "council b", ["plans"]),
      pair("ccg b", "council a", ["plans"]),
    ];
    const [group, ...others] = groupPairs(same, subjects);
    expect(others).toEqual([]);
    expect(group?.first).toBe(same[2]);
    expect(group?.rest).toEqual([same[0], same[1], same[3]]);
  });

  test("that share other themes, or answer for other inspections, are told apart", () => {
    const different = [
      pair("council a", "council b", ["plans"]),
      pair("ccg a", "council b", ["plans", "waits"]),
      pair("council a", "council c", ["plans"]),
    ];
    expect(groupPairs(different, subjects)).toEqual(different.map((first) => ({ first, rest: [] })));
  });
});

test.for<readonly [Question, string]>([
  [
    EACH_OTHER,
    "3 areas of 4 read about share at least one weakness with another, 3 weaknesses in all. Closest: Ashford and Barrow, with 2 (others have as many). Most common: About plans, in 3 of 4 areas.",
  ],
  [
    { ...EACH_OTHER, focus: "area:Ashford" },
    "2 areas share at least one of its 2 weaknesses. Closest: Barrow, with 2. Most common: About plans, in 3 of 4 areas.",
  ],
  [{ ...EACH_OTHER, focus: "area:Dover" }, "No other area shares weaknesses with Dover."],
  [{ ...EACH_OTHER, polarity: "strength" }, "No two areas share strengths in what has been loaded."],
  [
    { ...EACH_OTHER, focus: "area:Atlantis" },
    "3 areas of 4 read about share at least one weakness with another, 3 weaknesses in all. Closest: Ashford and Barrow, with 2 (others have as many). Most common: About plans, in 3 of 4 areas.",
  ],
])("the answer tells numbers: %j", ([question, expected]) => expect(answer(question)).toBe(expected));

test("a caption, which stands without the question, names whom it is about", () => {
  const view = deriveView(TINY_LENS, { ...EACH_OTHER, focus: "area:Ashford" });
  expect(tellAnswerText(view)).toMatch(
    /^2 areas share at least one of the 2 weaknesses of Ashford\. Closest: /,
  );
});

test("the closest are named in the order of their names, as in the list of pairs", () => {
  const named = { Ashford: "Zeals", Barrow: "Yeovil" };
  const subjects = TINY_LENS.subjects.map((subject) => ({
    ...subject,
    name: Object.entries(named).find(([name]) => name === subject.name)?.[1] ?? subject.name,
  }));
  const pieces = tellAnswer(deriveView({ ...TINY_LENS, subjects }, EACH_OTHER));
  expect(pieces.map(({ text }) => text).join("")).toContain("Closest: Yeovil and Zeals, with 2");
});

describe("the layered scene", () => {
  const view = deriveView(TINY_LENS, EACH_OTHER);
  const scene = layOutLayers(view, SIZE);

  test("draws what is shared and nothing else", () => {
    expect(scene.nodes.map((node) => node.id).sort()).toEqual([
      "area:Ashford",
      "area:Barrow",
      "area:Corby",
      "theme:exclusions",
      "theme:plans",
      "theme:waits",
    ]);
    expect(scene.edges).toHaveLength(7);
    expect(scene.omitted).toBeNull();
  });

  test("is wider where more was said", () => {
    const widthOf = (id: string) => scene.edges.find((edge) => edge.id === id)?.width ?? 0;
    expect(widthOf("area:Barrow~theme:plans")).toBeGreaterThan(widthOf("area:Barrow~theme:exclusions"));
    expect(widthOf("area:Barrow~theme:exclusions")).toBeGreaterThan(widthOf("area:Barrow~theme:waits"));
  });

  test("keeps its marks apart and inside", () => {
    for (const node of scene.nodes) {
      expect(node.x - node.width / 2).toBeGreaterThanOrEqual(0);
      expect(node.x + node.width / 2).toBeLessThanOrEqual(scene.width);
      expect(node.y - node.height / 2).toBeGreaterThanOrEqual(0);
      expect(node.y + node.height / 2).toBeLessThanOrEqual(scene.height);
      for (const other of scene.nodes) {
        const isApart =
          Math.abs(node.x - other.x) * 2 >= node.width + other.width ||
          Math.abs(node.y - other.y) * 2 >= node.height + other.height;
        expect(node === other || isApart, `${node.id} over ${other.id}`).toBe(true);
      }
    }
  });

  test("has three layers with a focus: the focus, its themes, the others", () => {
    const focused = layOutLayers(deriveView(TINY_LENS, { ...EACH_OTHER, focus: "area:Ashford" }), SIZE);
    const xOf = (role: string) => focused.nodes.filter((node) => node.role === role).map((node) => node.x);
    expect(xOf("focus")).toHaveLength(1);
    expect(Math.max(...xOf("focus"))).toBeLessThan(Math.min(...xOf("theme")));
    expect(Math.max(...xOf("theme"))).toBeLessThan(Math.min(...xOf("subject")));
  });

  test("of a phone has both layers whole within its width", () => {
    const phone = layOutLayers(view, { width: 358, height: 500 });
    const boxes = phone.nodes.filter((node) => node.role === "theme");
    expect(boxes).toHaveLength(3);
    for (const box of boxes) {
      expect(box.x + box.width / 2).toBeLessThanOrEqual(358);
      for (const text of box.texts) expect(measureText(text.text, text.size)).toBeLessThan(box.width);
    }
    for (const node of phone.nodes.filter((candidate) => candidate.role === "subject")) {
      for (const text of node.texts) expect(text.x - measureText(text.text, text.size)).toBeGreaterThan(0);
      for (const box of boxes) expect(node.x + node.width / 2).toBeLessThan(box.x - box.width / 2);
    }
  });

  test("of a phone has the focus above its themes and all within its width, its lines falling to them", () => {
    const focused = deriveView(TINY_LENS, { ...EACH_OTHER, focus: "area:Ashford" });
    const phone = layOutLayers(focused, { width: 358, height: 500 });
    const [focus, ...others] = phone.nodes;
    if (focus?.role !== "focus") throw new Error("The focus is not the first mark.");
    for (const node of others) {
      expect(node.y - node.height / 2).toBeGreaterThan(focus.y + focus.height / 2);
      expect(node.y + node.height / 2).toBeLessThanOrEqual(phone.height);
      for (const { text, x, size, anchor } of node.texts)
        expect(x + measureText(text, size) * (anchor === "middle" ? 0.5 : 1)).toBeLessThanOrEqual(358);
    }
    const own = phone.edges.filter(({ subject }) => subject === focus.id);
    expect(own).toHaveLength(2);
    for (const edge of own) {
      expect([edge.isFalling, edge.x1]).toEqual([true, focus.x]);
      expect(edgePath(edge)).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+Q/);
    }
  });

  test("says what it had to leave out, and draws all when asked", () => {
    const themes = Array.from({ length: 30 }, (_, index) => ({
      id: `theme:${index}`,
      label: `Theme ${index}`,
      parent: null,
      parentLabel: null,
    }));
    const [template] = TINY_LENS.links;
    if (!template) throw new Error("The tiny lens has no links.");
    const links = themes.flatMap((theme) =>
      ["area:Ashford", "area:Barrow"].map((subject) => ({ ...template, subject, theme: theme.id })),
    );
    const large = deriveView({ ...TINY_LENS, themes, links }, EACH_OTHER);
    const cut = layOutLayers(large, SIZE);
    expect(cut.omitted).toMatch(/^Drawn: \d+ of 30 themes, 2 areas$/);
    expect(cut.height).toBeLessThanOrEqual(SIZE.height + 24);
    const whole = layOutLayers(large, { ...SIZE, isWhole: true });
    expect(whole.omitted).toBeNull();
    expect(whole.nodes).toHaveLength(32);
  });

  test("is the same each time", () => expect(layOutLayers(view, SIZE)).toEqual(scene));
});

describe("what comes forward", () => {
  const view = deriveView(TINY_LENS, EACH_OTHER);
  const scene = layOutLayers(view, SIZE);

  test("of a pair are its links to the themes of both", () => {
    const emphasis = emphasise(scene, view, { kind: "pair", a: "area:Ashford", b: "area:Corby" });
    expect([...(emphasis?.edges ?? [])].sort()).toEqual([
      "area:Ashford~theme:plans",
      "area:Corby~theme:plans",
    ]);
  });

  test("of a pair is nothing that is praised of one and criticised of the other", () => {
    const both = deriveView(makeLens(40, 8), { ...EACH_OTHER, polarity: "both" });
    const drawn = layOutLayers(both, { ...SIZE, isWhole: true });
    for (const { a, b, items } of both.pairs) {
      const edges = emphasise(drawn, both, { kind: "pair", a, b })?.edges ?? new Set();
      expect(edges.size, `${a} ${b}`).toBe(items.length * 2);
    }
  });

  test("is told where there is no room for all of it", () => {
    const [full, low] = [
      layOutLayers(view, { ...SIZE, isWhole: true }),
      { ...scene, nodes: scene.nodes.slice(1) },
    ];
    const gone = scene.nodes[0]?.id ?? "";
    expect(tellUndrawn(full, view, { kind: "node", id: "theme:waits" })).toBeNull();
    expect(tellUndrawn(low, view, { kind: "node", id: gone })).toMatch(
      /^of what is chosen none of \d (areas|themes)$/,
    );
    expect(tellUndrawn(low, view, null)).toBeNull();
  });

  test("of a theme are those who have it", () => {
    const emphasis = emphasise(scene, view, { kind: "node", id: "theme:waits" });
    expect([...(emphasis?.nodes ?? [])].sort()).toEqual(["area:Barrow", "area:Corby", "theme:waits"]);
  });

  test("is nothing where the selection is not drawn", () => {
    expect(emphasise(scene, view, { kind: "node", id: "person:nobody" })).toBeNull();
  });

  test("with a focus, a click on another is the pair that they make", () => {
    const focused = deriveView(TINY_LENS, { ...EACH_OTHER, focus: "area:Ashford" });
    expect(selectNode(focused, "area:Barrow")).toEqual({ kind: "pair", a: "area:Ashford", b: "area:Barrow" });
    expect(selectNode(focused, "area:Ashford")).toEqual({ kind: "node", id: "area:Ashford" });
    expect(selectNode(focused, "theme:plans")).toEqual({ kind: "node", id: "theme:plans" });
  });
});
