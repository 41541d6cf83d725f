import type { ExtractedPerson } from "./extraction.ts";
import type { Mention } from "./mention.ts";
import type { Post, PostContext } from "./posts.ts";
import type { Reference } from "./reference.ts";
import type { BodyRow } from "./reference-rows.ts";
import type { TokenRange } from "./token-range.ts";

/** What the whole article gives to find an employer by. */
export interface EmployerContext {
  readonly text: string;
  /** Every body that the article names, once. */
  readonly bodies: readonly BodyRow[];
  /** Areas by the place that names them. */
  readonly areaByPlace: ReadonlyMap<string, string>;
  readonly reference: Reference;
}

/** Gathers from an article's mentions what employers are found by. */
export function gatherEmployers(
  text: string,
  mentions: readonly Mention[],
  reference: Reference,
): EmployerContext {
  const ids = new Set(mentions.flatMap(({ entityId }) => entityId ?? []));
  const areas = mentions.flatMap(({ kind, start, end, entityId }): [string, string][] =>
    kind === "area" && entityId !== null ? [[placeKey(start, end), entityId]] : [],
  );
  const bodies = [...ids].flatMap((id) => reference.bodies.get(id) ?? []);
  return { text, bodies, areaByPlace: new Map(areas), reference };
}

function placeKey(start: number, end: number): string {
  return `${start}-${end}`;
}

type Employer = Pick<ExtractedPerson, "organisation" | "organisationId">;

/** Of whom nobody is told. */
export const NO_EMPLOYER: Employer = { organisation: null, organisationId: null };
const BODY_KINDS: Readonly<Record<string, readonly BodyRow["kind"][]>> = {
  council: ["council"],
  nhs: ["ccg", "icb", "nhs-trust"],
  "parent-carer-forum": ["parent-carer-forum"],
};

/**
 * Who employs the holder of a post: the organisation told with it; else, for a post that only a council, an NHS body or an
 * inspectorate has, the one such body that the article names.
 */
export function employerOf(post: Post, context: PostContext, article: EmployerContext): Employer {
  const told = post.organisation ? employerAt(post.organisation, context, article) : NO_EMPLOYER;
  if (told.organisationId !== null) return told;
  const isVague = told.organisation === null || isGeneric(told.organisation, post, context);
  const only = isVague ? onlyBody(post, context, article) : NO_EMPLOYER;
  return only.organisation === null ? told : only;
}

/** Tokens of an organisation's name, at most. */
const MOST_OF_NAME = 8;
const IN_NAME = /^(?:of|for|and|the|&|'s?)$/;

/** Whom somebody without a post speaks for, by what follows the name: ", of the Association of School Leaders,", " from Mencap,". */
export function affiliationOf(name: number, context: PostContext, article: EmployerContext): Employer {
  const { tokens, tables } = context;
  const normAt = (at: number): string => tokens[at]?.norm ?? "";
  const link = normAt(name) === "," ? name + 1 : name;
  if (!/^(?:of|from|at)$/.test(normAt(link))) return NO_EMPLOYER;
  const first = normAt(link + 1) === "the" ? link + 2 : link + 1;
  let last = first;
  for (let at = first; at < first + MOST_OF_NAME; at++) {
    if (tokens[at]?.isCapital) last = at + 1;
    else if (!IN_NAME.test(normAt(at))) break;
  }
  const words = tokens.slice(first, last).map(({ norm }) => norm);
  const isBody = (["body", "campaign"] as const).some((use) =>
    words.some((word) => tables.personWords.get(use)?.has(word)),
  );
  const told = last > first ? employerAt({ first, last }, context, article) : NO_EMPLOYER;
  return isBody || told.organisationId !== null ? told : NO_EMPLOYER;
}

/** "the county council": words for a body alone; an inspectorate's short name is one of its own. */
function isGeneric(organisation: string, { row }: Post, { tables }: PostContext): boolean {
  if (row.organisation_kind === "inspectorate") return false;
  const words = organisation.toLowerCase().split(" ");
  return words.every((word) => tables.personWords.get("body")?.has(word));
}

function employerAt(
  range: TokenRange,
  { tokens, employers }: PostContext,
  article: EmployerContext,
): Employer {
  const openers = /^(?:the|a|an|our|its|their|his|her)$/;
  const first = openers.test(tokens[range.first]?.norm ?? "") ? range.first + 1 : range.first;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[range.last - 1]?.end ?? start;
  const inside = employers.filter(
    (mention) =>
      mention.start < end && mention.end > start && (mention.by !== "reference" || mention.end >= end),
  );
  const ids = [...new Set(inside.flatMap(({ entityId }) => entityId ?? []))];
  const [id] = ids;
  if (id !== undefined && ids.length === 1) {
    const body = article.reference.bodies.get(id);
    const inspectorate = article.reference.inspectorates.get(id);
    if (body) return { organisation: body.name, organisationId: id };
    if (inspectorate) return { organisation: inspectorate.name, organisationId: null };
    return { organisation: article.text.slice(start, end), organisationId: id };
  }
  return councilAt(start, end, article) ?? textual(article.text.slice(start, end));
}

function textual(organisation: string): Employer {
  return organisation === "" ? NO_EMPLOYER : { organisation, organisationId: null };
}

/** "Norfolk's cabinet member": an area that employs is its council. */
function councilAt(start: number, end: number, { areaByPlace, reference }: EmployerContext): Employer | null {
  const area = areaByPlace.get(placeKey(start, end));
  const council = reference.bodies.get(area?.replace("area:", "body:") ?? "");
  return council ? { organisation: council.name, organisationId: council.id } : null;
}

function onlyBody(
  { row, role }: Post,
  { tokens }: PostContext,
  { bodies: named }: EmployerContext,
): Employer {
  if (row.organisation_kind === "inspectorate") {
    const isHealth = tokens.slice(role.first, role.last).some(({ norm }) => norm === "cqc");
    return { organisation: isHealth ? "CQC" : "Ofsted", organisationId: null };
  }
  const kinds = BODY_KINDS[row.organisation_kind] ?? [];
  const bodies = named.filter(({ kind }) => kinds.includes(kind));
  const [body] = bodies;
  return body && bodies.length === 1 ? { organisation: body.name, organisationId: body.id } : NO_EMPLOYER;
}
