import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { SendgraphError } from "../cypher/errors.ts";
import { packageRoot } from "../cypher/package-root.ts";
import { makeSite } from "../explorer/api/site.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { tell, told } from "./output.ts";
import { makeOutputFolder, writeWhole } from "./output-files.ts";
import { withStore } from "./settings.ts";

/**
 * Writes the explorer as a site that works without a server of ours.
 *
 * Errors  `usage` where the folder holds something else than an earlier site; `file-missing`; `output-unwritable`.
 */
export async function exportSite(url: string | undefined, folder: string): Promise<ExitStatus> {
  if (
    existsSync(folder) &&
    readdirSync(folder).length > 0 &&
    !existsSync(join(folder, "data", "lens-areas.json"))
  ) {
    throw new SendgraphError(
      "usage",
      `The folder "${folder}" holds something that is no site of sendgraph's.`,
      "Name an empty folder, or one that is to be made.",
    );
  }
  makeOutputFolder(folder);
  return withStore(url, "read", async (store) => {
    let files = 0;
    let bytes = 0;
    for await (const { path, content } of makeSite(store, join(packageRoot(), "dist", "app"))) {
      const file = join(folder, ...path.split("/"));
      makeOutputFolder(dirname(file));
      writeWhole(file, content);
      files += 1;
      bytes += content.length;
    }
    tell(
      `${folder}: ${told(files, "file")}, ${(bytes / 2 ** 20).toFixed(1)} MiB. Any web server can give it out: (cd ${folder} && python3 -m http.server)`,
    );
    return EXIT.done;
  });
}
