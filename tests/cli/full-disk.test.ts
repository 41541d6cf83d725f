import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { SEED_ARTICLES } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
const disk = join(place.folder, "disk");
mkdirSync(disk);
const isMounted =
  process.platform === "linux" &&
  spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", disk]).status === 0;
if (!isMounted) console.warn("Skipped: a full disk (no right to make a small one; run the tests as root).");
afterAll(() => {
  if (isMounted) spawnSync("umount", ["-l", disk]);
  place.remove();
});

const graph = `embedded:${join(disk, "graph")}`;
const ballast = join(disk, "ballast");
const loadAll = ["load", SEED_ARTICLES, "--json", "--store", graph];

/** The hash of the graph that no disk cut off. */
let known = "";
function expected(): string {
  known ||= JSON.parse(place.run(["load", SEED_ARTICLES, "--json", "--store", "memory:"]).stdout).graphHash;
  return known;
}

/** Fills the disk up to so many bytes. */
function leaveFree(bytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, new Uint8Array(Math.max(0, bavail * bsize - bytes)));
}

// The log of the load takes some 200 kB, the file that it is folded into when it is closed some 500 kB more.
test.skipIf(!isMounted).for([
  [60_000, "in the middle of a write"],
  [400_000, "when the graph file is closed"],
] as const)(
  "a disk with %i bytes left is full %s: that is told, nothing is lost, and the load goes on when there is room",
  ([bytes]) => {
    const [first = ""] = readdirSync(SEED_ARTICLES);
    expect(place.run(["load", join(SEED_ARTICLES, first), "--store", graph]).status).toBe(0);
    leaveFree(bytes);
    const { status, stdout, stderr } = place.run(loadAll);
    expect(stderr).toContain("sendgraph: The disk of the graph file is full. Free some space");
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect([status, JSON.parse(stdout.trim().split("\n").at(-1) ?? "")]).toMatchObject([
      3,
      { error: { code: "store-full" } },
    ]);
    const [counted] = JSON.parse(
      place.run(["query", "-", "--json", "--store", graph], "MATCH (n:Article) RETURN count(n.id) AS n")
        .stdout,
    );
    expect(counted.n).toBeGreaterThan(0);
    rmSync(ballast);
    const { graphHash } = JSON.parse(place.run(loadAll).stdout);
    expect(graphHash).toBe(expected());
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
  },
);

test.skipIf(!isMounted)("files for bulk import that find no room are no files to import", () => {
  leaveFree(200_000);
  const { status, stderr } = place.run(["load", SEED_ARTICLES, "--bulk", join(disk, "bulk")]);
  expect([status, stderr]).toEqual([2, expect.stringContaining("cannot be written: the disk is full.")]);
  expect(readdirSync(join(disk, "bulk"))).not.toContain("import.sh");
  expect(readFileSync(ballast).length).toBeGreaterThan(0);
});
