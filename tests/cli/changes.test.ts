import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const FIRST =
  "Inspectors warn Kent\n\n4 May 2019\n\nOfsted and the CQC inspected SEND services in Kent in January 2019. Inspectors said that education, health and care plans take too long. They found that exclusions of pupils with SEND are too high.\n";
const EDITED = FIRST.replace(" They found that exclusions of pupils with SEND are too high.", "");

const place = new WarmWorkplace();
const file = join(place.folder, "articles/kent.txt");
const json = (args: readonly string[]) => JSON.parse(place.run([...args, "--json"]).stdout);
const exclusions = () =>
  place
    .run(["query", "theme-evidence", "--param", "theme=Exclusions and suspensions", "--format", "json"])
    .stdout.trim();

afterAll(() => place.remove());
beforeAll(() => {
  mkdirSync(join(place.folder, "articles"));
  writeFileSync(file, FIRST);
  json(["load", "articles"]);
});

test("an edited file supersedes its earlier version: a dry run tells so, a load does so, the old stays readable", () => {
  expect(exclusions()).not.toBe("[]");
  writeFileSync(file, EDITED);
  const planned = json(["load", "articles", "--dry-run"]);
  expect(planned).toMatchObject({
    loaded: 1,
    superseded: 1,
    graphHash: null,
    changes: {
      new: [{ path: "articles/kent.txt" }],
      readAnew: [],
      superseded: [{ path: "articles/kent.txt" }],
      findings: { gained: [], lost: [expect.stringMatching(/^finding:E10000016:.*:exclusions:weakness$/)] },
    },
  });
  const told = place.run(["load", "articles", "--dry-run"]).stderr;
  expect(told).toContain("1 would be loaded, 0 unchanged, 1 superseded, 0 refused.");
  expect(told).toMatch(/0 findings gained, 1 lost\.\n {2}- finding:E10000016:/);
  expect(json(["load", "articles"])).toMatchObject({
    loaded: 1,
    superseded: 1,
    counts: { Article: 2, SUPERSEDED_BY: 1 },
  });
  expect(exclusions()).toBe("[]");
  expect(json(["verify"])).toMatchObject({ ok: true });
  const sources = JSON.parse(place.run(["query", "sources", "--format", "json"]).stdout);
  expect(sources.map((row: { status: string }) => row.status).sort()).toEqual(["current", "superseded"]);
});

test("the earlier version put back counts again, and a load of it twice changes nothing", () => {
  writeFileSync(file, FIRST);
  expect(json(["load", "articles"])).toMatchObject({ loaded: 0, unchanged: 1, superseded: 1 });
  expect(exclusions()).not.toBe("[]");
  const { graphHash } = json(["load", "articles"]);
  expect(json(["load", "articles"])).toMatchObject({ unchanged: 1, superseded: 0, graphHash });
});

test("a retracted article counts no more, by its file, its name or its id, loaded again or not, until it is undone", () => {
  const before = json(["verify"]).graphHash;
  const { id, findings } = json(["retract", "articles/kent.txt"]);
  expect(findings.lost.length).toBeGreaterThan(0);
  expect(exclusions()).toBe("[]");
  expect(json(["load", "articles"])).toMatchObject({ unchanged: 1 });
  expect(exclusions()).toBe("[]");
  expect(json(["verify"])).toMatchObject({ ok: true });
  expect(json(["retract", id.slice(0, 20), "--undo"])).toMatchObject({
    status: "current",
    graphHash: before,
  });
  expect(place.run(["retract", "kent.txt"]).stderr).toContain("is 2 articles");
});

test("an article that is loaded and taken back leaves the graph hash of before, the bodies and people that it alone names too", () => {
  const before = json(["verify"]);
  const more = `${FIRST}
Ofsted and the CQC inspected SEND services in Northamptonshire in May 2017. Inspectors said that NHS Corby CCG and NHS Nene CCG know their children well. Jo Bloggs, director of NHS Corby CCG, and the Northamptonshire Parent Forum Group said that 45 per cent of plans were late.
`;
  writeFileSync(join(place.folder, "more.txt"), more);
  const loaded = json(["load", "more.txt"]);
  for (const label of ["Person", "Ccg", "Inspection", "Finding"])
    expect([label, loaded.counts[label] > (before.counts[label] ?? 0)]).toEqual([label, true]);
  expect(loaded.graphHash).not.toBe(before.graphHash);
  const retracted = json(["retract", "more.txt"]);
  expect(retracted.graphHash).toBe(before.graphHash);
  expect(retracted.counts["Article"]).toBe(loaded.counts["Article"]);
  // Whoever counts articles, findings or evidence is told how many count, whatever is kept to be read.
  expect(retracted.uncounted).toMatchObject({ retracted: 1, Evidence: expect.any(Number) });
  // An older one is superseded where the tests before have run.
  const articles = /1 article \((1 superseded, )?1 retracted\)/;
  const told = new RegExp(`The graph: ${articles.source}, .*, 2 findings, 2 pieces of evidence\\.`);
  expect(place.run(["retract", "more.txt"]).stderr).toMatch(told);
  expect(place.run(["load", "articles"]).stderr).toMatch(told);
  expect(place.run(["verify"]).stdout).toMatch(
    /^Of these, counting no more: 1 article retracted, .*\d Evidence/m,
  );
  expect(json(["verify"]).uncounted).toEqual(retracted.uncounted);
  expect(place.run(["doctor"]).stdout).toMatch(articles);
  expect(json(["retract", "more.txt", "--undo"]).graphHash).toBe(loaded.graphHash);
});

