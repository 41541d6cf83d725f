import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SEED_ARTICLES } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
afterAll(() => place.remove());

let first: { graphHash: string; counts: Record<string, number>; loaded: number };
beforeAll(() => {
  const { status, stdout } = place.run(["load", SEED_ARTICLES, "--json"]);
  expect(status).toBe(0);
  first = JSON.parse(stdout);
});

test("the five seeds load and every rule of the graph holds", () => {
  expect(first).toMatchObject({ loaded: 5, unchanged: 0, superseded: 0, refused: [] });
  expect(first.counts["Article"]).toBe(5);
  expect(first.counts["Area"]).toBeGreaterThanOrEqual(6);
  const verified = place.run(["verify", "--json"]);
  expect(JSON.parse(verified.stdout)).toMatchObject({
    ok: true,
    graphHash: first.graphHash,
    counts: first.counts,
    violations: [],
  });
  expect(verified.status).toBe(0);
});

test("loading a corpus twice changes nothing", () => {
  const again = JSON.parse(place.run(["load", SEED_ARTICLES, "--json"]).stdout);
  expect(again).toMatchObject({ loaded: 0, unchanged: 5, graphHash: first.graphHash, counts: first.counts });
});

test("any order of the files gives the same graph", () => {
  const other = new WarmWorkplace();
  const copies = join(other.folder, "articles");
  cpSync(SEED_ARTICLES, copies, { recursive: true });
  const seeds = [
    "004_f752b8326d0d5180",
    "002_edb67b25e048ce13",
    "000_9ec82fc32050cd3c",
    "003_2245e047c388304e",
    "001_8df1fe9223d47cfc",
  ];
  for (const seed of seeds.slice(0, 3)) other.run(["load", join(copies, `${seed}.txt`)]);
  const last = other.run(["load", ...seeds.slice(3).map((seed) => join(copies, `${seed}.txt`)), "--json"]);
  expect(JSON.parse(last.stdout)).toMatchObject({
    loaded: 2,
    graphHash: first.graphHash,
    counts: first.counts,
  });
  other.remove();
});

test("what cannot be read is named with its remedy, the rest is loaded, and the exit status is 1", () => {
  const other = new WarmWorkplace();
  const bad = join(other.folder, "bad");
  mkdirSync(bad);
  writeFileSync(join(bad, "empty.txt"), "");
  writeFileSync(join(bad, "program.txt"), new Uint8Array([1, 0, 2]));
  writeFileSync(join(bad, "western.txt"), new Uint8Array([0x61, 0x92, 0x73]));
  writeFileSync(join(bad, "huge.txt"), new Uint8Array(50 * 1024 * 1024).fill(0x61));
  writeFileSync(
    join(bad, "good.txt"),
    "Inspectors praise SEND support in Kent\n\nOfsted and the CQC praised SEND services in Kent.\n",
  );
  mkdirSync(join(other.folder, "none"));
  const ran = other.run(["load", bad, "missing.txt", "none", "--json"]);
  expect(ran.status).toBe(1);
  const { loaded, refused } = JSON.parse(ran.stdout) as {
    loaded: number;
    refused: { path: string; code: string }[];
  };
  expect(loaded).toBe(1);
  expect(refused.map(({ code }) => code).sort()).toEqual(
    ["file-binary", "file-empty", "file-encoding", "file-missing", "file-too-large", "folder-empty"].sort(),
  );
  for (const { path } of refused) expect(ran.stderr).toContain(path);
  expect(JSON.parse(other.run(["verify", "--json"]).stdout).counts.Article).toBe(1);
  other.remove();
});

test("a dry run tells what would be loaded and writes nothing", () => {
  const other = new WarmWorkplace();
  const ran = other.run(["load", SEED_ARTICLES, "--dry-run", "--json"]);
  expect(JSON.parse(ran.stdout)).toMatchObject({ loaded: 5, graphHash: null });
  expect(other.run(["load", SEED_ARTICLES, "--dry-run"]).stderr).toMatch(
    /^These texts with the official register, without what the graph holds besides: 5 articles, /m,
  );
  expect(readdirSync(other.folder)).toEqual([]);
  other.remove();
});

test("one text in two files is one article, whichever comes first", () => {
  const text = readFileSync(join(SEED_ARTICLES, "004_f752b8326d0d5180.txt"));
  const hashes = [
    ["a.txt", "b.txt"],
    ["b.txt", "a.txt"],
  ].map((names) => {
    const other = new WarmWorkplace();
    for (const name of names) writeFileSync(join(other.folder, name), text);
    const [first, second] = names.map((name) => JSON.parse(other.run(["load", name, "--json"]).stdout));
    other.remove();
    expect(second).toMatchObject({ loaded: 0, unchanged: 1, graphHash: first.graphHash });
    return first.graphHash;
  });
  expect(hashes[0]).toBe(hashes[1]);
});

