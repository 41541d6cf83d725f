import { describe } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { describeGivenUp } from "./given-up-contract.ts";

describe("a query that the browser gave up, on the embedded engine", () =>
  describeGivenUp(() => openStore("memory:")));