test("an edited version that is taken back leaves the hash of before, and says that the one before counts again", () => {
  const other = new WarmWorkplace();
  const [path, store] = [join(other.folder, "kent.txt"), ["--store", "embedded:graph"]];
  const run = (...args: string[]) => JSON.parse(other.run([...args, ...store, "--json"]).stdout);
  writeFileSync(path, FIRST);
  const first = run("load", "kent.txt");
  writeFileSync(path, EDITED);
  const edited = run("load", "kent.txt");
  const told = other.run(["retract", "kent.txt", ...store]).stderr;
  const [, before = ""] =
    /^(article:\w+), the version before, counts again\. .*: sendgraph retract \1 --store embedded:graph$/m.exec(
      told,
    ) ?? [];
  expect(told).toContain(first.graphHash);
  // Loaded again it stays taken back, and so does one that is read no more.
  expect(run("load", "kent.txt")).toMatchObject({ unchanged: 1, graphHash: first.graphHash });
  expect(run("retract", "kent.txt", "--undo")).toMatchObject({
    superseded: [before],
    graphHash: edited.graphHash,
  });
  run("retract", "kent.txt");
  expect(run("retract", before)).toMatchObject({ restored: [], status: "retracted", was: "current" });
  expect(run("verify")).toMatchObject({ ok: true });
  other.remove();
});

test.for<[string, number]>([
  ["articles/none.txt", 2],
  ["article:00", 2],
  ["https://news.example/nowhere", 2],
])("nothing is retracted by %s", ([typed, status]) => {
  const ran = place.run(["retract", typed, "--json"]);
  expect(ran.status).toBe(status);
  expect(JSON.parse(ran.stdout).error.remedy).toMatch(/.{10}/);
});

test("where there is no graph, none is made to retract from", () => {
  const other = new WarmWorkplace();
  expect(other.run(["retract", "x.txt"]).status).toBe(3);
  other.remove();
});

test("lines of JSON: a later version by its address, and one taken back before it comes", () => {
  const other = new WarmWorkplace();
  const line = (fields: object) => `${JSON.stringify(fields)}\n`;
  const address = "https://news.example/send/kent";
  const lines = [
    line({ source: "https://news.example/send/other", retracted: true }),
    line({ text: EDITED, source: address, published: "2019-05-06" }),
    line({ text: FIRST, source: address, published: "2019-05-04" }),
    line({ text: FIRST.replaceAll("Kent", "Devon"), source: "https://news.example/send/other" }),
    line({ source: "https://news.example/send/none", retracted: true }),
  ];
  const hashes = [lines, lines.toReversed()].map((order, i) => {
    const [path, store] = [`order-${i}.jsonl`, ["--store", `embedded:order-${i}/graph`]];
    writeFileSync(join(other.folder, path), order.join(""));
    const ran = other.run(["load", path, "--json", ...store]);
    expect(ran.status).toBe(1);
    const loaded = JSON.parse(ran.stdout);
    expect(loaded).toMatchObject({
      loaded: 3,
      superseded: 1,
      retracted: [expect.stringMatching(/^article:/)],
      refused: [{ code: "not-found", path: `${path}:${i === 0 ? 5 : 1}` }],
    });
    return loaded.graphHash;
  });
  expect(hashes[0]).toBe(hashes[1]);
  other.remove();
});

test("a line that takes a later version back says that the one before counts again, loaded once or twice", () => {
  const other = new WarmWorkplace();
  const source = "https://news.example/send/kent";
  const lines = [
    { text: FIRST, source },
    { text: EDITED, source },
    { source, retracted: true },
  ];
  writeFileSync(join(other.folder, "a.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const load = (...flags: string[]) => other.run(["load", "a.jsonl", ...flags]);
  expect(load("--dry-run").stderr).toContain("the version before, counts again");
  const once = JSON.parse(load("--json").stdout);
  expect(once).toMatchObject({ superseded: 0, restored: [expect.stringMatching(/^article:/)] });
  expect(JSON.parse(load("--json").stdout).graphHash).toBe(once.graphHash);
  other.remove();
});

test("a dry run tells a text that is read otherwise now from a new one, and a marked line is taken back", () => {
  const other = new WarmWorkplace();
  const write = (fields: object) =>
    writeFileSync(join(other.folder, "a.jsonl"), `${JSON.stringify(fields)}\n`);
  const load = (...flags: string[]) => JSON.parse(other.run(["load", "a.jsonl", "--json", ...flags]).stdout);
  write({ text: FIRST });
  expect(load()).toMatchObject({ loaded: 1 });
  write({ text: FIRST, publisher: "The Example Gazette", retracted: true });
  const planned = load("--dry-run");
  expect(planned).toMatchObject({
    loaded: 1,
    superseded: 0,
    retracted: [expect.stringMatching(/^article:/)],
    changes: { new: [], readAnew: [{ path: "a.jsonl:1" }], superseded: [], findings: { gained: [] } },
  });
  expect(planned.changes.findings.lost.length).toBeGreaterThan(0);
  expect(load()).toMatchObject({ loaded: 1, counts: { Article: 1 } });
  expect(other.run(["query", "sources", "--format", "json"]).stdout).toContain('"retracted"');
  other.remove();
});
