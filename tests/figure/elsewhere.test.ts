import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeDocument } from "../../explorer/figure/figure-document.ts";
import { COMMAND_LINE } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";
import { documentOfKind } from "./figures.ts";

const FORMATS = ["svg", "pdf", "png", "tif", "html"] as const;
const folder = mkdtempSync(join(tmpdir(), "sendgraph-elsewhere-"));
const place = new WarmWorkplace();
/** Another language, clock and home, and no fonts but those that are named: none. */
const ELSEWHERE = {
  PATH: process.env["PATH"] ?? "",
  HOME: folder,
  LANG: "tr_TR.UTF-8",
  LC_ALL: "ar_EG.UTF-8",
  TZ: "Pacific/Chatham",
  FONTCONFIG_FILE: join(folder, "no-fonts.conf"),
  XDG_DATA_HOME: folder,
};
/** A root in which fonts, their settings, locales and time zones are empty folders. */
const EMPTY = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  "/etc/fonts",
  "/usr/lib/locale",
  "/usr/share/zoneinfo",
];
const HIDE = EMPTY.map((path) => `if [ -d ${path} ]; then mount -t tmpfs none ${path}; fi`).join("; ");

function drawHere(scene: string, format: string): Buffer {
  const { status, stderr } = place.run(["figure", scene, "--out", `here.${format}`]);
  expect(status, stderr).toBe(0);
  return readFileSync(join(place.folder, `here.${format}`));
}

function drawElsewhere(scene: string, format: string, run: readonly string[]): Buffer {
  const out = join(folder, `there.${format}`);
  const [command = "", ...args] = [...run, process.execPath, COMMAND_LINE, "figure", scene, "--out", out];
  const { status, stderr } = spawnSync(command, args, { cwd: folder, env: ELSEWHERE, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return readFileSync(out);
}

const HIDDEN = ["unshare", "-m", "sh", "-c", `${HIDE}; exec "$@"`, "sh"] as const;
const canHide =
  spawnSync(HIDDEN[0], [...HIDDEN.slice(1), "test", "!", "-e", "/etc/fonts/fonts.conf"]).status === 0;
if (!canHide)
  console.warn(
    "SKIPPED figures on a machine without fonts: no right to make one. Run the tests as root of a Linux that lets it mount.",
  );

beforeAll(() => {
  writeFileSync(ELSEWHERE.FONTCONFIG_FILE, "<fontconfig></fontconfig>");
  for (const kind of ["matrix", "map"])
    writeFileSync(join(folder, `${kind}.json`), writeDocument(documentOfKind(kind, "nature-single")));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  place.remove();
});

test.each(["svg", "png"])(
  "a .%s is the same bytes in a process of another language, time zone, home and fonts",
  (format) => {
    const scene = join(folder, "matrix.json");
    expect(drawElsewhere(scene, format, []).equals(drawHere(scene, format))).toBe(true);
  },
);

test.skipIf(!canHide).each(FORMATS)(
  "a .%s is the same bytes on a machine without fonts, locales and time zones",
  (format) => {
    const scene = join(folder, "map.json");
    expect(drawElsewhere(scene, format, HIDDEN).equals(drawHere(scene, format))).toBe(true);
  },
);
