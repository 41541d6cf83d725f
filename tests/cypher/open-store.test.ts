import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";

test.for([
  "",
  "memory",
  "embedded:",
  "neo4j",
  "neo4j://",
  "http://localhost:7474",
  "redis://localhost",
  "./graph.grafeo",
  "bolt://127.0.0.1:99999",
])("%s names no store, and what is allowed is told", async (url) => {
  await expect(openStore(url)).rejects.toMatchObject({
    code: "store-url",
    message: `"${url}" names no store.`,
    remedy: expect.stringMatching(/memory:.*embedded:PATH.*neo4j:\/\/HOST:PORT.*bolt\+ssc:\/\/HOST:PORT/),
  });
});

test("a password in a URL is not repeated", async () => {
  const error = await openStore("bolt://neo4j:hidden@localhost:7687").catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "store-url", remedy: expect.stringContaining("NEO4J_PASSWORD") });
  expect(String(error)).not.toContain("hidden");
});

test("a server that is not there is named", async () => {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  await once(server.close(), "close");
  for (const scheme of ["bolt", "neo4j"]) {
    const url = `${scheme}://127.0.0.1:${port}`;
    await expect(openStore(url, { password: "x", connectTimeoutMs: 1_000 })).rejects.toMatchObject({
      code: "store-unreachable",
      message: `Neo4j at ${url} does not answer.`,
      remedy: expect.stringContaining("embedded:PATH"),
    });
  }
});

test("a server that takes the connection and says nothing is given up", async () => {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const opened = openStore(`bolt://127.0.0.1:${port}`, { password: "x", connectTimeoutMs: 500 });
  await expect(opened).rejects.toMatchObject({ code: "store-unreachable" });
  server.close();
});
