import { join } from "node:path";
import { z } from "zod";
import { groupBy } from "../../cypher/group-by.ts";
import type { PatternPass } from "../patterns/pattern-pass.ts";
import { PatternSet } from "../patterns/pattern-set.ts";
import { readRows } from "../rows/read-rows.ts";
import { Gazetteer, type NameEntry } from "./gazetteer.ts";
import { readGivenNames } from "./given-names.ts";
import { CCG_ONLY, ICB_ONLY } from "./health-names.ts";
import { LookalikeRow, Lookalikes } from "./lookalikes.ts";
import { areaNames, bareHealthNames, namesOf } from "./names-in-print.ts";
import { OutletNames } from "./outlet-names.ts";
import { type PeopleCues, readPeopleCues } from "./people-cues.ts";
import { type Reference, readReference } from "./reference.ts";

/**
 * A line that is page furniture, a caption or a dateline, known by how it begins.
 *
 * Shape   `reach` tells what it takes with it: `line` itself; `whole` itself where it says nothing else; `next` also the line after;
 *         `credit` an agency's name alone, also the line after where that is under a picture;
 *         `links` also the short lines after, up to the next paragraph of prose; `rest` everything to the end, `box` too but where
 *         the text goes on after it; `notes` are a press release's, which tell of numbers and inspections.
 */
const FurnitureRow = z.object({
  pattern: z.string().min(1),
  role: z.enum(["dateline", "caption", "furniture"]),
  reach: z.enum(["line", "whole", "next", "credit", "links", "box", "notes", "rest"]),
  example: z.string().min(1),
});
export type FurnitureRow = z.infer<typeof FurnitureRow>;

/** A town and the area it lies in or lay in. */
const TownRow = z.object({ town: z.string().min(1), area: z.string().min(1) });
const NotNameRow = z.object({ word: z.string().min(1) });
const AgencyRow = z.object({ name: z.string().min(1) });

/**
 * Words that refer back to a body or area named before. `number` of the thing: `form` goes by the word's plural s; `agrees` is the
 * sort of area it must be.
 */
const ReferenceBackRow = z.object({
  pattern: z.string().min(1),
  refers: z.enum(["council", "ccg", "icb", "trust", "partnership", "forum", "area"]),
  number: z.enum(["one", "many", "form"]),
  agrees: z.enum(["", "county", "city", "borough"]),
  example: z.string().min(1),
});
export type ReferenceBackRow = z.infer<typeof ReferenceBackRow>;

/** The cue tables that names are read with, compiled once. */
export interface NameCues extends PeopleCues {
  readonly furniture: PatternSet<FurnitureRow>;
  /** Picture agencies and credits that are no people; lower case. */
  readonly agencies: ReadonlySet<string>;
  /** Words that no person's name holds; lower case. */
  readonly notNames: ReadonlySet<string>;
  /** Given names, lower case. */
  readonly givenNames: ReadonlySet<string>;
  /** Areas, bodies, inspectorates and fixed look-alikes by name. */
  readonly gazetteer: Gazetteer;
  /** Health bodies without their "CCG" or "ICB", for lists ("Nene and Corby CCGs"), and areas for lists of councils. */
  readonly bareNames: Readonly<Record<"ccg" | "icb" | "council", Gazetteer>>;
  /** Towns, as names of the areas they lie in. */
  readonly towns: Gazetteer;
  readonly lookalikes: Lookalikes;
  readonly outlets: OutletNames;
  readonly referencesBack: PatternSet<ReferenceBackRow>;
}

/**
 * Reads the tables of `seeds/cues/` that names are read with; those that are asked of whole sentences share `pass`.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readNameCues(
  seedsDir: string,
  reference: Reference = readReference(seedsDir),
  pass?: PatternPass,
): NameCues {
  const path = (name: string): string => join(seedsDir, "cues", name);
  const notNames = new Set(readRows(path("not-names.csv"), NotNameRow).map(({ word }) => word));
  const givenNames = readGivenNames(seedsDir);
  const lookalikeRows = readRows(path("lookalikes.csv"), LookalikeRow);
  const gazetteer = new Gazetteer([...namesOf(reference), ...Lookalikes.fixedNames(lookalikeRows)]);
  return {
    ...readPeopleCues(seedsDir),
    furniture: new PatternSet(readRows(path("furniture.csv"), FurnitureRow)),
    agencies: new Set(readRows(path("agencies.csv"), AgencyRow).map(({ name }) => name.toLowerCase())),
    notNames,
    givenNames,
    gazetteer,
    bareNames: {
      ccg: new Gazetteer(bareHealthNames(reference, CCG_ONLY)),
      icb: new Gazetteer(bareHealthNames(reference, ICB_ONLY)),
      council: new Gazetteer(listedNames(reference)),
    },
    towns: new Gazetteer(townsOf(readRows(join(seedsDir, "reference", "towns.csv"), TownRow), reference)),
    lookalikes: new Lookalikes(lookalikeRows, gazetteer, { notNames, givenNames }),
    outlets: new OutletNames(reference.outlets),
    referencesBack: new PatternSet(readRows(path("references-back.csv"), ReferenceBackRow), pass),
  };
}

/** In a list of councils a name that is only likely elsewhere is certain: "Kingston and Merton councils". */
function listedNames(reference: Reference): NameEntry[] {
  return reference.aliases.filter(({ id, use }) => use !== "capitals" && id.startsWith("area:"));
}

function townsOf(rows: readonly z.infer<typeof TownRow>[], reference: Reference): NameEntry[] {
  const areasByName = groupBy(areaNames(reference), ({ alias }) => alias);
  return rows.flatMap(({ town, area }) =>
    (areasByName.get(area) ?? []).map(
      ({ id }): NameEntry => ({ id, alias: town, kind: "alias", use: "plain" }),
    ),
  );
}
