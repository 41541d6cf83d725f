import { z } from "zod";
import { readStatement } from "./statements.ts";
import { type Store, type Violation, WHOLE_GRAPH_TIMEOUT_MS } from "./store.ts";
import { readKeptStories, readStories } from "./stores/derive-stories.ts";
import type { RowStream } from "./stores/engine.ts";

const wideRow = z.object({
  id: z.string(),
  exact: z.string().nullable(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  text: z.string(),
});

/** Rule 4 for texts in which UTF-16 code units are not characters: what Cypher cannot count. */
export async function verifyWideTexts(store: Store): Promise<Violation[]> {
  const ids: string[] = [];
  for await (const rows of store.stream(
    readStatement("verify-evidence-wide"),
    {},
    { timeoutMs: WHOLE_GRAPH_TIMEOUT_MS },
  )) {
    for (const row of rows) {
      const { id, exact, start, end, text } = wideRow.parse(row);
      if (
        exact === null ||
        exact === "" ||
        start === null ||
        end === null ||
        text.slice(start, end) !== exact
      )
        ids.push(id);
    }
  }
  return [{ rule: 4, message: "evidence is not in its article to the character", ids, mendedBy: "load" }];
}

/** Rule 6: articles are copies of those that their texts tell, by sketches of all texts and the texts of likely copies. */
export async function verifyCopies(store: Store): Promise<Violation[]> {
  const stream: RowStream = (query, parameters = {}) =>
    store.stream(query, parameters, { timeoutMs: WHOLE_GRAPH_TIMEOUT_MS });
  const [kept, stories] = [await readKeptStories(stream), await readStories(stream)];
  return [
    {
      rule: 6,
      message: "an article is told to be the copy of another than its text is",
      ids: [...new Set([...kept.keys(), ...stories.keys()])].filter((id) => kept.get(id) !== stories.get(id)),
      mendedBy: "derive",
    },
  ];
}
