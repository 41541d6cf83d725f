import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Extraction } from "../../loader/model/extraction.ts";
import { readArticle } from "../../loader/reading/read-article.ts";
import { readCues } from "../../loader/reading/reading-cues.ts";
import { readReference } from "../../loader/tables/reference.ts";
import { Gold } from "./gold.ts";

const root = join(import.meta.dirname, "../..");

/** The five seed articles, each with what was read out of it and what a careful reader takes out. */
export function readSeeds(): { name: string; gold: Gold; found: Extraction }[] {
  const seeds = join(root, "seeds");
  const reference = readReference(seeds);
  const cues = readCues(seeds);
  return readdirSync(join(root, "tests/eval/gold"))
    .sort()
    .map((file) => {
      const name = file.replace(".json", "");
      const gold = Gold.parse(JSON.parse(readFileSync(join(root, "tests/eval/gold", file), "utf8")));
      const text = readFileSync(join(seeds, "articles", `${name}.txt`), "utf8");
      return { name, gold, found: readArticle(text, reference, cues) };
    });
}
