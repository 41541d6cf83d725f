import type { SpeakerKind } from "../../cypher/schema.ts";

/** A person as far as attribution needs one: kind, employer, and where the text names them. */
export interface SpeakerPerson {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly kind: "official" | "journalist" | "photographer" | "inspector" | "campaigner";
  /** A councillor of another party than those in office. */
  readonly opposes?: boolean;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** The first place within a stretch of the text where the person is named. */
export function spanIn(
  { spans }: Pick<SpeakerPerson, "spans">,
  stretch: { readonly start: number; readonly end: number },
): SpeakerPerson["spans"][number] | undefined {
  return spans.find(({ start, end }) => start >= stretch.start && end <= stretch.end);
}

const HEALTH = /\b(?:NHS|CCG|ICB|Trust|Clinical Commissioning|Integrated Care|Hospitals?|Health(?:care)?)\b/i;
/** Posts of those who speak for families, schools or themselves, whatever body is named beside. */
const OF_FAMILIES_OR_SCHOOLS =
  /\b(?:forum|charity|campaign|petition|union|support group|academy trust|multi-academy|academy|head ?teacher|principal|healthwatch)\b/i;
/** "Head of a primary school", "headmistress of Hill Academy"; not the council's "head of schools" or of its virtual school. */
const HEAD_OF_SCHOOL =
  /\b(?:head|deputy head|headmaster|headmistress|governor|teacher|senco) (?:of|at) (?:a|an|one|the|another|[A-Z]\S*)(?! virtual| Virtual) (?:.* )?(?:[Ss]chools?|[Aa]cademy|[Cc]ollege|[Nn]ursery|[Pp]rimary|[Ss]econdary)\b/;
/** Posts that none but a health body has, told without it. */
const HEALTH_POST =
  /\b(?:chief medical officer|medical director|chief nurse|chief nursing officer|director of nursing|nursing director|clinical (?:lead|chair|director)|accountable officer)\b/i;
/** What a health body's name ends in, whatever stands before: "NHS Wigan Borough CCG". */
const HEALTH_BODY =
  /\b(?:CCGs?|ICBs?|Clinical Commissioning Groups?|Integrated Care Boards?|NHS (?:Foundation )?Trust)$/i;
const COUNCIL =
  /\b(?:children['’]s (?:services )?trust|children first|families trust|(?:together|achieving) for children|council|borough|authority|cabinet|cllr|councillor)\b/i;

const INSPECTORATE = /\b(?:Ofsted|CQC|Care Quality Commission)\b/i;

const PARLIAMENT = /\b(?:MP|Member of Parliament)\b/;

/** Who opposes those who run a council does not speak for it: "Labour group leader", "the Lib Dems' education spokesman". */
const OPPOSITION =
  /\b(?:opposition|shadow|group leader|leader of the (?:\w+ ){1,3}group|(?:labour|tory|tories|conservatives?|lib(?:eral)? dem(?:ocrat)?s?|greens?|reform(?: uk)?|ukip|independents?)['’]?s? (?:\w+ ){0,2}(?:group|spokes\w+|leader|councillor|county councillor|member))\b/i;
/** Nor does who shadows them, whatever the post. */
const SHADOWS = /\b(?:shadow|opposition)\b/i;
/** Nor does who has left. */
const FORMER = /^(?:(?:an?|the) )?(?:former|ex|retired)\b/i;
/** Unless the text goes on to what they are now: "a former teacher and the council's head of inclusion". */
const NOW =
  /(?:,| and| but|;)(?: (?:now|current(?:ly)?|an?|the|its|[\p{L} ]*['’]s)\b|(?= chief| director| head| leader)(?<=,))|\b(?:who is|who's|now)\b/iu;

/** What somebody is now: their post behind those that they held before; null where no such is told. */
function postNow(role: string): string | null {
  if (!FORMER.test(role)) return role;
  const at = NOW.exec(role);
  const now = at && role.slice(at.index + 1);
  return now && (kindByName(now) !== null || HEALTH_POST.test(now)) ? now : null;
}
export const EXECUTIVE =
  /\b(?:cabinet|executive|portfolio|lead member|council leader|deputy leader|leader of (?:the )?(?:\w+ )*council)\b/i;

/** Whose voice a person's is; null where neither kind, employer nor post tells. */
export function kindOfSpeaker(person: SpeakerPerson): SpeakerKind | null {
  const { kind, organisation, role } = person;
  if (kind === "inspector") return "inspectors";
  if (speaksForNobody(person)) return "other";
  return kindByName(organisation) ?? kindByName(role) ?? (HEALTH_POST.test(role ?? "") ? "nhs" : null);
}

/** Bodies that are neither a council's nor the health service's, whatever word for such a one is in their name: "Howard Academy Trust". */
const OTHER_BODY =
  /\b(?:academy|academies|multi-academy|schools? trust|education trust|learning trust|union|forum|charity|healthwatch)\b/i;

/** A treasurer is a charity's, unless it is told that they are a council's. */
function isTreasurer({ role, organisation }: SpeakerPerson): boolean {
  return /^(?:\S+ )?treasurer$/i.test(role ?? "") && /\bcouncil$/i.test(organisation ?? "");
}

/** Campaigners, members of Parliament, schools and the opposition. */
function speaksForNobody(person: SpeakerPerson): boolean {
  const { kind, role, organisation, opposes } = person;
  if ((kind === "campaigner" && !isTreasurer(person)) || opposes === true) return true;
  if (OTHER_BODY.test(organisation ?? "") && !COUNCIL.test(role ?? "")) return true;
  if (role === null) return false;
  const now = postNow(role);
  if (now === null || SHADOWS.test(now) || HEAD_OF_SCHOOL.test(now)) return true;
  if (OF_FAMILIES_OR_SCHOOLS.test(now) && !COUNCIL.test(now)) return true;
  return PARLIAMENT.test(now) || (OPPOSITION.test(now) && !EXECUTIVE.test(now));
}

function kindByName(told: string | null): SpeakerKind | null {
  if (told === null) return null;
  if (INSPECTORATE.test(told)) return "inspectors";
  if (HEALTH_BODY.test(told) && !/council|authority/i.test(told)) return "nhs";
  if (COUNCIL.test(told)) return "council";
  return HEALTH.test(told) ? "nhs" : null;
}
