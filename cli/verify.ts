import type { Command } from "commander";
import { summariseGraph } from "../cypher/summary.ts";
import { verifyGraph } from "../cypher/verify.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { print } from "./output.ts";
import { withStore } from "./settings.ts";
import { verifyFigure } from "./verify-figure.ts";

interface VerifyOptions {
  readonly store?: string;
  readonly json?: boolean;
}

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
    .option("--json", "print one JSON object for machines")
    .addHelpText(
      "after",
      "\nExit status 1 when a rule is broken, a figure was tampered with, or its data, query or sources have changed.\n",
    )
    .action(async (figure: string | undefined, options: VerifyOptions) => {
      finish(await (figure === undefined ? verify(options) : verifyFigure(figure, options)));
    });
}

function verify(options: VerifyOptions): Promise<ExitStatus> {
  return withStore(options.store, "read", async (store) => {
    const violations = await verifyGraph(store);
    const { graphHash, counts } = await summariseGraph(store);
    const ok = violations.length === 0;
    if (options.json) {
      await print(JSON.stringify({ ok, graphHash, counts, violations }));
      return ok ? EXIT.done : EXIT.refused;
    }
    for (const { rule, message, ids } of violations)
      await print(`rule ${rule}: ${message}: ${ids.join(", ")}`);
    for (const [name, count] of Object.entries(counts)) await print(`${String(count).padStart(7)}  ${name}`);
    await print(ok ? "Every rule holds." : `${violations.length} breaches of the rules.`);
    await print(`Graph hash ${graphHash}`);
    return ok ? EXIT.done : EXIT.refused;
  });
}
