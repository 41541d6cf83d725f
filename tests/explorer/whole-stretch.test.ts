import { expect, test } from "vitest";
import { stretchPicture } from "../../explorer/view/whole-stretch.ts";

test.for([
  ["a wide room is filled by drawing the picture lower", 1_014, 430, 0.85, 0.65],
  ["but not beyond measure", 2_000, 300, 1, 0.6],
  ["nor is it ever drawn taller than it was laid out there", 1_000, 700, 0.5, 1],
  ["an upright room is filled by drawing it taller", 358, 420, 0.85, 1.38],
  ["but not beyond measure", 300, 900, 0.85, 1.7],
  ["a room that is not there yet changes nothing", 0, 0, 0.85, 1],
  ["nor do marks at one place", 1_000, 400, 0, 1],
] as const)("%s", ([, width, height, laid, tall]) => {
  expect(stretchPicture({ width, height }, laid)).toBeCloseTo(tall, 2);
});
