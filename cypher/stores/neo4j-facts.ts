import { Neo4jError, type Session } from "neo4j-driver";
import { idConstraint } from "../id-constraint.ts";
import { STAMP_LABEL } from "../schema.ts";
import type { Lack, StoreFacts } from "../store.ts";

/** Oldest release that sendgraph is tested with, and that has the Cypher of its queries. */
const OLDEST = [5, 26] as const;

/** Looks a server over: who it is, and what it lets this user do. Leaves nothing behind. */
export async function examineNeo4j(openSession: () => Session): Promise<StoreFacts> {
  const lacks: Lack[] = [];
  const { version, edition, database } = await identify(openSession);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    lacks.push({ what: `release ${OLDEST.join(".")} or later`, remedy: "Update the server." });
  }
  for (const [what, statement] of RIGHTS) {
    const refusal = await tryUndone(openSession, statement);
    if (refusal !== null) lacks.push({ what, remedy: refusal });
  }
  return { server: `Neo4j ${version}`, edition, database, lacks };
}

/** What a load does, as the smallest statement of its kind. */
const RIGHTS: readonly (readonly [string, string])[] = [
  ["the right to read", "MATCH (n) RETURN count(n) AS n"],
  ["the right to write", "CREATE (n:SendgraphStamp {id: 'doctor'}) DELETE n"],
  ["the right to make constraints", idConstraint(STAMP_LABEL)],
];

async function identify(
  openSession: () => Session,
): Promise<{ version: string; edition: string; database: string }> {
  const session = openSession();
  try {
    const { records } = await session.run(
      "CALL dbms.components() YIELD name, versions, edition RETURN versions[0] AS version, edition AS edition LIMIT 1",
    );
    const { summary } = await session.run("RETURN 1 AS ok");
    return {
      version: String(records[0]?.get("version")),
      edition: String(records[0]?.get("edition")),
      database: summary.database.name ?? "",
    };
  } finally {
    await session.close();
  }
}

/** Runs a statement and takes it back; why the server refuses it, or null. */
async function tryUndone(openSession: () => Session, statement: string): Promise<string | null> {
  const session = openSession();
  try {
    const transaction = session.beginTransaction();
    await (await transaction).run(statement);
    await (await transaction).rollback();
    return null;
  } catch (error) {
    if (!(error instanceof Neo4jError) || !error.code.startsWith("Neo.ClientError.")) throw error;
    return `${error.message.replace(/\.$/, "")}. Ask whoever runs the server, or name another database (NEO4J_DATABASE).`;
  } finally {
    await session.close();
  }
}
