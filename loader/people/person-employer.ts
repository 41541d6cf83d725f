import type { BodyRow } from "../tables/reference-rows.ts";
import { countBelow } from "../text/taken-places.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { describedBody } from "./described-body.ts";
import { type BodyPlace, type Employer, type EmployerContext, placeKey } from "./gather-employers.ts";
import type { NameCandidate } from "./person-names.ts";
import type { PostContext } from "./post-context.ts";
import type { Post } from "./posts.ts";

/** Of whom nobody is told. */
const NO_EMPLOYER: Employer = { organisation: null, organisationId: null };
const BODY_KINDS: Readonly<Record<string, readonly BodyRow["kind"][]>> = {
  nhs: ["ccg", "icb", "nhs-trust"],
  "parent-carer-forum": ["parent-carer-forum"],
};

/**
 * Who employs the holder of a post: the organisation told with it; else, for a post that only a council, an NHS body or an
 * inspectorate has, the one such body that the article names.
 */
export function employerOf(post: Post, context: PostContext, article: EmployerContext): Employer {
  // "Bury's MP", "MP for the Isle of Wight": the place elects them and employs nobody.
  if (post.row.organisation_kind === "parliament") return NO_EMPLOYER;
  const told = post.organisation ? employerAt(post.organisation, context, article) : NO_EMPLOYER;
  if (told.organisationId !== null) return told;
  const back = toldBefore(post, told, context, article);
  if (back) return back;
  if (isGroupWord(told.organisation) && post.row.organisation_kind === "council") return told;
  const isVague = told.organisation === null || isGeneric(told.organisation, post, context);
  const only = isVague ? onlyBody(post, told.organisation, context, article) : NO_EMPLOYER;
  return only.organisation === null ? told : only;
}

const ITS = /^(?:its|their)$/;
/** Characters before a post within which "its" finds the body that it means. */
const ITS_REACH = 400;
const GROUP = /^(?:charity|group|network|campaign|union|association|society|organisation|forum|company)$/;

/**
 * Whom "its chair", "the group's chair" and "the trust's chief executive" mean, of the bodies of that sort: the one told of last in the
 * sentence; else the first of the last sentence that tells of any, which is its subject.
 */
function toldBefore(
  post: Post,
  told: Employer,
  { tokens }: PostContext,
  { places, sentenceStarts }: EmployerContext,
): Employer | null {
  const { role, organisation } = post;
  const start = tokens[organisation?.first ?? role.first]?.start ?? 0;
  const isIts = told.organisation === null && ITS.test(tokens[role.first - 1]?.norm ?? "");
  const isTrust = told.organisation === "trust";
  const isBare = told.organisation === null && !isIts && isBareChair(post, tokens);
  if (!isIts && !isBare && !isGroupWord(told.organisation) && !isTrust) return null;
  const isOfGroup = ({ kind }: BodyPlace): boolean => kind === "parent-carer-forum" || kind === "other";
  const isSuch = (place: BodyPlace): boolean =>
    isIts || isBare || (isTrust ? place.kind === "nhs-trust" : isOfGroup(place));
  const such = places.filter((place) => place.end <= start && start - place.end < ITS_REACH && isSuch(place));
  const own = sentenceStarts[countBelow(sentenceStarts, start + 1) - 1] ?? 0;
  const inOwn = isBare ? undefined : such.findLast((place) => place.start >= own);
  if (inOwn) return inOwn.employer;
  const last = such.at(-1)?.start ?? 0;
  const before = sentenceStarts[countBelow(sentenceStarts, last + 1) - 1] ?? 0;
  const subject = such.find((place) => place.start >= before);
  return subject && (!isBare || isOfGroup(subject)) ? subject.employer : null;
}

const CHAIR = /^(?:vice|-|(?:co)?chair(?:man|woman|person)?)$/;

/** "Midshire Parents was glad. Chair Ann Hill said so": that of the forum or group that the sentence before is about. */
function isBareChair({ role }: Post, tokens: readonly Token[]): boolean {
  const isOpening = role.first === 0 || (role.first === 1 && tokens[0]?.norm === "the");
  return isOpening && tokens.slice(role.first, role.last).every(({ norm }) => CHAIR.test(norm));
}

/** "The association's lead": a word for a group alone. */
export function isGroupWord(organisation: string | null): boolean {
  const word = organisation?.split(" ").at(-1) ?? "";
  return organisation !== null && organisation === organisation.toLowerCase() && GROUP.test(word);
}

/** The council for which somebody sits who is told to be a councillor and no more. */
export function councilOfMember({ council }: EmployerContext): Employer {
  return council ? { organisation: council.name, organisationId: council.id } : NO_EMPLOYER;
}

