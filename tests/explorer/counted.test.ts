import { describe, expect, test } from "vitest";
import { tellAnswer } from "../../explorer/view/answer.ts";
import { layOutLayers } from "../../explorer/view/layered-scene.ts";
import type { Asked, Lens, LensPolarity } from "../../explorer/view/lens.ts";
import { layOutNet } from "../../explorer/view/net-scene.ts";
import { deriveView } from "../../explorer/view/view.ts";
import { TINY_LENS } from "./tiny-lens.ts";

const SIZE = { width: 1200, height: 700, isWhole: true };

function ask(polarity: Asked, focus: string | null = null, lens: Lens = TINY_LENS) {
  return deriveView(lens, { among: "areas", polarity, focus });
}

describe("a number in the graph is that of its lines", () => {
  // Of those asked about, Corby praised alone for its plans; Ashford, with Dover alone, of transport.
  test.for([
    ["weakness", null],
    ["both", null],
    ["weakness", "area:Ashford"],
    ["both", "area:Ashford"],
    ["both", "area:Corby"],
  ] as const)("%s, %s", ([polarity, focus]) => {
    const { nodes, edges } = layOutLayers(ask(polarity, focus), SIZE);
    for (const { id, count, title } of nodes.filter(({ shape }) => shape === "disc")) {
      expect(edges.filter(({ subject }) => subject === id).length, title).toBe(count);
    }
  });

  test("the legend says which number counts all that there is, in graph and net", () => {
    const own = "number of Ashford: all its weaknesses";
    const ashford = ask("weakness", "area:Ashford");
    const net = layOutNet(ashford, { ...SIZE, least: 1 });
    for (const scene of [layOutLayers(ashford, SIZE), net])
      expect(scene.legend.map(({ text }) => text)).toContain(own);
    expect(net.nodes.find(({ role }) => role === "focus")).toMatchObject({
      count: 2,
      title: "Ashford: 2 weaknesses",
    });
    expect(layOutLayers(ask("weakness"), SIZE).legend.map(({ text }) => text)).not.toContain(own);
  });
});

test("the most common theme counts apart who was criticised and who was praised", () => {
  const praised = { ...TINY_LENS.links[0], theme: "theme:plans", polarity: "strength" as LensPolarity };
  const links = [...TINY_LENS.links, { ...TINY_LENS.links[2], ...praised, subject: "area:Dover" }];
  const lens = { ...TINY_LENS, links } as Lens;
  const told = tellAnswer(ask("both", null, lens)).map(({ text }) => text);
  expect(told.join("")).toMatch(
    /Most common: About plans, a weakness in 3 and a strength in 2 of 4 areas\.$/,
  );
});