test("one text with and without a line end at its end is one article", () => {
  const other = new WarmWorkplace();
  const text = "SEND support in Kent praised\n\nOfsted and the CQC praised SEND services in Kent.";
  writeFileSync(join(other.folder, "a.txt"), text);
  writeFileSync(join(other.folder, "b.txt"), `${text}\n \r\n`);
  const ran = other.run(["load", "a.txt", "b.txt", "--json"]);
  expect(JSON.parse(ran.stdout)).toMatchObject({ loaded: 1, unchanged: 1, counts: { Article: 1 } });
  other.remove();
});

test("a text about something else is refused with the reason, and the graph is as it was", () => {
  const other = new WarmWorkplace();
  const before = JSON.parse(other.run(["load", SEED_ARTICLES, "--json"]).stdout);
  const text = "Ofsted inspectors rated Ashdown Primary School in Kent good after a visit in March.\n";
  writeFileSync(join(other.folder, "school.txt"), `Village school rated good\n\n${text}`);
  writeFileSync(join(other.folder, "x.docx"), "not a docx");
  const machine = other.run(["load", "school.txt", "none.txt", "x.docx", "--json", "--review", "review.txt"]);
  expect(machine.status).toBe(1);
  expect(readFileSync(join(other.folder, "review.txt"), "utf8").split("\n")).toEqual([
    expect.stringMatching(/^none\.txt {2}refused {2}There is no "none\.txt"/),
    expect.stringMatching(
      /^school\.txt {2}refused {2}"school\.txt" is left out of the graph\. Not about an area/,
    ),
    expect.stringMatching(/^x\.docx {2}refused /),
    "",
  ]);
  const { loaded, refused, review, withoutInspection, graphHash, counts } = JSON.parse(machine.stdout);
  expect({ loaded, graphHash, counts }).toEqual({
    ...{ loaded: 0, graphHash: before.graphHash, counts: before.counts },
  });
  expect([refused, review].map((list) => list.length)).toEqual([3, 3]);
  expect(withoutInspection).toEqual([]);
  const person = other.run(["load", "school.txt"]).stderr;
  expect(person).toMatch(
    /^sendgraph: "school\.txt" is left out of the graph\. .* sendgraph extract PATH --explain\.$/m,
  );
  expect(person).toContain("0 loaded, 0 unchanged, 1 refused.\n");
  other.remove();
});

test("a text that does not say which area was inspected is in the graph, and named with the reason", () => {
  const other = new WarmWorkplace();
  const text =
    "Ofsted and the CQC inspected SEND services in Wiltsheer in May 2018. Inspectors said that children with special educational needs and disabilities wait too long for education, health and care plans.";
  writeFileSync(
    join(other.folder, "where.txt"),
    `Inspectors warn of SEND delays\n\n14 May 2018\n\n${text}\n`,
  );
  const { loaded, withoutInspection } = JSON.parse(other.run(["load", "where.txt", "--json"]).stdout);
  const reason = "It does not say which area was inspected. 2 claims are left out.";
  expect({ loaded, withoutInspection }).toEqual({
    loaded: 1,
    withoutInspection: [{ path: "where.txt", reason }],
  });
  const person = other.run(["load", "where.txt"]);
  expect(person.status).toBe(0);
  expect(person.stderr).toContain("0 loaded, 1 unchanged, 0 refused; 1 text tells of no inspection.\n");
  expect(person.stderr).toMatch(/^1 text tells of no inspection:\n {2}where\.txt: It does not say/m);
  expect(person.stderr).toMatch(/^The graph: 1 article, /m);
  other.remove();
});

test("an inspection that the register has not is named, for a machine and for a person", () => {
  const other = new WarmWorkplace();
  writeFileSync(
    join(other.folder, "kent.txt"),
    "Inspectors praise SEND support in Kent\n14 March 2020\n\nOfsted and the CQC inspected SEND services in Kent in May 2018. They praised the support that children with special educational needs get.\n",
  );
  const { review } = JSON.parse(other.run(["load", "kent.txt", "--json"]).stdout);
  expect(review).toMatchObject([{ reason: "not-in-register", text: "Kent" }]);
  expect(other.run(["load", "kent.txt"]).stderr).toMatch(
    /^1 inspection is told that the official register has not:\n {2}kent\.txt: A joint local area SEND inspection of Kent in May 2018 is told/m,
  );
  other.remove();
});

test("standard input is an article too", () => {
  const other = new WarmWorkplace();
  const ran = other.run(
    ["load", "-", "--json"],
    "SEND support in Kent praised\n\nOfsted and the CQC praised SEND services in Kent.",
  );
  expect(JSON.parse(ran.stdout)).toMatchObject({ loaded: 1 });
  other.remove();
});
