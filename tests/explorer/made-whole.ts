import type { WholeGraph } from "../../explorer/view/documents.ts";

/**
 * A whole graph that a person can follow: three areas in two regions, themes under two parents, an inspection each, and a body
 * that answers for two of them. Alder and Birch share waiting times; Cedar hangs on the others by its inspectorate alone.
 */
export const SMALL_WHOLE: WholeGraph = {
  nodes: [
    { id: "area:alder", label: "Area", name: "Alder", region: "North" },
    { id: "area:birch", label: "Area", name: "Birch", region: "South" },
    { id: "area:cedar", label: "Area", name: "Cedar", region: "South" },
    { id: "body:board", label: "Body", name: "The Board" },
    { id: "inspection:alder", label: "Inspection", name: "Alder, 2017", on: "2017-05-01" },
    { id: "inspection:alder-2", label: "Inspection", name: "Alder, 2023", on: "2023-05-01" },
    { id: "inspection:birch", label: "Inspection", name: "Birch, 2023", on: "2023-06-01" },
    { id: "inspection:cedar", label: "Inspection", name: "Cedar, 2023", on: "2023-07-01" },
    { id: "inspectorate:ofsted", label: "Inspectorate", name: "Ofsted" },
    { id: "outcome:good", label: "Outcome", name: "Typically positive" },
    { id: "outcome:wsoa", label: "Outcome", name: "Written statement of action" },
    { id: "theme:health", label: "Theme", name: "Health" },
    { id: "theme:plans", label: "Theme", name: "Plans" },
    { id: "theme:plan-quality", label: "Theme", name: "Quality of plans" },
    { id: "theme:waits", label: "Theme", name: "Waiting times" },
    { id: "theme:therapies", label: "Theme", name: "Therapies" },
  ],
  edges: [
    { from: "area:alder", to: "theme:waits", type: "HAS_WEAKNESS", count: 3 },
    { from: "area:alder", to: "theme:therapies", type: "HAS_WEAKNESS", count: 1 },
    { from: "area:birch", to: "theme:waits", type: "HAS_WEAKNESS", count: 2 },
    { from: "area:birch", to: "theme:therapies", type: "HAS_STRENGTH", count: 1 },
    { from: "area:birch", to: "theme:plan-quality", type: "HAS_STRENGTH", count: 1 },
    { from: "theme:waits", to: "theme:health", type: "BROADER" },
    { from: "theme:therapies", to: "theme:health", type: "BROADER" },
    { from: "theme:plan-quality", to: "theme:plans", type: "BROADER" },
    { from: "inspection:alder", to: "area:alder", type: "INSPECTS" },
    { from: "inspection:alder-2", to: "area:alder", type: "INSPECTS" },
    { from: "inspection:birch", to: "area:birch", type: "INSPECTS" },
    { from: "inspection:cedar", to: "area:cedar", type: "INSPECTS" },
    { from: "inspection:alder", to: "inspectorate:ofsted", type: "CONDUCTED_BY" },
    { from: "inspection:alder-2", to: "inspectorate:ofsted", type: "CONDUCTED_BY" },
    { from: "inspection:birch", to: "inspectorate:ofsted", type: "CONDUCTED_BY" },
    { from: "inspection:cedar", to: "inspectorate:ofsted", type: "CONDUCTED_BY" },
    { from: "inspection:alder", to: "outcome:wsoa", type: "RESULTED_IN" },
    { from: "inspection:alder-2", to: "outcome:good", type: "RESULTED_IN" },
    { from: "inspection:birch", to: "outcome:wsoa", type: "RESULTED_IN" },
    { from: "body:board", to: "area:alder", type: "COMMISSIONS_FOR" },
    { from: "body:board", to: "area:birch", type: "COMMISSIONS_FOR" },
  ],
};

const KINDS = ["Area", "Theme", "Body", "Inspection", "Article", "Person"] as const;
/** Shares of the kinds: the first 2 of 100 nodes are areas, and so on. */
const UP_TO = [2, 3, 13, 33, 63, 100] as const;
const REGIONS = ["London", "North East", "North West", "South East", "South West"];

/** A whole graph of any size, made up but the same each time: clusters of ten about their areas, and some links across. */
export function makeWhole(nodes: number, edges: number): WholeGraph {
  let state = nodes + edges;
  const pick = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const idOf = (at: number) => `made:${String(at).padStart(6, "0")}`;
  return {
    nodes: Array.from({ length: nodes }, (_, at) => {
      const label = KINDS[UP_TO.findIndex((most) => (at * 37) % 100 < most)] ?? "Person";
      const region = REGIONS[at % REGIONS.length] ?? "";
      return { id: idOf(at), label, name: `${label} ${at}`, ...(label === "Area" && { region }) };
    }),
    edges: Array.from({ length: edges }, () => {
      const from = pick(nodes);
      const near = Math.min(from - (from % 10) + pick(10), nodes - 1);
      const to = pick(10) < 8 ? near : pick(nodes);
      return { from: idOf(from), to: idOf(to), type: "MENTIONS" };
    }),
  };
}
