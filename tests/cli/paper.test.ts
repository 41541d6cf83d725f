import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMMAND_LINE } from "../tools/command-line.ts";

const SCRIPT = join(import.meta.dirname, "../../examples/paper/build.sh");
const folder = mkdtempSync(join(tmpdir(), "sendgraph-paper-"));
let ran: { status: number | null; stdout: string; stderr: string };

beforeAll(() => {
  const { SENDGRAPH_STORE: _, ...rest } = process.env;
  const env = { ...rest, SENDGRAPH: `${process.execPath} ${COMMAND_LINE}` };
  ran = spawnSync("sh", [SCRIPT, folder], { env, encoding: "utf8" });
});
afterAll(() => rmSync(folder, { recursive: true }));
const read = (name: string) => readFileSync(join(folder, name), "utf8");

test("the worked paper's script makes two figures that verify, with all that LaTeX reads of them", () => {
  expect(ran, ran.stderr + ran.stdout).toMatchObject({ status: 0 });
  expect(ran.stdout.match(/untouched/g)).toHaveLength(2);
  expect(read("graph.tex")).toMatch(/^\\newcommand\{\\graphhash\}\{[0-9a-f]{64}\}\n$/);
  const inputs = [...read("paper.tex").matchAll(/\\input\{([^}]+)\}/g)].map(([, name = ""]) => `${name}.tex`);
  expect(inputs).toEqual(["graph.tex", "fig-matrix.tex", "fig-changes.tex"]);
  for (const name of inputs) expect(existsSync(join(folder, name)), name).toBe(true);
  const labels = inputs.flatMap((name) =>
    [...read(name).matchAll(/\\label\{([^}]+)\}/g)].map(([, to]) => to),
  );
  for (const [, to] of read("paper.tex").matchAll(/\\ref\{([^}]+)\}/g)) expect(labels).toContain(to);
  expect(read("fig-matrix.bib")).toContain("@misc{sendgraph,");
});

if (spawnSync("pdflatex", ["--version"]).error === undefined) {
  test("the paper is a PDF with both figures, their captions and the references", () => {
    const log = read("paper.log");
    expect(log).not.toMatch(/undefined references|Citation .* undefined|Overfull \\hbox/);
    expect(log).toMatch(/<fig-matrix\.pdf.*>/);
    expect(log).toMatch(/<fig-changes\.pdf.*>/);
    expect(read("paper.bbl").match(/\\bibitem/g)).toHaveLength(6);
    expect(readFileSync(join(folder, "paper.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });
} else {
  console.warn(
    "NOT BUILT: the worked paper's PDF. Install LaTeX (Debian: apt-get install texlive-latex-base).",
  );
}
