import type { Mention } from "../model/mention.ts";
import type { Reference } from "../tables/reference.ts";
import type { FoundPerson } from "./find-people.ts";

/**
 * Mentions of councils that a text names by a post alone: "Council leader Ann Hill", where it names their area and not them.
 *
 * Shape   by reference, of the words of the post; one a council that `mentions` do not hold.
 */
export function findEmployerMentions(
  people: readonly FoundPerson[],
  mentions: readonly Mention[],
  text: string,
  { bodies }: Reference,
): Mention[] {
  const told = new Set(mentions.map(({ entityId }) => entityId));
  return people.flatMap(({ organisationId, post }): Mention[] => {
    if (!post || organisationId === null || told.has(organisationId)) return [];
    if (bodies.get(organisationId)?.kind !== "council") return [];
    told.add(organisationId);
    const { start, end } = post;
    const exact = text.slice(start, end);
    return [
      {
        kind: "body",
        start,
        end,
        exact,
        entityId: organisationId,
        candidates: [],
        by: "reference",
        named: null,
      },
    ];
  });
}
