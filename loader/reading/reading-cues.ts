import { type ClaimCues, readClaimCues } from "../claims/claim-cues.ts";
import { PatternPass } from "../patterns/pattern-pass.ts";
import { type EventCues, readEventCues } from "../tables/event-cues.ts";
import { type NameCues, readNameCues } from "../tables/name-cues.ts";
import { type Reference, readReference } from "../tables/reference.ts";
import { type ReportCues, readReportCues } from "../tables/report-cues.ts";

/** All tables that texts are read with, compiled once for every text. */
export interface ReadingCues {
  readonly names: NameCues;
  readonly events: EventCues;
  readonly claims: ClaimCues;
  readonly reports: ReportCues;
}

/**
 * Reads the tables of `seeds/cues/`; `reference` are those of `seeds/reference/`, where they are read already.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readCues(seedsDir: string, reference: Reference = readReference(seedsDir)): ReadingCues {
  const pass = new PatternPass();
  return {
    names: readNameCues(seedsDir, reference, pass),
    events: readEventCues(seedsDir, pass),
    claims: readClaimCues(
      seedsDir,
      pass,
      [...reference.areas.values()].map(({ name }) => name),
    ),
    reports: readReportCues(seedsDir),
  };
}
