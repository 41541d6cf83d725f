import type { ExtractedPerson, Extraction } from "../model/extraction.ts";
import { slugOf } from "../model/ids.ts";
import type { Reference } from "../tables/reference.ts";
import type { BatchBuilder, NodeRef } from "./batch-builder.ts";
import {
  addInspectorate,
  groupMembers,
  type InspectionContext,
  type PlacedInspection,
} from "./batch-inspections.ts";
import { addKnownBody } from "./batch-places.ts";

/** What tells for whom people work. */
interface EmployerContext extends Omit<InspectionContext, "bodyByName"> {
  readonly inspections: readonly PlacedInspection[];
}

/** Adds the people of a text with the posts that they hold; gives their nodes by name. */
export function addPeople(
  batch: BatchBuilder,
  extraction: Extraction,
  context: EmployerContext,
  reference: Reference,
): Map<string, NodeRef> {
  const { article } = context;
  const asOf = extraction.article.published;
  const nodes = extraction.people.map((person): [string, NodeRef] => {
    const node = batch.node({
      id: personId(person),
      label: "Person",
      properties: { name: person.name, kind: person.kind },
    });
    if (person.kind === "journalist") batch.edge(node, "WROTE", article);
    batch.edge(article, "MENTIONS", node, { count: countOf(person.name, extraction.article.text) });
    if (person.role !== null)
      for (const employer of employersOf(batch, person, { ...context, asOf }, reference))
        batch.edge(node, "HOLDS_POST", employer, { title: person.role, asOf, source: article.id });
    return [person.name, node];
  });
  return new Map(nodes);
}

/** The body that a person works for, or the inspectorate; of "Staffordshire CCGs" each of them. */
function employersOf(
  batch: BatchBuilder,
  { organisationId, organisation, kind }: ExtractedPerson,
  { groups, areaIdByName, inspections, asOf }: EmployerContext & { readonly asOf: string | null },
  reference: Reference,
): NodeRef[] {
  if (organisationId !== null && reference.bodies.has(organisationId))
    return [addKnownBody(batch, organisationId, reference)];
  const group = groups.find(({ id }) => id === organisationId);
  const areaId = areaIdByName.get(group?.area ?? "");
  if (group !== undefined && areaId !== undefined) {
    // A text without a day is of about the time of the newest inspection of the area that it tells of.
    const inspected = inspections.find((one) => one.areaId === areaId && !one.told.earlier)?.day;
    const members = groupMembers([group.kind], areaId, asOf ?? inspected ?? null, reference);
    return members.map(({ id }) => addKnownBody(batch, id, reference));
  }
  const inspectorate = [...reference.inspectorates.values()].find(
    ({ name, fullName }) => kind === "inspector" && (organisation === name || organisation === fullName),
  );
  return inspectorate ? [addInspectorate(batch, inspectorate.id, reference)] : [];
}

/** Name and organisation, and for all but officials what they are: two officials of one name in one body are one. */
function personId({ name, organisation, organisationId, kind }: ExtractedPerson): string {
  const employer = organisationId?.replace("body:", "") ?? slugOf(organisation ?? "");
  return ["person", slugOf(name), employer, kind === "official" ? "" : kind].filter(Boolean).join(":");
}

function countOf(name: string, text: string): number {
  return Math.max(1, text.split(name).length - 1);
}
