import { z } from "zod";
import { POLARITIES, SPEAKER_KINDS } from "../../cypher/schema.ts";

/** One stretch of the text: `exact === text.slice(start, end)`, UTF-16 offsets into the cleaned text. */
export const Span = z.object({ exact: z.string().min(1), start: z.int().min(0), end: z.int().min(1) });
export type Span = z.infer<typeof Span>;

/** Frameworks that an inspection can be under. */
const FRAMEWORKS = ["2016-local-area", "2023-area-send", "revisit", "other"] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** Outcomes in controlled words, as the text tells them. */
export const OUTCOMES = [
  "wsoa",
  "no-wsoa",
  "typically-positive",
  "inconsistent",
  "systemic-failings",
  "sufficient-progress",
  "insufficient-progress",
  "improvement-requested",
  "praised",
  "unknown",
] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

/** Kinds of people: officials speak for bodies; journalists and photographers made the article. */
const PERSON_KINDS = ["official", "journalist", "photographer", "inspector", "campaigner"] as const;

/** An area the text names. `id` is its GSS code. */
export const ExtractedArea = z.object({ id: z.string(), name: z.string() });

/** A body the text names, by its canonical name at the article's date; `area` is a name of `areas`, or null. */
export const ExtractedBody = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["council", "ccg", "icb", "nhs-trust", "parent-carer-forum", "other"]),
  area: z.string().nullable(),
  mentions: z.array(z.string()),
});

/** A person with post and employer as the text gives them; `organisationId` where the employer resolves. */
export const ExtractedPerson = z.object({
  name: z.string(),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  organisationId: z.string().nullable(),
  kind: z.enum(PERSON_KINDS),
});

/** An inspection that the text tells of. `when` is the text's own date, `YYYY-MM` or `YYYY-MM-DD`. */
export const ExtractedInspection = z.object({
  area: z.string(),
  inspectorates: z.array(z.string()),
  framework: z.enum(FRAMEWORKS),
  when: z.string().nullable(),
  /** First and last day on site, ISO dates: only where an official report tells both. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** A month told without its year, 1 to 12: not enough for `when`, enough to choose in the register. */
  month: z.int().min(1).max(12).nullable(),
  outcome: z.enum(OUTCOMES),
  bodies: z.array(z.string()),
  /** Told as something that came before the inspection the text is about. */
  earlier: z.boolean(),
});

/** What an official report asks for, and of whom: an area for priority action, or for improvement. */
const Asked = z.object({ kind: z.enum(["priority", "improvement"]), bodies: z.array(z.string()) });

/** One claim about one area. `cue` is the stretch that decided the polarity. */
export const ExtractedFinding = z.object({
  area: z.string(),
  polarity: z.enum(POLARITIES),
  themes: z.array(z.string()).max(3),
  evidence: Span,
  saidBy: z.enum(SPEAKER_KINDS),
  speaker: z.string().nullable(),
  kind: z.enum(["quoted", "reported"]),
  cue: Span.nullable(),
  /** Of an inspection earlier than the one the text is about. */
  earlier: z.boolean(),
  /** Where the claim is part of what an official report asks for. */
  asked: Asked.optional(),
  /** That one of `themes` which no row names, with the words that spoke for it. */
  learnt: z.object({ theme: z.string(), words: z.array(z.string()) }).optional(),
  /** The words that spoke for its polarity, where no row judges the claim. */
  signLearntFrom: z.array(z.string()).optional(),
});

/** A number the text gives, with what it counts. */
export const ExtractedMeasure = z.object({
  area: z.string(),
  what: z.string(),
  value: z.string(),
  unit: z.string(),
  evidence: Span,
  kind: z.enum(["quoted", "reported"]).optional(),
});

/** What somebody said, quoted or reported. */
export const ExtractedStatement = z.object({
  speaker: z.string(),
  organisation: z.string().nullable(),
  evidence: Span,
});

/** One area for priority action or for improvement; bodies are names of `bodies`, those that are responsible or addressed. */
export const ExtractedAction = z.object({ ...Asked.shape, evidence: Span });
export type ExtractedAction = z.infer<typeof ExtractedAction>;

/** A place where the text names something that resolved: `id` is the graph's id of it (`area:…`, `body:…`). */
const ExtractedMention = z.object({
  id: z.string(),
  kind: z.enum(["area", "body", "inspectorate"]),
  ...Span.shape,
});

/** A thing the reader could not decide, with what it may be: for a person to look at. */
export const ReviewLine = z.object({
  reason: z.enum(["ambiguous", "unresolved", "unknown-area", "no-area", "refused"]),
  message: z.string(),
  candidates: z.array(z.string()),
  evidence: Span.nullable(),
});
export type ReviewLine = z.infer<typeof ReviewLine>;

export type ExtractedArea = z.infer<typeof ExtractedArea>;
export type ExtractedBody = z.infer<typeof ExtractedBody>;
export type ExtractedPerson = z.infer<typeof ExtractedPerson>;
export type ExtractedInspection = z.infer<typeof ExtractedInspection>;
export type ExtractedFinding = z.infer<typeof ExtractedFinding>;
export type ExtractedMeasure = z.infer<typeof ExtractedMeasure>;
export type ExtractedStatement = z.infer<typeof ExtractedStatement>;

/**
 * What the loader read out of one text: its interchange document.
 *
 * Shape   areas, bodies and inspections are named as the gold format names them; every span satisfies
 *         `article.text.slice(start, end) === exact`, which `checkSpans` holds.
 * Units   UTF-16 code units into `article.text`.
 */
export const Extraction = z.object({
  article: z.object({
    kind: z.enum(["news", "letter", "report"]),
    title: z.string(),
    author: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    text: z.string(),
  }),
  areas: z.array(ExtractedArea),
  bodies: z.array(ExtractedBody),
  inspectorates: z.array(z.string()),
  people: z.array(ExtractedPerson),
  inspections: z.array(ExtractedInspection),
  findings: z.array(ExtractedFinding),
  measures: z.array(ExtractedMeasure),
  statements: z.array(ExtractedStatement),
  /** Only of official reports. */
  actions: z.array(ExtractedAction).optional(),
  mentions: z.array(ExtractedMention),
  review: z.array(ReviewLine),
});
export type Extraction = z.infer<typeof Extraction>;
