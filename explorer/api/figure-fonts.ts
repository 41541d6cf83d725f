import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../cypher/package-root.ts";
import { readFontFile } from "../figure/font-file.ts";
import type { FigureFonts } from "../figure/setting.ts";

/** The fonts that come with sendgraph. What the machine has is never asked: the same figure everywhere. */
export function loadFigureFonts(): FigureFonts {
  const read = (style: string) =>
    readFontFile(readFileSync(join(packageRoot(), "explorer", "figure", "fonts", `Inter-${style}.ttf`)));
  return { normal: read("Regular"), strong: read("SemiBold") };
}
