import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readReference } from "../../loader/tables/reference.ts";
import { emptyDatabase } from "../tools/neo4j.ts";
import { namedNeo4j } from "./bench-neo4j.ts";
import { COMMAND, type MeasuredRun, runMeasured } from "./measured-run.ts";

const ARTICLES = Number(process.env["SENDGRAPH_BENCH_ARTICLES"] ?? 6_000);
const AIM_SECONDS = 300;
const AIM_MIB = 1_536;

/**
 * Reads and loads an archive of JSON lines by the command line, as a user would: as files for bulk import, and into Neo4j where one
 * is named. Prints seconds, CPU time and most memory of the loader beside the aim; an aim is no bound. SENDGRAPH_BENCH_ARTICLES says
 * how many articles: 60,000 take their time.
 */
export async function measureCorpus(): Promise<boolean> {
  if (!existsSync(COMMAND)) {
    console.log("An archive through read and load: not measured. Run npm run build.");
    return true;
  }
  const folder = mkdtempSync(join(tmpdir(), "sendgraph-bench-"));
  const archive = join(folder, "archive.jsonl");
  await writeArchive(archive, ARTICLES);
  console.log(
    `${ARTICLES} articles through read and load (aim for 60,000: under ${AIM_SECONDS} s, ${AIM_MIB} MiB in the loader):`,
  );
  print("as files for bulk import", await runMeasured(["load", archive, "--bulk", join(folder, "bulk")]));
  const server = namedNeo4j();
  if (server !== null) {
    await emptyDatabase(server);
    const { url, username, password } = server;
    const env = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    print("into Neo4j", await runMeasured(["load", archive, "--json", "--store", url], env));
    print("again, unchanged", await runMeasured(["load", archive, "--json", "--store", url], env));
  }
  rmSync(folder, { recursive: true });
  return true;
}

function print(what: string, { seconds, peak }: MeasuredRun): void {
  const used = peak === null ? "" : `, CPU time ${peak.cpuSeconds.toFixed(0)} s, ${peak.mib.toFixed(0)} MiB`;
  console.log(`  ${what}: ${seconds.toFixed(1)} s${used}`);
}

/** Articles made of the seeds' paragraphs, each about an area of its own, so that no two are copies. */
async function writeArchive(path: string, articles: number): Promise<void> {
  const folder = "seeds/articles";
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) =>
      readFileSync(join(folder, name), "utf8")
        .split("\n")
        .filter((line) => line.trim() !== ""),
    );
  const areas = [...readReference("seeds").areas.values()].map(({ name }) => name);
  const file = await open(path, "w");
  for (let number = 0; number < articles; number += 1) {
    const lines = texts[number % texts.length] ?? [];
    const area = areas[number % areas.length] ?? "";
    const day = new Date(Date.UTC(2019, 0, 1 + (number % 2_000))).toISOString().slice(0, 10);
    // Every third paragraph of another start: as long as a short article, and other words each time.
    const kept = lines.filter((_, index) => (index + number) % 3 === 0);
    const text = [
      `SEND services in ${area}, report ${number}`,
      `Ofsted and the CQC inspected ${area}.`,
      ...kept,
    ];
    const source = `https://news.example/${number}`;
    await file.write(`${JSON.stringify({ text: text.join("\n\n"), published: day, source })}\n`);
  }
  await file.close();
}
