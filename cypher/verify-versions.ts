import { type Store, type Violation, WHOLE_GRAPH_TIMEOUT_MS } from "./store.ts";
import { findVersionFaults } from "./stores/write-standings.ts";

/** Rule 8: of several versions the one counts that their places tell, and the others are joined to it. */
export async function verifyVersions(store: Store): Promise<Violation[]> {
  const { statuses, missing, wrong } = await findVersionFaults((query, parameters = {}) =>
    store.stream(query, parameters, { timeoutMs: WHOLE_GRAPH_TIMEOUT_MS }),
  );
  const idsOf = (isCounting: boolean) =>
    statuses.filter(({ status }) => (status === "current") === isCounting).map(({ id }) => id);
  return [
    { message: "an article counts though another text stands in its place", ids: idsOf(false) },
    { message: "an article does not count though nothing that counts stands in its place", ids: idsOf(true) },
    {
      message: "a superseded article is not joined to what stands in its place, or to something else",
      ids: [...missing, ...wrong].map(({ from, to }) => `${from} ${to}`),
    },
  ].map((breach) => ({ rule: 8, mendedBy: "derive", ...breach }));
}
