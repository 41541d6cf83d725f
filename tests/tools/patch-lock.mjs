// Completes package-lock.json with the packages of other platforms.
//
// A registry that lacks an optional dependency's build for another platform makes npm leave it out of the lock file, and
// `npm ci` then refuses the file. Run this after every `npm install`:  node tests/tools/patch-lock.mjs
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
const platform =
  /(?<os>darwin|win32|linux|freebsd|android|openharmony)-(?<cpu>x64|arm64|arm|ia32|ppc64|s390x|riscv64|loong64)(?:-(?<libc>gnu|musl))?/;

let added = 0;
for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`;
    const parts = platform.exec(name)?.groups;
    if (lock.packages[key] || !parts) continue;
    lock.packages[key] = {
      version,
      cpu: [parts["cpu"]],
      os: [parts["os"]],
      ...(parts["libc"] ? { libc: [parts["libc"] === "musl" ? "musl" : "glibc"] } : {}),
      optional: true,
    };
    added++;
  }
}

const { "": root, ...rest } = lock.packages;
const sorted = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = { "": root, ...Object.fromEntries(sorted) };
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added`);
