import { describe, expect, test } from "vitest";
import { tellAnswer } from "../../explorer/view/answer.ts";
import { layOutLayers } from "../../explorer/view/layered-scene.ts";
import { ASKED, type Asked, type Lens, type LensLink } from "../../explorer/view/lens.ts";
import { layOutMap } from "../../explorer/view/map-scene.ts";
import { layOutMatrix } from "../../explorer/view/matrix-scene.ts";
import { layOutNet } from "../../explorer/view/net-scene.ts";
import { rankPairs } from "../../explorer/view/pairs.ts";
import { OPEN_FILTER } from "../../explorer/view/place.ts";
import { deriveView, type LensView } from "../../explorer/view/view.ts";
import { makeLens } from "./made-lens.ts";
import { TINY_LENS } from "./tiny-lens.ts";

const like = TINY_LENS.links.find((link) => link.polarity === "strength") as LensLink;
/** The tiny lens in which Dover is praised for its transport as Ashford is: one strength in common. */
const LENS: Lens = { ...TINY_LENS, links: [...TINY_LENS.links, { ...like, subject: "area:Dover" }] };
const SIZE = { width: 900, height: 600 };

function ask(polarity: Asked, focus: string | null = null, lens = LENS): LensView {
  return deriveView(lens, { among: "areas", polarity, focus });
}

/** Each pair once, by initials. */
function initialsOf(pair: { readonly a: string; readonly b: string }): string {
  return pair.a.charAt(5) + pair.b.charAt(5);
}

// As items Ashford has exclusions-, plans- and transport+; Barrow exclusions-, plans- and waits-; Corby plans+, plans- and
// waits-; Dover transport- and transport+. Had by: exclusions- 2, plans- 3, waits- 2, transport+ 2, the others 1. In common with
// another on average (three others): Ashford (1 + 2 + 1) / 3, Barrow (1 + 2 + 1) / 3, Corby (0 + 2 + 1) / 3, Dover (0 + 1) / 3.
test("weaknesses and strengths at once are compared each with its own kind, as worked out by hand", () => {
  expect(ask("both").pairs.map((pair) => [initialsOf(pair), pair.shared, pair.strengths])).toEqual([
    ["AB", 2, 0],
    ["BC", 2, 0],
    ["AD", 1, 1],
    ["AC", 1, 0],
  ]);
  const byInitials = new Map(ask("both").pairs.map((pair) => [initialsOf(pair), pair]));
  const ratios = (initials: string) => [byInitials.get(initials)?.jaccard, byInitials.get(initials)?.lift];
  expect(ratios("AB")).toEqual([0.5, 1.5]);
  expect(ratios("BC")).toEqual([0.5, 1.7143]);
  expect(ratios("AD")).toEqual([0.25, 1.2]);
  expect(ratios("AC")).toEqual([0.2, 0.8571]);
  expect(byInitials.get("AD")?.themes).toEqual(["theme:transport"]);
});

test("a theme that both are praised and criticised for is in common twice and named once, whatever lies between by id", () => {
  const link = (subject: string, theme: string, polarity: "weakness" | "strength") => ({
    ...like,
    subject,
    theme,
    polarity,
  });
  const links = ["area:Ashford", "area:Barrow"].flatMap((subject) => [
    link(subject, "theme:plans", "weakness"),
    link(subject, "theme:plans", "strength"),
    link(subject, "theme:plans-late", "weakness"),
  ]);
  const [pair] = rankPairs(LENS.subjects, links);
  expect([pair?.shared, pair?.strengths, pair?.themes]).toEqual([3, 1, ["theme:plans", "theme:plans-late"]]);
});

test("what is praised here and criticised there is not in common", () => {
  const corby = ask("both").pairs.find((pair) => initialsOf(pair) === "AC");
  expect(corby?.items).toEqual(["theme:plans"]);
});

