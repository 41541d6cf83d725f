import type { Command } from "commander";
import { z } from "zod";
import { Standings } from "../cypher/article-standing.ts";
import { SendgraphError } from "../cypher/errors.ts";
import { LoadPlan } from "../cypher/load-plan.ts";
import { readStatement } from "../cypher/statements.ts";
import type { Store } from "../cypher/store.ts";
import { readStandings } from "../cypher/stores/write-standings.ts";
import { summariseGraph } from "../cypher/summary.ts";
import { placeOfAddress, placeOfFile } from "../loader/place-of-text.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { print, tell, told } from "./output.ts";
import { isNotMadeYet, storeUrl, withStore } from "./settings.ts";
import { recordRetraction } from "./source-record.ts";

interface RetractOptions {
  readonly store?: string;
  readonly undo?: boolean;
  readonly json?: boolean;
}

/** Adds `sendgraph retract`. */
export function addRetract(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("retract")
    .description("take an article back: it stays readable, and what it alone says counts no more")
    .argument("<source>", "the article's address, its file, or its id or how that begins (article:3f2a…)")
    .option(
      "--store <url>",
      "the graph that has it (default: $SENDGRAPH_STORE, or embedded:.sendgraph/graph.grafeo)",
    )
    .option("--undo", "let the article count again")
    .option("--json", "print one JSON object for machines")
    .addHelpText(
      "after",
      `
The graph hash is then that from before it was loaded, unless it came in the place of an earlier version.
It stays retracted when it is loaded again; a newer version at its address or file counts.
A line of JSON takes an article back too: {"source": "https://…", "retracted": true}

Examples:
  sendgraph retract https://example.org/news/send-letter
  sendgraph retract articles/letter.txt --undo
`,
    )
    .action(async (source: string, options: RetractOptions) => {
      finish(await retract(source, options));
    });
}

const idRows = z.array(z.object({ id: z.string() }));
/** Letters of an id that are enough to name an article by how its id begins. */
const LEAST_ID = "article:".length + 6;

function retract(typed: string, { store: url, undo = false, json }: RetractOptions): Promise<ExitStatus> {
  // Nothing is made where there is no graph yet: opened to read, its absence is told.
  return withStore(url, isNotMadeYet(url) ? "read" : "write", async (store) => {
    await store.prepare({ alone: { onWait: tell } });
    const standings = new Standings(await readStandings((query) => store.stream(query)));
    const plan = await LoadPlan.for(store, standings, { nodes: [], edges: [] });
    const id = await findArticle(store, standings, typed);
    const before = standings.get(id)?.status;
    const standing = standings.retract(id, !undo);
    if (standing !== undefined && standing.status !== before) {
      await store.writeStandings([standing]);
      recordRetraction(url, id, !undo);
    }
    // Of one that was cut off here, the same command draws what follows.
    await store.derive({ ifChanged: true });
    const findings = plan.findingChanges(standings);
    const { graphHash, counts } = await summariseGraph(store);
    const status = standing?.status ?? "current";
    if (json) await print(JSON.stringify({ id, status, was: before, findings, graphHash, counts }));
    else {
      const { gained, lost } = findings;
      tell(`${id} ${before === status ? `is ${status} as it was` : `was ${before} and is ${status}`}.`);
      tell(`${told(lost.length, "finding")} lost, ${gained.length} gained.`);
      tell(`Graph hash ${graphHash} in ${storeUrl(url)}`);
    }
    return EXIT.done;
  });
}

/** The one article that a person means by an address, a file, a file's name or an id. */
async function findArticle(store: Store, standings: Standings, typed: string): Promise<string> {
  const places = [placeOfAddress(typed), placeOfFile(typed, process.cwd())];
  for (const place of places) {
    const held = place === undefined ? undefined : standings.at(place);
    if (held !== undefined) return held.id;
  }
  if (typed.startsWith("article:") && typed.length < LEAST_ID) throw tooShort(typed);
  const named = idRows.parse(await store.read(readStatement("articles-of-source"), { typed }));
  const [only, ...others] = named;
  if (only === undefined) throw notThere(typed);
  if (others.length > 0) throw several(typed, named);
  return only.id;
}

function tooShort(typed: string): SendgraphError {
  return new SendgraphError(
    "usage",
    `"${typed}" may be the beginning of many ids.`,
    "Give six figures or more of it.",
  );
}

function notThere(typed: string): SendgraphError {
  return new SendgraphError(
    "not-found",
    `There is no article "${typed}" in the graph.`,
    "Give its address, its file or its id; sendgraph query sources lists the articles.",
  );
}

function several(typed: string, named: readonly { readonly id: string }[]): SendgraphError {
  return new SendgraphError(
    "usage",
    `"${typed}" is ${named.length} articles: ${named.map(({ id }) => id).join(", ")}.`,
    "Give the id of one.",
  );
}
