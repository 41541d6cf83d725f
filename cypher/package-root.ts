import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE_NAME = /"name":\s*"sendgraph"/;

let known: string | undefined;

/** The folder of the package, found upwards from this file: the same from the sources and from `dist`. It is looked for once. */
export function packageRoot(): string {
  known ??= findRoot();
  return known;
}

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && PACKAGE_NAME.test(readFileSync(manifest, "utf8"))) return folder;
    const parent = dirname(folder);
    if (parent === folder) throw new Error("The files of sendgraph are not below its package.json.");
    folder = parent;
  }
}
