import type { Plan, ResultSummary } from "neo4j-driver";
import { SendgraphError } from "../errors.ts";
import { READ_ONLY_REMEDY, READ_PROCEDURES } from "./read-only.ts";

/** Operators that a query of type "r" may have and that reach outside the graph or tell of the server. */
const OUTSIDE_OPERATOR = /^(?:LoadCSV|Show|Terminate)/;
const PROCEDURE_NAME = /^(?<name>[\w.]+)\(/;

/**
 * Refuses an explained query unless it reads the graph and nothing else. The server's READ access mode refuses writes
 * too, yet lets `LOAD CSV` and procedures through.
 */
export function requireReadOnlySummary(summary: ResultSummary): void {
  if (summary.queryType !== "r") refuse("it would write");
  if (summary.plan !== false) requireReadOnlyPlan(summary.plan);
}

/** A plan as text: the operators in the order that rows go through them from below, each with what it does. */
export function tellPlan({ plan }: ResultSummary): string {
  return plan === false ? "" : tellOperator(plan, 0).join("\n");
}

function tellOperator({ operatorType, arguments: details, children }: Plan, depth: number): string[] {
  const operator = operatorType.split("@")[0] ?? "";
  const detail = String(details["Details"] ?? "").replaceAll("\n", " ");
  return [
    `${"  ".repeat(depth)}${operator}${detail === "" ? "" : ` (${detail})`}`,
    ...children.flatMap((child) => tellOperator(child, depth + 1)),
  ];
}

function requireReadOnlyPlan({ operatorType, arguments: details, children }: Plan): void {
  const operator = operatorType.split("@")[0] ?? "";
  if (OUTSIDE_OPERATOR.test(operator)) refuse(`its plan has "${operator}"`);
  if (operator.startsWith("ProcedureCall")) {
    const name = PROCEDURE_NAME.exec(String(details["Details"] ?? ""))?.groups?.["name"] ?? "unknown";
    if (!READ_PROCEDURES.has(name)) refuse(`it calls the procedure "${name}"`);
  }
  for (const child of children) requireReadOnlyPlan(child);
}

function refuse(why: string): never {
  throw new SendgraphError("query-writes", `The query is not read-only: ${why}.`, READ_ONLY_REMEDY);
}
