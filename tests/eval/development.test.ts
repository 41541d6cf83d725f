import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readArticle } from "../../loader/reading/read-article.ts";
import { readCues } from "../../loader/reading/reading-cues.ts";
import { readReference } from "../../loader/tables/reference.ts";

const root = join(import.meta.dirname, "../..");
const shared = join(root, "../shared/eval");
const Report = z.record(
  z.string(),
  z.union([z.object({ f1: z.number() }), z.object({ share: z.number() }), z.unknown()]),
);
const Floors = z.object({ f1: z.record(z.string(), z.number()), share: z.record(z.string(), z.number()) });

describe("the development articles beside the project", () => {
  if (!existsSync(shared)) {
    test.skip("are read no worse than before (there is no ../shared/eval)");
    return;
  }
  const floors = Floors.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, "development-floors.json"), "utf8")),
  );
  const { output, report } = score();
  console.log(output);

  test.for(Object.entries(floors.f1))("%s: F1 at least %d", ([list, floor]) => {
    expect(z.object({ f1: z.number() }).parse(report[list]).f1).toBeGreaterThanOrEqual(floor);
  });

  test.for(Object.entries(floors.share))("%s: share at least %d", ([fact, floor]) => {
    expect(z.object({ share: z.number() }).parse(report[fact]).share).toBeGreaterThanOrEqual(floor);
  });

  test("other kinds of inspection give no finding", () => {
    const negatives = z.object({ articles: z.number(), clean: z.number() }).parse(report["negatives"]);
    expect(negatives.clean).toBe(negatives.articles);
  });
});

/** Reads the articles and has the scorer beside the gold score them. */
function score(): { output: string; report: Record<string, unknown> } {
  const folder = mkdtempSync(join(tmpdir(), "sendgraph-eval-"));
  const seeds = join(root, "seeds");
  const reference = readReference(seeds);
  const cues = readCues(seeds);
  for (const name of readdirSync(join(shared, "dev/articles"))) {
    const text = readFileSync(join(shared, "dev/articles", name), "utf8");
    writeFileSync(
      join(folder, name.replace(".txt", ".json")),
      JSON.stringify(readArticle(text, reference, cues)),
    );
  }
  const run = (...flags: string[]): string =>
    spawnSync(process.execPath, [join(shared, "score.mjs"), join(shared, "dev/gold"), folder, ...flags], {
      encoding: "utf8",
    }).stdout;
  const misses = process.env["SENDGRAPH_EVAL_MISSES"] === "1" ? ["--misses"] : [];
  const result = { output: run(...misses), report: Report.parse(JSON.parse(run("--json"))) };
  rmSync(folder, { recursive: true });
  return result;
}
