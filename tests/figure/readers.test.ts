import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { PRESETS } from "../../explorer/figure/presets.ts";
import { type FigureFormat, renderFigure } from "../../explorer/figure/render-figure.ts";
import { documentOfKind, FONTS, KINDS } from "./figures.ts";

const folder = mkdtempSync(join(tmpdir(), "sendgraph-readers-"));
afterAll(() => rmSync(folder, { recursive: true }));
const MM_PER_POINT = 25.4 / 72;

/** Is a program at hand? Says aloud what is skipped without it. */
function has(program: string, debian: string): boolean {
  const isThere = spawnSync(program, ["--version"]).error === undefined;
  if (!isThere) console.warn(`SKIPPED what ${program} says of a figure: install ${debian}.`);
  return isThere;
}

async function write(kind: string, preset: string, format: FigureFormat): Promise<string> {
  const path = join(folder, `${kind}-${preset}.${format}`);
  writeFileSync(path, await renderFigure(documentOfKind(kind, preset), format, FONTS));
  return path;
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  expect(stderr).toBe("");
  return stdout;
}

describe.skipIf(!has("pdffonts", "poppler-utils"))("poppler", () => {
  test.each(Object.keys(KINDS))(
    "finds every font of the %s embedded, as a subset, with its letters",
    async (kind) => {
      const [, , ...rows] = run("pdffonts", [await write(kind, "nature-single", "pdf")])
        .trim()
        .split("\n");
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows)
        expect(row).toMatch(/^[A-Z]{6}\+Inter-\S+ +CID TrueType +Identity-H +yes yes yes /);
    },
  );

  test.each(PRESETS.map(({ name, widthMm }) => [name, widthMm] as const))(
    "at %s measures a page of %d mm, tagged, with its title and no script",
    async (name, widthMm) => {
      const told = run("pdfinfo", [await write("timeline", name, "pdf")]);
      const [, width = ""] = /Page size: +([\d.]+) x [\d.]+ pts/.exec(told) ?? [];
      expect(Math.abs(Number(width) * MM_PER_POINT - widthMm)).toBeLessThan(0.1);
      expect(told).toMatch(/Title: +What inspectors said of Ashford/);
      expect(told).toMatch(/Tagged: +yes/);
      expect(told).toMatch(/JavaScript: +no/);
      expect(told).not.toMatch(/CreationDate|ModDate/);
    },
  );

  test("reads the words in order of the page, and detaches the document", async () => {
    const path = await write("timeline", "nature-single", "pdf");
    expect(run("pdftotext", ["-layout", path, "-"])).toContain("Co-production with families");
    expect(run("pdfdetach", ["-list", path])).toContain("sendgraph-figure.json");
  });
});

describe.skipIf(!has("xmllint", "libxml2-utils"))("xmllint", () => {
  test.each(Object.keys(KINDS))("finds the SVG of the %s well-formed and namespaced", async (kind) => {
    const path = await write(kind, "nature-double", "svg");
    run("xmllint", ["--noout", "--nonet", path]);
    const count = (path: string) => `count(//*[namespace-uri()="http://www.w3.org/2000/svg"]${path})`;
    expect(Number(run("xmllint", ["--xpath", count(""), path]))).toBeGreaterThan(20);
    expect(
      run("xmllint", [
        "--xpath",
        count('[local-name()="script" or local-name()="foreignObject"]'),
        path,
      ]).trim(),
    ).toBe("0");
  });
});
