import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { isSystemError } from "../../cypher/errors.ts";

const TYPE_BY_EXTENSION: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** What is asked for by another name: browsers ask for the latter where no page names an icon. */
const OTHER_NAMES: Readonly<Record<string, string>> = { "/": "/index.html", "/favicon.ico": "/icon.svg" };

/** Answers with a file of the built app, or null where there is none. Files under `assets/` have their hash in the name. */
export async function readStatic(folder: string, path: string): Promise<Response | null> {
  const wanted = OTHER_NAMES[path] ?? path;
  const file = normalize(join(folder, wanted));
  const type = TYPE_BY_EXTENSION[extname(file)];
  if (!type || !file.startsWith(normalize(folder) + sep)) return null;
  try {
    const content = await readFile(file);
    const isHashed = wanted.startsWith("/assets/");
    return new Response(new Uint8Array(content), {
      headers: {
        "content-type": type,
        "cache-control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
      },
    });
  } catch (error) {
    if (isSystemError(error, "ENOENT") || isSystemError(error, "EISDIR") || isSystemError(error, "ENOTDIR"))
      return null;
    throw error;
  }
}
