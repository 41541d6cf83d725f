import type { Command } from "commander";
import { SendgraphError } from "../cypher/errors.ts";
import { repairGraph } from "../cypher/repair.ts";
import type { GraphSummary, Store, Violation } from "../cypher/store.ts";
import { summariseGraph } from "../cypher/summary.ts";
import { verifyGraph } from "../cypher/verify.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { print, tell, told } from "./output.ts";
import { isNotMadeYet, withStore } from "./settings.ts";
import { uncountedOf } from "./tell-graph.ts";

interface VerifyOptions {
  readonly store?: string;
  readonly json?: boolean;
  readonly repair?: boolean;
}

const REPAIR = "sendgraph verify --repair";
const LOAD_AGAIN = "load the same sources again: the next sendgraph load writes every article anew";

/** Adds `sendgraph verify`. */
export function addVerify(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("verify")
    .description("check the rules of the graph and print its hash; or check a figure")
    .argument("[figure]", "a figure: is it untouched and, with --store, does the graph still say so?")
    .option(
      "--store <url>",
      "the graph to check (default: $SENDGRAPH_STORE, or embedded:.sendgraph/graph.grafeo)",
    )
    .option(
      "--repair",
      "draw anew what follows from the articles (derived edges, copies, newer versions), then check",
    )
    .option("--json", "print one JSON object for machines")
    .addHelpText(
      "after",
      "\nExit status 1 when a rule is broken, a figure was tampered with, or its data, query or sources have changed.\n",
    )
    .action(async (figure: string | undefined, options: VerifyOptions) => {
      finish(await (figure === undefined ? verify(options) : verifyOneFigure(figure, options)));
    });
}

async function verifyOneFigure(figure: string, options: VerifyOptions): Promise<ExitStatus> {
  if (!options.repair) return (await import("./verify-figure.ts")).verifyFigure(figure, options);
  throw new SendgraphError(
    "usage",
    `--repair mends a graph, and "${figure}" is a figure.`,
    `${REPAIR} --store …, or draw the figure again: sendgraph figure --help.`,
  );
}

/** What was found, and what is to be said of it. */
interface Verdict {
  readonly violations: readonly Violation[];
  readonly mended: readonly Violation[];
  /** What to do next; null where all is well. */
  readonly remedy: string | null;
}

function verify(options: VerifyOptions): Promise<ExitStatus> {
  // Nothing is made where there is no graph yet: opened to read, its absence is told.
  const access = options.repair && !isNotMadeYet(options.store) ? "write" : "read";
  return withStore(options.store, access, async (store) => {
    const { violations, mended, remedy } = options.repair ? await repair(store) : await check(store);
    const { graphHash, counts, uncounted } = await summariseGraph(store);
    const ok = violations.length === 0 && remedy === null;
    if (options.json) {
      const more = { ...(options.repair && { mended }), ...(remedy !== null && { remedy }) };
      await print(JSON.stringify({ ok, graphHash, counts, ...uncountedOf(uncounted), violations, ...more }));
    } else
      for (const line of tellGraph({ violations, mended, remedy }, { graphHash, counts, uncounted }))
        await print(line);
    return ok ? EXIT.done : EXIT.refused;
  });
}

function tellGraph(
  { violations, mended, remedy }: Verdict,
  { graphHash, counts, uncounted }: GraphSummary,
): string[] {
  const { length } = violations;
  return [
    ...mended.map(({ rule, message }) => `mended: rule ${rule}: ${message}`),
    ...violations.map(({ rule, message, ids }) => `rule ${rule}: ${message}: ${ids.join(", ")}`),
    ...Object.entries(counts).map(([name, count]) => `${String(count).padStart(7)}  ${name}`),
    ...tellUncounted(uncounted),
    length === 0 ? "Every rule holds." : `${told(length, "rule is", "rules are")} broken.`,
    ...(remedy === null ? [] : [remedy]),
    `Graph hash ${graphHash}`,
  ];
}

/** What of all this counts no more: it stays readable. */
function tellUncounted(uncounted: GraphSummary["uncounted"]): string[] {
  const parts = Object.entries(uncounted).map(([what, count]) =>
    what === what.toLowerCase() ? `${told(count, "article")} ${what}` : `${count} ${what}`,
  );
  return parts.length === 0 ? [] : [`Of these, counting no more: ${parts.join(", ")}.`];
}

async function check(store: Store): Promise<Verdict> {
  const violations = await verifyGraph(store);
  if (violations.length === 0) return { violations, mended: [], remedy: null };
  const needsLoad = violations.some(({ mendedBy }) => mendedBy === "load");
  const remedy = needsLoad ? `${REPAIR}, then ${LOAD_AGAIN}.` : `To mend it: ${REPAIR}`;
  return { violations, mended: [], remedy };
}

async function repair(store: Store): Promise<Verdict> {
  await store.prepare({ alone: { onWait: tell } });
  const { mended, left, needsLoad } = await repairGraph(store);
  return { violations: left, mended, remedy: needsLoad ? `Now ${LOAD_AGAIN}.` : null };
}
