import { expect, test } from "vitest";
import { layOut } from "../../explorer/view/layout/lay-out.ts";
import type { LayoutJob } from "../../explorer/view/layout/layout-job.ts";
import { makeLayoutJob } from "../../explorer/view/whole-job.ts";
import { makeJob } from "./made-graph.ts";

/** The first nodes of a job, as it was before the others came. */
function startOf(job: LayoutJob, count: number): LayoutJob {
  const kept = [...job.weights.keys()].filter(
    (link) => (job.ends[2 * link] ?? 0) < count && (job.ends[2 * link + 1] ?? 0) < count,
  );
  return {
    ...job,
    stages: job.stages.slice(0, count),
    radii: job.radii.slice(0, count),
    ends: Int32Array.from(kept.flatMap((link) => [job.ends[2 * link] ?? 0, job.ends[2 * link + 1] ?? 0])),
    weights: Float64Array.from(kept, (link) => job.weights[link] ?? 0),
  };
}

function countOverlaps(places: Float64Array, radii: Float64Array): number {
  let overlaps = 0;
  for (let a = 0; a < radii.length; a += 1) {
    for (let b = a + 1; b < radii.length; b += 1) {
      const dx = (places[2 * a] ?? 0) - (places[2 * b] ?? 0);
      const dy = (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0);
      // Places are told to a hundredth.
      if (Math.hypot(dx, dy) < (radii[a] ?? 0) + (radii[b] ?? 0) - 0.05) overlaps += 1;
    }
  }
  return overlaps;
}

test("the same job gives the same places, and another seed others", () => {
  const job = makeJob(200, 400);
  expect(layOut(job)).toEqual(layOut(job));
  expect(layOut({ ...job, seed: 7 })).not.toEqual(layOut(job));
  expect(layOut(job).every(Number.isFinite)).toBe(true);
});

test("no two nodes of a graph as people look at it lie over each other", () => {
  for (const seed of [0, 1, 2]) {
    const job = { ...makeJob(120, 260), seed };
    expect(countOverlaps(layOut(job), job.radii)).toBe(0);
  }
});

test("what comes later does not move what is there, and finds a place near to what it hangs on", () => {
  const job = makeJob(240, 600, 4);
  const first = job.stages.filter((stage) => stage === 0).length;
  const places = layOut(job);
  expect(places.slice(0, 2 * first)).toEqual(layOut(startOf(job, first)));
  expect(first).toBeLessThan(240);
  expect(countOverlaps(places, job.radii)).toBe(0);
});

test("a graph that has grown keeps the places that were known", () => {
  const job = makeJob(200, 500);
  const old = layOut(startOf(job, 150));
  const known = new Float64Array(400).fill(Number.NaN);
  known.set(old);
  const grown = layOut({ ...job, known });
  expect(grown.slice(0, 300)).toEqual(old);
  expect(grown.every(Number.isFinite)).toBe(true);
});

test("parts of a graph that nothing joins are packed beside each other, none over another", () => {
  const trio = [0, 1, 1, 2];
  const ends = Array.from({ length: 20 }, (_, part) => trio.map((node) => node + 3 * part)).flat();
  const places = layOut({
    stages: new Int32Array(65),
    radii: new Float64Array(65).fill(5),
    ends: Int32Array.from(ends),
    weights: new Float64Array(40).fill(1),
    seed: 0,
    known: null,
  });
  const boxes = Array.from({ length: 20 }, (_, part) => {
    const own = places.slice(6 * part, 6 * part + 6);
    const [xs, ys] = [own.filter((_, index) => index % 2 === 0), own.filter((_, index) => index % 2 === 1)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  });
  const meeting = boxes.filter((a) =>
    boxes.some(
      (b) => a !== b && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
    ),
  );
  expect(meeting).toEqual([]);
});

test("nothing, one node and a node linked to itself have places", () => {
  const job = (count: number, ends: number[]): LayoutJob => ({
    stages: new Int32Array(count),
    radii: new Float64Array(count).fill(4),
    ends: Int32Array.from(ends),
    weights: new Float64Array(ends.length / 2).fill(1),
    seed: 0,
    known: null,
  });
  expect(layOut(job(0, []))).toEqual(new Float64Array(0));
  expect(layOut(job(1, []))).toEqual(new Float64Array(2));
  expect(layOut(job(2, [0, 0])).every(Number.isFinite)).toBe(true);
});

test("the order in which nodes and lines are told makes no difference", () => {
  const nodes = ["b", "a", "d", "c"].map((id) => ({ id, size: 4, stage: id === "d" ? 1 : 0 }));
  const edges = [
    ["a", "b"],
    ["b", "c"],
    ["d", "a"],
  ].map(([from = "", to = ""]) => ({ from, to, pull: 1 }));
  const job = makeLayoutJob(nodes, edges, 3);
  expect(makeLayoutJob([...nodes].reverse(), [...edges].reverse(), 3)).toEqual(job);
  expect(job.ids).toEqual(["a", "b", "c", "d"]);
});
