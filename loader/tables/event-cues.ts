import { join } from "node:path";
import { z } from "zod";
import { OUTCOMES } from "../model/extraction.ts";
import type { PatternPass } from "../patterns/pattern-pass.ts";
import { PatternSet } from "../patterns/pattern-set.ts";
import { readRows } from "../rows/read-rows.ts";
import { type MeasureCues, readMeasureCues } from "./measure-cues.ts";

/**
 * What a word does in the telling of an inspection.
 *
 * `visit`, `inspectorate`, `ofsted`, `cqc`, `health-body`, `send`, `term`, `refused`, `other`   is it about an area
 * inspection, or does another than Ofsted and the CQC report?
 * `graded`   another kind of inspection, of children's services or a school, is told of in passing
 * `grade`   a grade that no area's services get from both inspectorates: where it opens a text, another inspection is its news
 * `national`, `part-of-national`   a share of all areas, and the words that put this area into it
 * `wider`, `everywhere`   where a sentence tells of a region, of all the country
 * `late`, `late-body`, `early`, `revisit`, `revisit-soft`, `since-last`, `future`, `monitoring`   which framework
 * `now`, `earlier`, `ago`, `demand`, `demanded`, `weakness`, `cut`   this inspection or the one before it
 * `published`, `deadline`   a date that is not the visit's
 * `opinion`   somebody says what they think of the services, not what inspectors found
 * `contrast`, `comparison` (before a name), `compared` (after it), `continuation`   which area a stretch is about
 */
const EVENT_ROLES = [
  "visit",
  "inspectorate",
  "ofsted",
  "cqc",
  "health-body",
  "send",
  "term",
  "refused",
  "other",
  "graded",
  "grade",
  "national",
  "part-of-national",
  "wider",
  "everywhere",
  "late",
  "late-body",
  "early",
  "revisit",
  "revisit-soft",
  "since-last",
  "future",
  "monitoring",
  "now",
  "earlier",
  "ago",
  "demand",
  "demanded",
  "weakness",
  "cut",
  "published",
  "deadline",
  "opinion",
  "contrast",
  "comparison",
  "compared",
  "continuation",
] as const;
export type EventRole = (typeof EVENT_ROLES)[number];

const EventWordRow = z.object({ pattern: z.string().min(1), role: z.enum(EVENT_ROLES) });
export type EventWordRow = z.infer<typeof EventWordRow>;

const KindRow = z.object({ pattern: z.string().min(1), kind: z.string().min(1), weight: z.coerce.number() });
export type KindRow = z.infer<typeof KindRow>;

const OutcomeCueRow = z.object({
  pattern: z.string().min(1),
  outcome: z.enum([...OUTCOMES, "same", "shield"]),
  framework: z.enum(["2016-local-area", "2023-area-send", "revisit", "any"]),
  strength: z.coerce.number().min(1).max(3),
  priority: z.coerce.number().min(1).max(99),
});
export type OutcomeCueRow = z.infer<typeof OutcomeCueRow>;

/**
 * The tables by which inspections are read, compiled once.
 *
 * Shape   `words`: `event-words.csv`; `kinds`: for (plus) and against (minus) a text being about an area SEND
 *         inspection; `outcomes`: what the result was, `shield` rows blank what stands under "whether" and the like, `same` rows give another
 *         area the result of the one that the text is about;
 *         `measures`: phrases around numbers.
 */
export interface EventCues {
  readonly words: PatternSet<EventWordRow>;
  readonly kinds: PatternSet<KindRow>;
  readonly outcomes: PatternSet<OutcomeCueRow>;
  readonly measures: MeasureCues;
}

/**
 * Reads `event-words.csv`, `kinds.csv`, `outcomes.csv` and `measures.csv` below `seedsDir`; those that are asked of whole
 * sentences share `pass`.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readEventCues(seedsDir: string, pass?: PatternPass): EventCues {
  const path = (name: string): string => join(seedsDir, "cues", name);
  return {
    words: new PatternSet(readRows(path("event-words.csv"), EventWordRow), pass),
    kinds: new PatternSet(readRows(path("kinds.csv"), KindRow), pass),
    outcomes: new PatternSet(readRows(path("outcomes.csv"), OutcomeCueRow), pass),
    measures: readMeasureCues(seedsDir),
  };
}
