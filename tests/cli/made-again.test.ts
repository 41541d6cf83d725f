import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SEED_ARTICLES } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
const file = join(place.folder, ".sendgraph/graph.grafeo");
const record = `${file}.sources.json`;
const [first = "", ...others] = readdirSync(SEED_ARTICLES)
  .sort()
  .slice(0, 3)
  .map((name) => join(SEED_ARTICLES, name));
let graphHash = "";

afterAll(() => place.remove());
beforeAll(() => {
  place.run(["load", ...others]);
  place.run(["load", first]);
  graphHash = JSON.parse(place.run(["retract", first, "--json"]).stdout).graphHash;
});

test("a graph file that cannot be read is made again from what was loaded, and what was taken back stays so", () => {
  truncateSync(file, 10_000);
  const read = place.run(["verify"]);
  expect([read.status, read.stderr]).toEqual([
    3,
    expect.stringContaining("the next sendgraph load makes it again"),
  ]);
  const planned = place.run(["load", first, "--dry-run"]);
  expect(planned.status).toBe(3);
  const loaded = place.run(["load", first, "--json"]);
  expect(loaded.stderr).toContain('graph.grafeo.unreadable" and made again from 3 recorded sources.');
  expect(JSON.parse(loaded.stdout)).toMatchObject({ loaded: 3, graphHash });
});

test("a graph file of another version of the engine is made again too", () => {
  writeFileSync(
    record,
    readFileSync(record, "utf8").replace(/"engine": "[^"]+"/, '"engine": "Grafeo 0.1.2"'),
  );
  const { stdout, stderr } = place.run(["load", first, "--json"]);
  expect(stderr).toContain("was written by Grafeo 0.1.2, and this is Grafeo ");
  expect(JSON.parse(stdout)).toMatchObject({ loaded: 3, graphHash });
  expect(JSON.parse(readFileSync(record, "utf8"))).toMatchObject({
    engine: expect.stringMatching(/^Grafeo \d/),
  });
});

test("a file that nobody recorded is left as it is", () => {
  const letter = join(place.folder, "letter.txt");
  writeFileSync(letter, "Dear parent, ".repeat(2_000));
  const { status } = place.run(["load", first, "--store", `embedded:${letter}`]);
  expect([status, readFileSync(letter, "utf8").slice(0, 11)]).toEqual([3, "Dear parent"]);
});
