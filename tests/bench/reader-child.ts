// Fifty readers in a process of their own, so that neither the writer nor the server shares their thread. For each slice that the
// benchmark asks for, all of them read one way: from the API, from the API past what it keeps, or from Neo4j by the bare driver.
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import neo4j, { type Driver } from "neo4j-driver";

const READERS = 50;
const agent = new Agent({ keepAlive: true, maxSockets: READERS });
const unpack = promisify(brotliDecompress);

/** What the readers need to know. */
export interface ReaderSetting {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Where the API is served. */
  readonly api: string;
  /** The query that both run, and the areas that it is asked about. */
  readonly text: string;
  readonly areas: readonly string[];
}

/** One stretch of reading. */
export interface Slice {
  readonly by: "api" | "anew" | "driver";
  readonly ms: number;
}

/** What a slice gave: milliseconds of each answer. */
export interface SliceTold {
  readonly times: readonly number[];
  readonly errors: readonly string[];
}

let turn = 0;
let driver: Driver | undefined;
let setting: ReaderSetting | undefined;

process.on("message", async (message: ReaderSetting | Slice) => {
  if ("ms" in message) process.send?.(await readFor(message));
  else {
    setting = message;
    const { url, username, password } = message;
    driver = neo4j.driver(url, neo4j.auth.basic(username, password), { maxConnectionPoolSize: READERS });
    process.send?.("ready");
  }
});
process.on("disconnect", () => {
  agent.destroy();
  void driver?.close().then(() => process.exit(0));
});

async function readFor({ by, ms }: Slice): Promise<SliceTold> {
  const told = { times: [] as number[], errors: [] as string[] };
  const end = performance.now() + ms;
  const read = async () => {
    while (performance.now() < end) {
      const areas = setting?.areas ?? [];
      const area = areas[turn % areas.length] ?? "";
      turn += 1;
      const began = performance.now();
      try {
        await (by === "driver" ? askDriver(area) : askApi(area, by));
        told.times.push(performance.now() - began);
      } catch (error) {
        told.errors.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
  return told;
}

/** By a bare client with connections that stay open, as the driver's do: what is measured is the server, not `fetch`. */
async function askApi(area: string, by: "api" | "anew"): Promise<void> {
  const { status, text } = await get(`api/queries/area-profile?area=${encodeURIComponent(area)}`, {
    "accept-encoding": "br",
    ...(by === "anew" && { "cache-control": "no-cache" }),
  });
  const answer: unknown = JSON.parse(text);
  if (status !== 200) throw new Error(JSON.stringify(answer));
}

async function get(
  path: string,
  headers: Record<string, string>,
): Promise<{ readonly status: number | undefined; readonly text: string }> {
  const asking = request(new URL(path, setting?.api), { agent, headers }).end();
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece);
  const body = Buffer.concat(pieces);
  const text = answer.headers["content-encoding"] === "br" ? await unpack(body) : body;
  return { status: answer.statusCode, text: text.toString() };
}

async function askDriver(area: string): Promise<void> {
  if (driver === undefined || setting === undefined)
    throw new Error("The readers were not told where to read.");
  const { records } = await driver.executeQuery(setting.text, { area }, { routing: neo4j.routing.READ });
  records.map((record) => record.toObject());
}
