import { describe } from "vitest";
import type { Store } from "../../cypher/store.ts";
import { describeCopies } from "./copies-contract.ts";
import { describePlanted } from "./planted-contract.ts";
import { describeQueries } from "./query-contract.ts";
import { describeReading } from "./reading-contract.ts";
import { describeValues } from "./values-contract.ts";
import { describeWithdrawn } from "./withdrawn-contract.ts";
import { describeWriting } from "./writing-contract.ts";

/** What every store must do. `openEmpty` gives a store without a graph. */
export function describeStore(name: string, openEmpty: () => Promise<Store>): void {
  describe(name, () => {
    describe("a graph that is read", () => describeReading(openEmpty));
    describe("saved queries", () => describeQueries(openEmpty));
    describe("values", () => describeValues(openEmpty));
    describe("a graph that is written", () => describeWriting(openEmpty));
    describe("a planted fault", () => describePlanted(openEmpty));
    describe("copies of one text", () => describeCopies(openEmpty));
    describe("what is withdrawn", () => describeWithdrawn(openEmpty));
  });
}
