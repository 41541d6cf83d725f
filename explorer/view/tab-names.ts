import type { Tab } from "./place.ts";

/** What each view is called. */
export const TAB_NAMES: Readonly<Record<Tab, string>> = {
  graph: "Graph",
  ranking: "Ranking",
  matrix: "Matrix",
  map: "Map",
  timeline: "Then and now",
  compare: "Compare",
  everything: "Everything",
  articles: "Articles",
  queries: "Saved queries",
};
