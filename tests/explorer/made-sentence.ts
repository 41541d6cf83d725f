import type { Sentence } from "../../explorer/view/evidence.ts";

/** A sentence of the inspectors on one area, in a paper without name or date, but for what is told otherwise. */
export function makeSentence(told: Partial<Sentence>): Sentence {
  return {
    id: "evidence:x",
    finding: "finding:x",
    exact: "Some words.",
    prefix: "",
    suffix: "",
    start: 0,
    end: 11,
    cueStart: null,
    cueEnd: null,
    saidBy: "inspectors",
    speaker: null,
    kind: "reported",
    polarity: "weakness",
    theme: "theme:x",
    themeLabel: "X",
    learntFrom: null,
    area: "area:x",
    areaName: "X",
    inspection: "inspection:x",
    framework: null,
    inspectedOn: null,
    inspectionPrecision: null,
    inspectionPublished: null,
    article: "article:x",
    articleKind: "news",
    title: "",
    publisher: null,
    published: null,
    sources: 1,
    copies: [],
    ...told,
  };
}