/** Tokens of an organisation's name, at most. */
const MOST_OF_NAME = 8;
const IN_NAME = /^(?:of|for|and|the|&|'s?)$/;

/** Whom somebody without a post speaks for, by what follows the name: ", of the Association of School Leaders,", " from Mencap,". */
export function affiliationOf(
  { from, last: name }: NameCandidate,
  context: PostContext,
  article: EmployerContext,
): Employer {
  const { tokens, tables } = context;
  const owner = ownerOf(from, context, article);
  if (owner) return owner;
  const normAt = (at: number): string => tokens[at]?.norm ?? "";
  const link = normAt(name) === "," ? name + 1 : name;
  if (!/^(?:of|from|at)$/.test(normAt(link))) return NO_EMPLOYER;
  const described = describedBody(context, link + 1, link + 1 + MOST_OF_NAME);
  if (described) return employerAt(described, context, article);
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

/** "Bury Council's Ann Hill": the body whose name stands right before a person's. */
function ownerOf(
  from: number,
  { tokens, employers }: PostContext,
  article: EmployerContext,
): Employer | null {
  const tail = tokens[from - 1];
  if (tail?.kind !== "tail" || !/^'s?$/.test(tail.norm)) return null;
  const body = employers.find(({ end }) => end === tail.start || end === tail.end);
  const place = body && article.places.find(({ start }) => start === body.start);
  return place?.employer ?? null;
}

/** "The Labour-run council" is the council. */
const RUN_BY = /^(?:\w+ )?\w+ ?- ?(?:run|led|controlled) (?=\w)/;

/** "the county council": words for a body alone; an inspectorate's short name is one of its own. */
function isGeneric(organisation: string, { row }: Post, { tables }: PostContext): boolean {
  if (row.organisation_kind === "inspectorate") return false;
  const words = organisation.toLowerCase().replace(RUN_BY, "").split(" ");
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
    const body = article.bodies.find((each) => each.id === id) ?? article.reference.bodies.get(id);
    const inspectorate = article.reference.inspectorates.get(id);
    if (body) return { organisation: body.name, organisationId: id };
    if (inspectorate) return { organisation: inspectorate.name, organisationId: null };
    return { organisation: article.text.slice(start, end), organisationId: id };
  }
  return councilAt(start, end, article) ?? textual(article.text.slice(start, end));
}

/** "The charity Fair Deal" is called Fair Deal. */
const CHARITY = /^(?:\p{Ll}+ )?charity (?=\p{Lu})/u;

function textual(told: string): Employer {
  const organisation = told.replace(CHARITY, "");
  return organisation === "" ? NO_EMPLOYER : { organisation, organisationId: null };
}

/** "Norfolk's cabinet member": an area that employs is its council. */
function councilAt(start: number, end: number, { areaByPlace, reference }: EmployerContext): Employer | null {
  const area = areaByPlace.get(placeKey(start, end));
  const council = reference.bodies.get(area?.replace("area:", "body:") ?? "");
  return council ? { organisation: council.name, organisationId: council.id } : null;
}

/** "Who chairs the CCG", "commissioning director at the trust": of which sort the body is, whatever post is held there; null where no word tells. */
function healthKinds(told: string | null): readonly BodyRow["kind"][] | null {
  const word = told?.toLowerCase().split(" ").at(-1) ?? "";
  if (/^ccgs?$/.test(word)) return ["ccg"];
  if (/^icbs?$/.test(word)) return ["icb"];
  if (word === "trust") return ["nhs-trust"];
  return word === "nhs" ? (BODY_KINDS["nhs"] ?? null) : null;
}

function onlyBody(
  { row, role }: Post,
  told: string | null,
  { tokens }: PostContext,
  { bodies: named, council }: EmployerContext,
): Employer {
  if (row.organisation_kind === "inspectorate") {
    const isHealth = tokens.slice(role.first, role.last).some(({ norm }) => norm === "cqc");
    return { organisation: isHealth ? "CQC" : "Ofsted", organisationId: null };
  }
  const kinds = healthKinds(told) ?? BODY_KINDS[row.organisation_kind] ?? [];
  if (row.organisation_kind === "council" && healthKinds(told) === null)
    return council ? { organisation: council.name, organisationId: council.id } : NO_EMPLOYER;
  const bodies = named.filter(({ kind }) => kinds.includes(kind));
  const [body] = bodies;
  return body && bodies.length === 1 ? { organisation: body.name, organisationId: body.id } : NO_EMPLOYER;
}
