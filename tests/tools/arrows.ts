import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** The rooms of the project, each with those it may import from. `cli` is cli.ts and the folder behind it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  cypher: ["cypher"],
  loader: ["loader", "cypher"],
  "explorer/view": ["explorer/view", "cypher"],
  "explorer/figure": ["explorer/figure", "explorer/view", "cypher"],
  "explorer/api": ["explorer/api", "explorer/view", "explorer/figure", "cypher"],
  "explorer/app": ["explorer/app", "explorer/view", "explorer/figure", "cypher"],
  cli: ["cli", "loader", "cypher", "explorer/api", "explorer/figure", "explorer/view"],
};

/** The rooms of the loader from the ground up: a file imports from its own and from those below. Its top files may import all of them. */
export const LOADER_FLOORS = [
  "rows",
  "model",
  "text",
  "patterns",
  "tables",
  "numbers",
  "names",
  "people",
  "voices",
  "signs",
  "claims",
  "inspections",
  "layout",
  "files",
  "reading",
  "batch",
];

/** A source file's path from the project's root, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every source file of the rooms, tests left out. */
export function readSources(root: string): SourceFile[] {
  const folders = ["cypher", "loader", "explorer", "cli"];
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (name) => `${folder}/${name.replaceAll("\\", "/")}`,
    ),
  );
  return [...paths, "cli.ts"]
    .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** The room a file stands in. */
function roomOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  if (top === "explorer") return `explorer/${second}`;
  return top === "cli.ts" ? "cli" : top;
}

/** On which floor of the loader a file stands; files elsewhere are on the ground, top files of the loader above all rooms. */
function floorOf(path: string): number {
  const [top, room = ""] = path.split("/");
  if (top === "cli" || top === "cli.ts") return LOADER_FLOORS.length;
  if (top !== "loader") return -1;
  const floor = LOADER_FLOORS.indexOf(room);
  return floor < 0 ? LOADER_FLOORS.length : floor;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s+["']([^"']+)["']/g;

/** What a file imports: paths from the project's root, or the names of packages. */
export function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(IMPORT)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
    .map((specifier) => (specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier));
}

/** Every arrow that is not allowed, as `from -> to`. */
export function forbiddenArrows(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  return files.flatMap((file) =>
    importsOf(file)
      .filter((target) => paths.has(target))
      .filter(
        (target) =>
          !MAY_IMPORT[roomOf(file.path)]?.includes(roomOf(target)) || floorOf(target) > floorOf(file.path),
      )
      .map((target) => `${file.path} -> ${target}`),
  );
}

/** A ring of imports, if there is one, as the paths along it. */
export function findCycle(files: readonly SourceFile[]): string[] | null {
  const targets = new Map(files.map((file) => [file.path, importsOf(file)]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const target of targets.get(path) ?? []) {
      const cycle = targets.has(target) ? visit(target, [...trail, path]) : null;
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const { path } of files) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return null;
}
