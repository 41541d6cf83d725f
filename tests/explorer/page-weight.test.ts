import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { builtPage } from "./built-page.ts";

let built = "";
/** What the opening page may weigh in all: script, style and fonts, gzip. */
const BUDGET_KIB = 220;

beforeAll(() => {
  built = builtPage();
});

/** What the browser fetches before anything is clicked: what the page names, and what those files import at once. */
function initialFiles(): string[] {
  const page = readFileSync(join(built, "index.html"), "utf8");
  const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path = ""]) => path);
  const scripts = named.filter((path) => path.endsWith(".js"));
  const imported = scripts.flatMap((path) =>
    [
      ...readFileSync(join(built, path), "utf8").matchAll(
        /(?:^|[;}])import(?:[^"'`()]*from)?["']\.\/([^"']+)["']/g,
      ),
    ].map(([, file = ""]) => `assets/${file}`),
  );
  const styles = named.filter((path) => path.endsWith(".css"));
  const fonts = styles.flatMap((path) =>
    [...readFileSync(join(built, path), "utf8").matchAll(/url\(["']?\.\/([^"')]+)/g)].map(
      ([, file = ""]) => `assets/${file}`,
    ),
  );
  return [...new Set(["index.html", ...named, ...imported, ...fonts])].sort();
}

test(`the opening page weighs at most ${BUDGET_KIB} KiB in all`, () => {
  const files = initialFiles();
  const kinds = new Set(files.map((file) => file.split(".").at(-1)));
  expect(kinds).toEqual(new Set(["html", "svg", "css", "js", "woff2"]));
  expect(files.filter((file) => file.endsWith(".woff2"))).toHaveLength(2);
  const kib = files.map((file) => [file, gzipSync(readFileSync(join(built, file))).length / 1024] as const);
  const total = kib.reduce((sum, [, size]) => sum + size, 0);
  expect(total, kib.map(([file, size]) => `${file} ${size.toFixed(1)}`).join("\n")).toBeLessThanOrEqual(
    BUDGET_KIB,
  );
});

test("Sigma comes only when the whole graph is asked for", () => {
  const scripts = initialFiles().filter((file) => file.endsWith(".js"));
  const text = scripts.map((file) => readFileSync(join(built, file), "utf8")).join("");
  expect(text.includes("everything-"), "the page can load it later").toBe(true);
  expect(/Sigma:|squaredWidth/.test(text), "the opening scripts hold it").toBe(false);
});
