// Which Chromium the browser tests and `npm run picture` drive.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * `SENDGRAPH_CHROMIUM`, else one on the PATH; null where there is none.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
export function findChromium(env = process.env) {
  const named = env["SENDGRAPH_CHROMIUM"];
  if (named) return named;
  const folders = (env["PATH"] ?? "").split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable) ?? null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Whatever the reason is, it is no browser that we could start.
    return false;
  }
}
