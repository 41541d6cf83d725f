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

/** Campaigners, members of Parliament, schools and the opposition. */
function speaksForNobody({ kind, role, organisation, opposes }: SpeakerPerson): boolean {
  if (kind === "campaigner" || opposes === true) return true;
  if (OTHER_BODY.test(organisation ?? "") && !COUNCIL.test(role ?? "")) return true;
  if (role === null) return false;
  if (SHADOWS.test(role) || FORMER.test(role) || HEAD_OF_SCHOOL.test(role)) return true;
  if (OF_FAMILIES_OR_SCHOOLS.test(role) && !COUNCIL.test(role)) return true;
  return PARLIAMENT.test(role) || (OPPOSITION.test(role) && !EXECUTIVE.test(role));
}

function kindByName(told: string | null): SpeakerKind | null {
  if (told === null) return null;
  if (INSPECTORATE.test(told)) return "inspectors";
  if (HEALTH_BODY.test(told) && !/council|authority/i.test(told)) return "nhs";
  if (COUNCIL.test(told)) return "council";
  return HEALTH.test(told) ? "nhs" : null;
}
