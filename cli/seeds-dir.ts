import { join } from "node:path";
import { packageRoot } from "../cypher/package-root.ts";

/** The tables that texts are read with. */
export const SEEDS_DIR = join(packageRoot(), "seeds");
