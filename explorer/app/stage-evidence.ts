import { useMemo } from "react";
import type { EvidenceAnswer } from "../view/evidence.ts";
import { useEvidence } from "./later-resources.ts";
import type { Resource } from "./resource.ts";
import type { Stage } from "./stage.ts";

/** The sentences about a subject, a theme or both, of the inspections that are shown. A group of themes has those of each. */
export function useStageEvidence(
  stage: Stage,
  { subject, theme }: { readonly subject?: string; readonly theme?: string },
): Resource<EvidenceAnswer> {
  const { whole, keeps } = stage;
  const family = useMemo(
    () => whole.themes.filter((candidate) => candidate.parent === theme).map((candidate) => candidate.id),
    [whole, theme],
  );
  const isGroup = theme !== undefined && family.length > 0;
  const evidence = useEvidence({
    ...(subject !== undefined && { subject }),
    ...(theme !== undefined && !isGroup && { theme }),
  });
  return useMemo(() => {
    if (evidence.status !== "ready") return evidence;
    const sentences = evidence.value.sentences.filter(
      (sentence) =>
        keeps(sentence.inspection) &&
        (!isGroup || sentence.theme === theme || family.includes(sentence.theme)),
    );
    return { status: "ready", value: { ...evidence.value, sentences } };
  }, [evidence, keeps, isGroup, theme, family]);
}
