import { lazy } from "react";

/** Parts of the page that are fetched when they are first asked for. */
export const AreaMap = lazy(async () => ({ default: (await import("./area-map.tsx")).AreaMap }));
export const Articles = lazy(async () => ({ default: (await import("./articles.tsx")).Articles }));
export const ArticlesQuestion = lazy(async () => ({
  default: (await import("./articles-question.tsx")).ArticlesQuestion,
}));
export const Compare = lazy(async () => ({ default: (await import("./compare.tsx")).Compare }));
export const CompareQuestion = lazy(async () => ({
  default: (await import("./compare-question.tsx")).CompareQuestion,
}));
export const EmptyGraph = lazy(async () => ({ default: (await import("./empty-graph.tsx")).EmptyGraph }));
export const Everything = lazy(async () => ({ default: (await import("./everything.tsx")).Everything }));
export const Help = lazy(async () => ({ default: (await import("./help.tsx")).Help }));
export const LensNet = lazy(async () => ({ default: (await import("./lens-net.tsx")).LensNet }));
export const Matrix = lazy(async () => ({ default: (await import("./matrix.tsx")).Matrix }));
export const OutcomesQuestion = lazy(async () => ({
  default: (await import("./outcomes-question.tsx")).OutcomesQuestion,
}));
export const QueryPage = lazy(async () => ({ default: (await import("./query-page.tsx")).QueryPage }));
export const Ranking = lazy(async () => ({ default: (await import("./ranking.tsx")).Ranking }));
export const SelectionPanel = lazy(async () => ({ default: (await importPanel()).SelectionPanel }));
export const Timeline = lazy(async () => ({ default: (await import("./timeline.tsx")).Timeline }));
export const WholeQuestion = lazy(async () => ({
  default: (await import("./whole-question.tsx")).WholeQuestion,
}));
export const Tour = lazy(async () => ({ default: (await import("./tour.tsx")).Tour }));
export const WayPanel = lazy(async () => ({ default: (await import("./way-panel.tsx")).WayPanel }));
export const TimelineQuestion = lazy(async () => ({
  default: (await import("./timeline-question.tsx")).TimelineQuestion,
}));
export const Untold = lazy(async () => ({ default: (await import("./untold.tsx")).Untold }));
export const ViewsDialog = lazy(async () => ({ default: (await import("./views-dialog.tsx")).ViewsDialog }));

/** Fetched beforehand, once the page stands: the first click then waits for nothing. */
export async function importPanel() {
  return import("./selection-panel.tsx");
}
