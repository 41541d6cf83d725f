import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nobodyReaches, SEED_ARTICLES, Workplace } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
const at = (...names: string[]): string => join(place.folder, ...names);
beforeAll(() => {
  chmodSync(place.folder, 0o755);
  cpSync(SEED_ARTICLES, at("articles"), { recursive: true });
  mkdirSync(at("dir"));
  writeFileSync(at("FILE"), "in the way");
});
afterAll(() => place.remove());

/** A refusal in a sentence, and no trace of the stack. */
function expectSentence(stderr: string): void {
  expect(stderr).toMatch(/^sendgraph: /m);
  expect(stderr).not.toMatch(/^ {4}at /m);
}

describe("output that cannot be written is told before the work", () => {
  test.for([
    [["load", "articles", "--review", "dir", "--store", "embedded:dir/a"], 2],
    [["load", "articles", "--review", "none/x.json", "--store", "embedded:dir/a"], 2],
    [["load", "articles", "--store", "embedded:FILE/x"], 3],
    [["load", "articles", "--store", "embedded:/proc/x/y"], 3],
    [["extract", "articles", "--out", "FILE"], 2],
    [["extract", "articles", "--out", "FILE/x"], 2],
    [["extract", "articles", "--out", "/proc/nope"], 2],
    [["figure", "shared-weaknesses", "--out", "none/y.svg"], 2],
  ] as [string[], number][])("%j", ([args, expected]) => {
    const { status, stderr } = place.run(args);
    expectSentence(stderr);
    expect(status).toBe(expected);
    expect(readdirSync(at("dir"))).toEqual([]);
    expect(readFileSync(at("FILE"), "utf8")).toBe("in the way");
  });

  test.skipIf(!nobodyReaches()).for([
    [["load", "articles"], 3],
    [["load", "articles", "--review", "x.json", "--store", "memory:"], 2],
    [["extract", "articles", "--out", "x"], 2],
    [["doctor"], 0],
    [["serve"], 3],
    [["verify"], 3],
  ] as [string[], number][])("%j in a folder that may not be written to", ([args, expected]) => {
    const { status, stderr } = place.runAsNobody(args);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(status).toBe(expected);
    if (expected !== 0) expectSentence(stderr);
    expect(readdirSync(place.folder).sort()).toEqual(["FILE", "articles", "dir"]);
  });
});

test.skipIf(!nobodyReaches())("what may not be read is refused by name and the rest is loaded", () => {
  const other = new Workplace();
  const texts = join(other.folder, "texts");
  cpSync(SEED_ARTICLES, texts, { recursive: true });
  mkdirSync(join(texts, "closed"));
  chmodSync(join(texts, "closed"), 0);
  writeFileSync(join(texts, "secret.txt"), "An article.");
  chmodSync(join(texts, "secret.txt"), 0);
  chmodSync(other.folder, 0o755);
  const { status, stdout, stderr } = other.runAsNobody(["load", "texts", "--store", "memory:", "--json"]);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(status).toBe(1);
  const report = JSON.parse(stdout) as { loaded: number; refused: { path: string; code: string }[] };
  expect(report.loaded).toBe(5);
  expect(report.refused.map(({ path, code }) => [path, code])).toEqual([
    [join("texts", "closed"), "file-unreadable"],
    [join("texts", "secret.txt"), "file-unreadable"],
  ]);
  chmodSync(join(texts, "closed"), 0o755);
  other.remove();
});

test.skipIf(!nobodyReaches())("a graph that may be read and not written to is read", () => {
  const other = new WarmWorkplace();
  other.run(["load", SEED_ARTICLES]);
  for (const folder of [other.folder, join(other.folder, ".sendgraph")]) chmodSync(folder, 0o755);
  chmodSync(join(other.folder, ".sendgraph", "graph.grafeo"), 0o444);
  expect(other.runAsNobody(["verify"]).stdout).toContain("Every rule holds.");
  expect(other.runAsNobody(["load", SEED_ARTICLES]).status).toBe(3);
  other.remove();
});

test("two texts of one name are not written over each other", () => {
  for (const folder of ["a", "b"]) {
    mkdirSync(at("dir", folder));
    writeFileSync(at("dir", folder, "lf.txt"), `SEND in Kent praised by inspectors, part ${folder}`);
  }
  const clash = place.run(["extract", "dir/a/lf.txt", "dir/b/lf.txt", "--out", "dir/out"]);
  expect(clash.status).toBe(2);
  expect(clash.stderr).toContain('"dir/a/lf.txt" and "dir/b/lf.txt"');
  expect(existsSync(at("dir", "out"))).toBe(false);
  expect(place.run(["extract", "dir", "--out", "dir/out"]).status).toBe(0);
  expect(readdirSync(at("dir", "out")).sort()).toEqual(["a", "b"]);
});
