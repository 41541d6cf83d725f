import type { ExtractedPerson } from "../model/extraction.ts";
import type { PostRow } from "../tables/people-cues.ts";
import type { EmployerContext } from "./gather-employers.ts";
import { isGroupWord } from "./person-employer.ts";
import type { PersonTables } from "./person-names.ts";
import { CLAUSE_WORDS } from "./person-role.ts";
import type { PostContext } from "./post-context.ts";
import type { Post } from "./posts.ts";

/** Who speaks for a council or an NHS body is its official, for an inspectorate an inspector, for another or nobody of the public. */
export function kindOfMember(
  { organisation, organisationId }: Employment,
  { reference }: EmployerContext,
): ExtractedPerson["kind"] {
  const isInspecting = [...reference.inspectorates.values()].some(({ name }) => name === organisation);
  if (isInspecting) return "inspector";
  const kind = reference.bodies.get(organisationId ?? "")?.kind;
  return kind === undefined || kind === "parent-carer-forum" || kind === "other" ? "campaigner" : "official";
}

type Employment = Pick<ExtractedPerson, "organisation" | "organisationId">;

/** What a post makes of who holds it. */
export function kindOf({ kind }: PostRow): ExtractedPerson["kind"] {
  switch (kind) {
    case "inspector":
      return "inspector";
    case "campaigner":
    case "parent":
      return "campaigner";
    default:
      return "official";
  }
}

/** "Who chairs the forum": what a councillor may do, or anybody. */
const LEADS = /^(?:chairs|chaired)$/;

/** Does the post belong to a forum, a charity or a campaign, by its employer or by what is said of it ("which runs the parent carer forum")? */
export function isOfPublic(
  { row, role, organisation }: Post,
  { organisationId, organisation: name }: Employment,
  { tokens, tables }: PostContext,
  end: number,
  employers: EmployerContext,
): boolean {
  const isOfOffice = row.kind === "politician" && !LEADS.test(tokens[role.first]?.norm ?? "");
  if (isOfOffice || row.kind === "inspector") return false;
  const body = employers.reference.bodies.get(organisationId ?? "");
  if (body) return body.kind === "parent-carer-forum";
  if (organisationId !== null && isGroup(organisationId, employers, tables)) return true;
  if (isGroupWord(name) && !/compan|organisation/.test(name ?? "")) return true;
  const words = tables.personWords.get("campaign");
  const isClause = /^(?:which|that|who)$/.test(tokens[end]?.norm ?? "");
  const clause = isClause && organisation ? tokens.slice(end, end + CLAUSE_WORDS) : [];
  const told = [...(name ?? "").toLowerCase().split(/[^\p{L}]+/u), ...clause.map(({ norm }) => norm)];
  return told.some((word) => words?.has(word));
}

/** A body that no table holds and whose name is of no institution: a forum, a campaign, a charity. */
function isGroup(id: string, { places }: EmployerContext, { personWords }: PersonTables): boolean {
  const place = places.find(({ employer }) => employer.organisationId === id);
  const words = place?.employer.organisation?.toLowerCase().split(/[^\p{L}]+/u) ?? [];
  const isInstitution = words.some((word) => personWords.get("institution")?.has(word));
  return place?.kind === "parent-carer-forum" || (place?.kind === "other" && !isInstitution);
}

/** How much one telling of a person says. Whom the text tells of otherwise lent it their own picture: "Image source, Ann Hill". */
export function fullness(person: ExtractedPerson, isToldOf: boolean): number {
  const { role, organisation, organisationId, kind } = person;
  if (kind === "photographer" && isToldOf) return -1;
  const isPost = role !== null && role !== "councillor";
  return (
    (isMaker(person) ? 8 : 0) +
    (isPost ? 4 : 0) +
    (organisationId !== null ? 2 : 0) +
    (organisation !== null ? 1 : 0)
  );
}

/** Did they write the article or take its pictures? */
export function isMaker({ kind }: ExtractedPerson): boolean {
  return kind === "journalist" || kind === "photographer";
}
