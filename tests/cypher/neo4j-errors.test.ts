import { Neo4jError } from "neo4j-driver";
import { expect, test } from "vitest";
import { exitStatusOf } from "../../cli/exit-status.ts";
import { SendgraphError } from "../../cypher/errors.ts";
import { isAway, neo4jError, unreachable } from "../../cypher/stores/neo4j-errors.ts";

// What a Neo4j 5.26 said whose disk was full: of the write, and of all that it was asked after that.
test.for([
  [
    "Neo.DatabaseError.Transaction.TransactionCommitFailed",
    "Could not append transaction: Transaction #108 to log.",
  ],
  [
    "Neo.DatabaseError.Transaction.TransactionStartFailed",
    "The database has encountered a critical error, and needs to be restarted.",
  ],
] as const)("%s is a server that has failed, not one that is away or a query at fault", ([code, message]) => {
  const told = neo4jError(new Neo4jError(message, code, "50N42", message), {
    url: "bolt://graph.example",
    username: "neo4j",
  });
  if (!(told instanceof SendgraphError)) throw new Error("It is no error of ours.");
  expect([told.code, exitStatusOf(told.code), isAway(told)]).toEqual(["store-failed", 3, false]);
  expect(told.message).toBe(`Neo4j at bolt://graph.example can no longer write: ${message}`);
  expect(told.remedy).toMatch(/disk is full.*start it anew.*goes on from there/);
});

test.for([
  ["neo4j+s://graph.example", true],
  ["bolt+ssc://graph.example", true],
  ["neo4j://graph.example", false],
] as const)("at %s no answer may be for want of TLS: %s", ([url, isTold]) => {
  expect(unreachable({ url, username: "neo4j" }).remedy.includes("no TLS")).toBe(isTold);
});
