/**
 * The graph's labels, relationship types and properties: what loader and explorer agree on.
 *
 * Shape   one row a label and a relationship type; ids are ours and deterministic, never a database's internal id.
 * Source  the design's section 4.
 */

/**
 * Version of the shape below: part of every article's hash, in the stamp of every graph, and at the head of one that is written
 * down. `stores/migrations.ts` has one step to each version.
 */
export const SCHEMA_VERSION = 1;

/** The label of the one node that says of which version a graph is (`stores/stamp.ts`). It is no part of the graph. */
export const STAMP_LABEL = "SendgraphStamp";

/** Every label that has an id of its own. `Council`, `Ccg`, `Icb`, `Trust`, `Forum` stand beside `Body`. */
export const NODE_LABELS = [
  "Area",
  "Body",
  "Inspectorate",
  "Person",
  "Theme",
  "Outcome",
  "Inspection",
  "Finding",
  "Evidence",
  "Measure",
  "Article",
] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

/** Second labels of a body, by its kind. */
export const BODY_LABEL_BY_KIND = {
  council: "Council",
  ccg: "Ccg",
  icb: "Icb",
  "nhs-trust": "Trust",
  "parent-carer-forum": "Forum",
  other: null,
} as const;
export type BodyKind = keyof typeof BODY_LABEL_BY_KIND;
export type BodyLabel = Exclude<(typeof BODY_LABEL_BY_KIND)[BodyKind], null>;
export const BODY_LABELS: readonly BodyLabel[] = Object.values(BODY_LABEL_BY_KIND).filter(
  (label) => label !== null,
);

/** A relationship type with the labels it may join. */
export interface RelationshipRule {
  readonly type: string;
  readonly from: readonly NodeLabel[];
  readonly to: readonly NodeLabel[];
  /**
   * Who asserts an edge of this type.
   * `structure`  follows from the ids of its ends (a finding's theme, evidence's article);
   * `source`     asserted by an article or by reference data, one edge an asserter, named in the property `source`
   *              (an article's id, `reference` or `register`);
   * `derived`    rebuilt from findings, and from texts, after each load, `derived: true`.
   */
  readonly asserted: "structure" | "source" | "derived";
}

/** Every relationship type of the graph. */
export const RELATIONSHIPS = [
  { type: "REPORTS", from: ["Article"], to: ["Inspection"], asserted: "structure" },
  {
    type: "MENTIONS",
    from: ["Article"],
    to: ["Area", "Body", "Inspectorate", "Person", "Theme"],
    asserted: "structure",
  },
  { type: "WROTE", from: ["Person"], to: ["Article"], asserted: "structure" },
  { type: "INSPECTS", from: ["Inspection"], to: ["Area"], asserted: "structure" },
  { type: "CONDUCTED_BY", from: ["Inspection"], to: ["Inspectorate"], asserted: "source" },
  { type: "HOLDS_TO_ACCOUNT", from: ["Inspection"], to: ["Body"], asserted: "source" },
  { type: "RESULTED_IN", from: ["Inspection"], to: ["Outcome"], asserted: "source" },
  { type: "FOLLOWS", from: ["Inspection"], to: ["Inspection"], asserted: "source" },
  { type: "FOUND", from: ["Inspection"], to: ["Finding"], asserted: "structure" },
  { type: "ABOUT", from: ["Finding"], to: ["Theme"], asserted: "structure" },
  { type: "BROADER", from: ["Theme"], to: ["Theme"], asserted: "structure" },
  { type: "CONCERNS", from: ["Finding"], to: ["Area"], asserted: "structure" },
  { type: "SUPPORTS", from: ["Evidence"], to: ["Finding"], asserted: "structure" },
  { type: "TAKEN_FROM", from: ["Evidence"], to: ["Article"], asserted: "structure" },
  { type: "SAID_BY", from: ["Evidence"], to: ["Inspectorate", "Body", "Person"], asserted: "structure" },
  { type: "ASKED_OF", from: ["Evidence"], to: ["Body"], asserted: "structure" },
  { type: "MEASURED_BY", from: ["Measure"], to: ["Evidence"], asserted: "structure" },
  { type: "MEASURES", from: ["Measure"], to: ["Area"], asserted: "structure" },
  { type: "COMMISSIONS_FOR", from: ["Body"], to: ["Area"], asserted: "source" },
  { type: "SUCCEEDED_BY", from: ["Body", "Area"], to: ["Body", "Area"], asserted: "source" },
  { type: "HOLDS_POST", from: ["Person"], to: ["Body", "Inspectorate"], asserted: "source" },
  { type: "SUPERSEDED_BY", from: ["Article"], to: ["Article"], asserted: "derived" },
  { type: "SAME_STORY_AS", from: ["Article"], to: ["Article"], asserted: "derived" },
  { type: "HAS_WEAKNESS", from: ["Area", "Body"], to: ["Theme"], asserted: "derived" },
  { type: "HAS_STRENGTH", from: ["Area", "Body"], to: ["Theme"], asserted: "derived" },
] as const satisfies readonly RelationshipRule[];
export type RelationshipType = (typeof RELATIONSHIPS)[number]["type"];

/** A relationship type between one label and another: every pair that a rule allows. */
export interface RelationshipJoin {
  readonly type: RelationshipType;
  readonly asserted: RelationshipRule["asserted"];
  readonly from: NodeLabel;
  readonly to: NodeLabel;
}
export const RELATIONSHIP_JOINS: readonly RelationshipJoin[] = RELATIONSHIPS.flatMap(
  ({ type, asserted, from, to }) => from.flatMap((x) => to.map((y) => ({ type, asserted, from: x, to: y }))),
);

/** The three ways a finding can point. */
export const POLARITIES = ["strength", "weakness", "mixed"] as const;
export type Polarity = (typeof POLARITIES)[number];

/** Whose words a claim is: only what inspectors say makes a strength or weakness of an area. */
export const SPEAKER_KINDS = ["inspectors", "council", "nhs", "other"] as const;
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];