test.for(ASKED)("the views of one answer tell the same numbers: %s", (asked) => {
  for (const lens of [LENS, makeLens(30, 12)]) {
    const view = ask(asked, null, lens);
    const pairs = countByHand(lens, asked);
    expect(new Map(view.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair.shared]))).toEqual(pairs);
    const layers = layOutLayers(view, { ...SIZE, isWhole: true });
    const net = layOutNet(view, { ...SIZE, least: 1 });
    const shared = sharedBySubject(lens, asked);
    for (const scene of [layers, net]) {
      const counts = scene.nodes
        .filter((node) => node.role === "subject")
        .map((node) => [node.id, node.count]);
      expect(new Map(counts as [string, number][])).toEqual(shared);
    }
    expect(net.edges).toHaveLength(pairs.size);
    const matrix = layOutMatrix(lens, {
      width: 900,
      textSize: 12,
      rowHeight: 25,
      leastPitch: 18,
      polarity: asked,
    });
    const told = new Set(lens.links.map((link) => link.subject));
    for (const subject of lens.subjects.filter(({ id }) => told.has(id))) {
      const own = lens.links.filter(
        (link) => link.subject === subject.id && (asked === "both" || link.polarity === asked),
      );
      const row = matrix.texts.findIndex((text) => text.text === subject.name);
      expect(matrix.texts[row + 1]?.text, subject.name).toBe(String(own.length));
    }
    const tiles = lens.subjects.map(({ id, name }, index) => ({
      area: id,
      name,
      region: "South East",
      column: index,
      row: 0,
    }));
    const map = layOutMap(
      { tiles, lens, view, inspections: [], successions: [], of: "shared", filter: OPEN_FILTER },
      SIZE,
    );
    for (const node of map.nodes) expect(node.count ?? 0, node.title).toBe(shared.get(node.id) ?? 0);
  }
});

describe("with both asked", () => {
  test("the map parts a tile: weaknesses and strengths each in its depth, said in words", () => {
    const tiles = LENS.subjects.map(({ id, name }, index) => ({
      area: id,
      name,
      region: "South East",
      column: index,
      row: 0,
    }));
    const map = layOutMap(
      {
        tiles,
        lens: LENS,
        view: ask("both"),
        inspections: [],
        successions: [],
        of: "shared",
        filter: OPEN_FILTER,
      },
      SIZE,
    );
    const ashford = map.nodes.find((node) => node.id === "area:Ashford");
    expect(ashford?.title).toBe("Ashford: 2 weaknesses and 1 strength shared with another area");
    expect(ashford?.texts.map((text) => text.text)).toEqual(["2", "1"]);
    expect(map.nodes.find((node) => node.id === "area:Dover")?.halves?.weakness).toBeNull();
    expect(map.legend.map((entry) => entry.text)).toContain("1 weakness shared with another");
    expect(map.legend.map((entry) => entry.text)).toContain("1 strength shared with another");
  });

  test("two lines between the same ends lie beside each other, and the answer counts each polarity", () => {
    const layers = layOutLayers(ask("both", "area:Corby"), SIZE);
    const [weak, strong] = ["weakness", "strength"].map((side) =>
      layers.edges.find((edge) => edge.id === `area:Corby~theme:plans~${side}`),
    );
    expect((strong?.y1 ?? 0) - (weak?.y1 ?? 0)).toBeGreaterThan(5);
    expect(layers.nodes.find((node) => node.id === "theme:plans")?.title).toBe(
      "About plans: a weakness in 3 and a strength in 1 area",
    );
    const told = tellAnswer(ask("both")).map((piece) => piece.text);
    expect(told.join("")).toMatch(
      /^4 areas of 4 read about share at least one weakness or strength with another, 4 weaknesses and strengths in all\./,
    );
    const ofAshford = tellAnswer(ask("both", "area:Ashford")).map((piece) => piece.text);
    expect(ofAshford.join("")).toMatch(/^3 areas share at least one of its 3 weaknesses and strengths\./);
  });
});

/** What each two have in common, counted the slow way: each item of one looked for among those of the other. */
function countByHand(lens: Lens, asked: Asked): Map<string, number> {
  const items = itemsBySubject(lens, asked);
  const counts = new Map<string, number>();
  for (const [a, ofA] of items)
    for (const [b, ofB] of items) {
      const shared = ofA.filter((item) => ofB.includes(item)).length;
      if (a < b && shared > 0) counts.set(`${a} ${b}`, shared);
    }
  return counts;
}

function sharedBySubject(lens: Lens, asked: Asked): Map<string, number> {
  const items = itemsBySubject(lens, asked);
  const counts = new Map<string, number>();
  for (const [a, ofA] of items) {
    const shared = ofA.filter((item) => [...items].some(([b, ofB]) => a !== b && ofB.includes(item))).length;
    if (shared > 0) counts.set(a, shared);
  }
  return counts;
}

function itemsBySubject(lens: Lens, asked: Asked): Map<string, string[]> {
  const items = new Map<string, string[]>();
  for (const { subject, theme, polarity } of lens.links) {
    if (asked !== "both" && polarity !== asked) continue;
    items.set(subject, [...(items.get(subject) ?? []), `${theme} ${polarity}`]);
  }
  return items;
}

test("a pair's items are those of its links", () => {
  for (const pair of rankPairs(LENS.subjects, LENS.links)) expect(pair.items).toHaveLength(pair.shared);
});
