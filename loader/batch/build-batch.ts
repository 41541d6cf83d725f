import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import { groupBy } from "../../cypher/group-by.ts";
import { sketchOf } from "../../cypher/story/sketch.ts";
import type { Extraction } from "../model/extraction.ts";
import type { Reference } from "../tables/reference.ts";
import { BatchBuilder, type NodeRef } from "./batch-builder.ts";
import { addFindings, addMeasures, addStatements, articleIdOf, type ClaimContext } from "./batch-claims.ts";
import { addInspections, addInspectorate } from "./batch-inspections.ts";
import { addPeople } from "./batch-people.ts";
import { addArea, addCommissioning, addNamedBody, isGroup } from "./batch-places.ts";
import { findOfficialDate } from "./official-date.ts";

/**
 * What one article puts into the graph: its extraction joined to the reference data and the register.
 *
 * Shape   pure: the same extraction and reference data give the same batch, whatever else is loaded. `source` is where the
 *         text came from (a file's name below the folder that was loaded, or an address).
 */
export function buildArticleBatch(
  extraction: Extraction,
  source: string,
  reference: Reference,
): ArticleBatch {
  const batch = new BatchBuilder();
  const { kind, title, author, publisher, published, text } = extraction.article;
  const article = batch.node({
    id: articleIdOf(text),
    label: "Article",
    properties: {
      kind,
      title,
      author,
      publisher,
      published: kind === "news" ? published : findOfficialDate(extraction, reference),
      text,
      source,
      status: "current",
      sketch: sketchOf(text),
    },
  });
  const areaIdByName = new Map(extraction.areas.map(({ id, name }) => [name, `area:${id}`]));
  for (const id of areaIdByName.values()) addArea(batch, id, reference);
  const bodyByName = new Map(
    extraction.bodies
      .filter((body) => !isGroup(body, reference))
      .map((body) => [body.name, addNamedBody(batch, body, reference)]),
  );
  const groups = extraction.bodies.filter((body) => isGroup(body, reference));
  const inspectorates = [...reference.inspectorates.values()]
    .filter(({ name }) => extraction.inspectorates.includes(name))
    .map(({ id }) => addInspectorate(batch, id, reference));
  const telling = { article, areaIdByName, bodyByName, groups };
  const inspections = addInspections(batch, extraction, telling, reference);
  const personByName = addPeople(batch, extraction, { ...telling, inspections }, reference);
  const context: ClaimContext = {
    article,
    areaIdByName,
    bodyByName,
    personByName,
    inspectorates,
    inspections,
  };
  addFindings(batch, extraction, context, reference);
  addMeasures(batch, extraction, context);
  addStatements(batch, extraction, context);
  addMentions(batch, extraction, article);
  addCommissioning(batch, reference);
  return { articleId: article.id, ...batch.build() };
}

function addMentions(batch: BatchBuilder, extraction: Extraction, article: NodeRef): void {
  const labelByKind = { area: "Area", body: "Body", inspectorate: "Inspectorate" } as const;
  const present = new Set(
    [...batch.nodesOf("Area"), ...batch.nodesOf("Body"), ...batch.nodesOf("Inspectorate")].map(
      ({ id }) => id,
    ),
  );
  for (const [id, mentions] of groupBy(extraction.mentions, (mention) => mention.id)) {
    const [first] = mentions;
    if (!first || !present.has(id)) continue;
    batch.edge(article, "MENTIONS", { id, label: labelByKind[first.kind] }, { count: mentions.length });
  }
}
