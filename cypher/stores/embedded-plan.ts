import { SendgraphError } from "../errors.ts";
import { READ_ONLY_REMEDY, READ_PROCEDURES } from "./read-only.ts";

/** Operators of the embedded engine's plans that change something or reach outside the graph. */
const WRITE_OPERATOR = /^(?:Create|Merge|Set|Delete|Remove|Add|Insert|Drop|Alter|Clear|Load|Import|Copy)/;
const OPERATOR = /^\s*(?<operator>[A-Za-z]+)(?: \((?<detail>[^)]*)\))?/;

/** Refuses a query by its plan, one operator a line: anything that writes, loads files or calls what is not allowed. */
export function requireReadOnlyPlan(plan: string): void {
  for (const line of plan.split("\n")) {
    const { operator = "", detail = "" } = OPERATOR.exec(line)?.groups ?? {};
    if (WRITE_OPERATOR.test(operator)) refuse(`its plan has "${operator}"`);
    if (line.trimEnd().endsWith("[after the write]")) refuse("it would write");
    if (operator === "CallProcedure" && !READ_PROCEDURES.has(detail)) {
      refuse(`it calls the procedure "${detail}"`);
    }
  }
}

function refuse(why: string): never {
  throw new SendgraphError("query-writes", `The query is not read-only: ${why}.`, READ_ONLY_REMEDY);
}
