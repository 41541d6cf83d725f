import { afterAll, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { openNeo4jEngine } from "../../cypher/stores/neo4j-store.ts";
import { emptyDatabase, startNeo4j } from "../tools/neo4j.ts";
import { describeHostility } from "./hostile-contract.ts";
import { describeStore } from "./store-contract.ts";
import { describeVersions } from "./versions-contract.ts";

const server = await startNeo4j();
afterAll(async () => server?.stop());

describe("on a server", () => {
  if (server === undefined) {
    test.skip("the contract of every store (no Neo4j at hand)");
    return;
  }
  const { url, username, password } = server;

  const openEmpty = async () => {
    await emptyDatabase(server);
    return openStore(url, { username, password });
  };
  describeStore("Neo4j", openEmpty);
  describe("hostile queries", () => describeHostility(openEmpty));
  describe("versions", () =>
    describeVersions(async () => {
      await emptyDatabase(server);
      return openNeo4jEngine(url, { username, password });
    }));

  test("a wrong password is told, and never repeated", async () => {
    const error = await openStore(url, { username, password: "wrong-secret" }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      code: "store-credentials",
      message: expect.stringContaining(`"${username}"`),
    });
    expect(String(error)).not.toContain("wrong-secret");
  });

  test("a database that is not there is named", async () => {
    const opened = openStore(url, { username, password, database: "nowhere" });
    await expect(opened).rejects.toMatchObject({
      code: "store-unreachable",
      message: expect.stringContaining('"nowhere"'),
    });
  });

  test("the description names server and version", async () => {
    const store = await openStore(url, { username, password });
    expect(store.description).toMatch(/^Neo4j \d+\.\d+/);
    await store.close();
  });
});
