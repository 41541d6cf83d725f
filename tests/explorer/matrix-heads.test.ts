import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { breakHead, drawHead, type HeadOptions } from "../../explorer/view/matrix-heads.ts";

const theme = (label: string) => ({ id: "theme:one", label, parent: null, parentLabel: null });
const WIDE: HeadOptions = { textSize: 12, mostLetters: 42 };
const PHONE: HeadOptions = { textSize: 12, mostLetters: 26, headLines: 2 };

test.for<readonly [options: HeadOptions, label: string, head: readonly string[]]>([
  [WIDE, "Annual reviews", ["Annual reviews"]],
  [WIDE, "Autism/ADHD (neurodevelopmental) pathway", ["Autism/ADHD (neurodevelopmental) pathway"]],
  [WIDE, "Waiting times for health services (general)", ["Waiting times for health services"]],
  [WIDE, "Communication with parents and professionals", ["Communication with parents & professionals"]],
  [WIDE, "Preparation for adulthood, work and further study", ["Preparation for adulthood, work & further…"]],
  [PHONE, "Annual reviews", ["Annual reviews"]],
  [PHONE, "Multi-agency working", ["Multi-agency working"]],
  [PHONE, "Waiting times for health services (general)", ["Waiting times for health", "services (general)"]],
  [PHONE, "Leadership, strategy and governance", ["Leadership, strategy and", "governance"]],
  [
    { textSize: 12 },
    "Preparation for adulthood, work and further study",
    ["Preparation for adulthood, work and further study"],
  ],
])("a head of %o for “%s”", ([options, label, head]) => {
  expect(breakHead(theme(label), options)).toEqual(head);
});

test("of the seeds' themes hardly a head is cut", () => {
  const file = join(import.meta.dirname, "../../seeds/reference/themes.csv");
  const labels = parse<{ label: string }>(readFileSync(file), { columns: true }).map(({ label }) => label);
  const cut = (options: HeadOptions) =>
    labels.filter((label) => breakHead(theme(label), options).some((line) => line.endsWith("…")));
  expect(labels.length).toBeGreaterThan(40);
  expect(cut(WIDE)).toEqual(["Preparation for adulthood, work and further study"]);
  expect(cut(PHONE)).toEqual([]);
});

test("lines of one head stand beside each other about its foot, the first to the left", () => {
  const [first, second] = drawHead(
    theme("Leadership, strategy and governance"),
    { x: 100, y: 50, lean: 90 },
    PHONE,
  );
  expect((first?.x ?? 0) + (second?.x ?? 0)).toBeCloseTo(200);
  expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(12 * 1.1);
  expect([first?.isContinued, second?.isContinued]).toEqual([undefined, true]);
  expect(first?.turn).toBe(-90);
});
