import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import * as z from "zod/mini";
import { packageRoot } from "../../cypher/package-root.ts";
import { Tile } from "../view/inspections.ts";

const TileRow = z.object({ area: z.string(), column: z.coerce.number(), row: z.coerce.number() });
const AreaRow = z.object({ id: z.string(), name: z.string(), region: z.string() });

/** The tile map of England from the reference data: every upper-tier area, whether or not the graph holds it. */
export async function readTiles(folder = join(packageRoot(), "seeds", "reference")): Promise<Tile[]> {
  const [tiles, areas] = await Promise.all([
    readTable(join(folder, "tiles.csv"), TileRow),
    readTable(join(folder, "areas.csv"), AreaRow),
  ]);
  const areaById = new Map(areas.map((area) => [area.id, area]));
  return tiles.map((tile) => {
    const area = areaById.get(tile.area);
    return Tile.parse({ ...tile, name: area?.name ?? tile.area, region: area?.region ?? "" });
  });
}

async function readTable<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const rows: unknown[] = parse(await readFile(path, "utf8"), { columns: true, bom: true });
  return rows.map((row) => schema.parse(row));
}
