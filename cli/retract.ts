import type { Command } from "commander";
import { z } from "zod";
import { Standings } from "../cypher/article-standing.ts";
import { SendgraphError } from "../cypher/errors.ts";
import { LoadPlan } from "../cypher/load-plan.ts";
import { readStatement } from "../cypher/statements.ts";
import type { Store } from "../cypher/store.ts";
import { readStandings } from "../cypher/stores/write-standings.ts";
import { summariseGraph } from "../cypher/summary.ts";
import { placeOfAddress, placeOfFile } from "../loader/files/place-of-text.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { print, tell, told } from "./output.ts";
import { isNotMadeYet, storeUrl, withStore } from "./settings.ts";
import { recordRetraction } from "./source-record.ts";
import { tellGraph, uncountedOf } from "./tell-graph.ts";

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
The graph hash is then that from before it was loaded: an earlier version at its address or file, if there is one, counts
again, and is named; to take that back too, give its id. It stays retracted when it is loaded again; a newer version counts.
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
    const change = standings.retract(id, !undo);
    if (change !== undefined && change.changed.length > 0) {
      await store.writeStandings(change.changed);
      recordRetraction(url, id, !undo);
    }
    // Of one that was cut off here, the same command draws what follows.
    await store.derive({ ifChanged: true });
    const findings = plan.findingChanges(standings);
    const { graphHash, counts, uncounted } = await summariseGraph(store);
    const { own, restored, superseded } = change ?? { own: { id, status: "current" }, ...NONE };
    const { status } = own;
    if (json) {
      const outcome = { id, status, was: before, restored, superseded, findings, graphHash, counts };
      await print(JSON.stringify({ ...outcome, ...uncountedOf(uncounted) }));
      return EXIT.done;
    }
    tell(`${id} ${before === status ? `is ${status} as it was` : `was ${before} and is ${status}`}.`);
    for (const other of restored) tell(tellRestored(other, url));
    for (const other of superseded.filter((its) => its !== id))
      tell(`${other} is superseded again: ${id} stands in its place.`);
    tell(`${told(findings.lost.length, "finding")} lost, ${findings.gained.length} gained.`);
    tellGraph({ counts, uncounted });
    tell(`Graph hash ${graphHash} in ${storeUrl(url)}`);
    return EXIT.done;
  });
}

/** What taking back an article that the standings do not know changes. */
const NONE = { restored: [], superseded: [] } as const;

/** Says of an earlier version that it counts again, and what to do where that is not wanted. */
export function tellRestored(id: string, store: string | undefined): string {
  const command = `sendgraph retract ${id}${store === undefined ? "" : ` --store ${store}`}`;
  return `${id}, the version before, counts again. To take it back too: ${command}`;
}

/** Ids that one message lists. */
const MOST_LISTED = 5;

function listed(ids: readonly string[]): string {
  const more = ids.length > MOST_LISTED ? ` and ${ids.length - MOST_LISTED} more` : "";
  return `${ids.slice(0, MOST_LISTED).join(", ")}${more}`;
}

/** The one article that a person means by an address, a file, a file's name or an id. */
async function findArticle(store: Store, standings: Standings, typed: string): Promise<string> {
  const places = [placeOfAddress(typed), placeOfFile(typed, process.cwd())];
  for (const place of places) {
    const held = place === undefined ? undefined : standings.at(place);
    if (held !== undefined) return held.id;
  }
  if (typed === "" || (typed.startsWith("article:") && typed.length < LEAST_ID)) throw tooShort(typed);
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
    "Give an address, a file, or an id with six figures or more of it: article:3f2a1b.",
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
    `"${typed}" is ${named.length} articles: ${listed(named.map(({ id }) => id))}.`,
    "Give the id of one.",
  );
}
