import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readPdf } from "../../loader/files/read-pdf.ts";
import { readArticle } from "../../loader/reading/read-article.ts";
import { readCues } from "../../loader/reading/reading-cues.ts";
import { readReference } from "../../loader/tables/reference.ts";

const root = join(import.meta.dirname, "../..");
const shared = join(root, "../shared/eval");
const folder = join(shared, "reports");
const Floors = z.object({ f1: z.record(z.string(), z.number()), share: z.record(z.string(), z.number()) });
const Report = z.record(z.string(), z.unknown());
/** Reading the reports takes some seconds on an idle machine; here others may be at work. */
const READING_MS = 300_000;

describe("the inspection reports beside the project", () => {
  if (!existsSync(folder)) {
    test.skip("are read no worse than before (there is no ../shared/eval/reports)");
    return;
  }
  const floors = Floors.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, "reports-floors.json"), "utf8")),
  );
  let report: Record<string, unknown> = {};
  beforeAll(async () => {
    report = await score();
  }, READING_MS);

  test("are all read", () => {
    expect(report["missingPredictions"]).toEqual([]);
  });

  test.for(Object.entries(floors.share))("%s: share at least %d", ([fact, floor]) => {
    expect(z.object({ share: z.number() }).parse(report[fact]).share).toBeGreaterThanOrEqual(floor);
  });

  test.for(Object.entries(floors.f1))("%s: F1 at least %d", ([list, floor]) => {
    expect(z.object({ f1: z.number() }).parse(report[list]).f1).toBeGreaterThanOrEqual(floor);
  });
});

/** Reads the reports and has the scorer beside the gold score them. */
async function score(): Promise<Record<string, unknown>> {
  const out = mkdtempSync(join(tmpdir(), "sendgraph-reports-"));
  const seeds = join(root, "seeds");
  const reference = readReference(seeds);
  const cues = readCues(seeds);
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".pdf"))) {
    const { text, head } = await readPdf(name, readFileSync(join(folder, name)));
    const extraction = readArticle(text, reference, cues, head);
    writeFileSync(join(out, name.replace(".pdf", ".json")), JSON.stringify(extraction));
  }
  const run = (...flags: string[]): string =>
    spawnSync(process.execPath, [join(shared, "score-reports.mjs"), folder, out, ...flags], {
      encoding: "utf8",
    }).stdout;
  console.log(run(...(process.env["SENDGRAPH_EVAL_MISSES"] === "1" ? ["--misses"] : [])));
  const report = Report.parse(JSON.parse(run("--json")));
  rmSync(out, { recursive: true });
  return report;
}
