import { useMemo } from "react";
import { groupByArea, type SentenceGroup, splitVoices } from "../view/evidence.ts";
import { tellEdge } from "../view/way-words.ts";
import { findWay, type WayStep } from "../view/ways.ts";
import { type GraphEdge, indexWhole, type WholeIndex } from "../view/whole-index.ts";
import { makeLeftOut } from "../view/whole-left-out.ts";
import { useWholeGraph } from "./later-resources.ts";
import { Answered } from "./notice.tsx";
import { Quotes } from "./quotes.tsx";
import type { Stage } from "./stage.ts";
import { useStageEvidence } from "./stage-evidence.ts";
import { linkTo } from "./use-place.ts";

/** The way that is drawn, step by step, each with the sentences or the record that it rests on. */
export function WayPanel({ stage }: { readonly stage: Stage }) {
  const graph = useWholeGraph();
  const { exploration, filter } = stage.place;
  const { way } = exploration;
  const index = useMemo(() => (graph.status === "ready" ? indexWhole(graph.value) : null), [graph]);
  if (!index || !way?.to) return null;
  const found = findWay(index, { ...way, to: way.to }, makeLeftOut(index, exploration, filter.hidden));
  if (!found) return <h2>No way between them</h2>;
  const name = (id: string) => index.nodeById.get(id)?.name ?? id;
  return (
    <>
      <h2>
        From {name(way.from)} to {name(way.to)}
      </h2>
      <p className="sub">
        {found.steps.length} {found.steps.length === 1 ? "step" : "steps"}, each with what it rests on.
      </p>
      <ol className="way">
        {found.steps.map((step) => (
          <li key={step.from + step.to}>
            <Reasons stage={stage} index={index} step={step} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Reasons(props: { readonly stage: Stage; readonly index: WholeIndex; readonly step: WayStep }) {
  const { stage, index, step } = props;
  const findings = step.edges.filter(({ type }) => type === "HAS_WEAKNESS" || type === "HAS_STRENGTH");
  const others = step.edges.filter((edge) => !findings.includes(edge));
  const [finding] = findings;
  return (
    <>
      {findings.length > 0 && (
        <h3>{findings.map((edge) => sentenceOf(index, edge, step.from)).join("; and ")}</h3>
      )}
      {others.map((edge) => (
        <Record key={edge.type + edge.from} stage={stage} index={index} edge={edge} start={step.from} />
      ))}
      {finding && <Sentences stage={stage} subject={finding.from} theme={finding.to} />}
    </>
  );
}

function sentenceOf(index: WholeIndex, edge: GraphEdge, start: string): string {
  return `${index.nodeById.get(start)?.name ?? start} ${tellEdge(index, edge, start)}`;
}

/** A relationship that is no finding: in words, with the article that tells it or, from the register and reference data, without. */
function Record(props: {
  readonly stage: Stage;
  readonly index: WholeIndex;
  readonly edge: GraphEdge;
  readonly start: string;
}) {
  const { stage, index, edge, start } = props;
  const article = [edge.from, edge.to].find((id) => index.nodeById.get(id)?.label === "Article");
  return (
    <>
      <h3>{sentenceOf(index, edge, start)}</h3>
      <p className="sub">
        {article === undefined ? (
          "From the register of inspections or the reference data."
        ) : (
          <a href={linkTo(stage.place, { tab: "articles", article, sentence: null })}>Read the article</a>
        )}
      </p>
    </>
  );
}

/** The inspectors' sentences behind a finding of an area on a theme. */
function Sentences(props: { readonly stage: Stage; readonly subject: string; readonly theme: string }) {
  const { stage, subject, theme } = props;
  const evidence = useStageEvidence(stage, { subject, theme });
  return (
    <Answered resource={evidence} waiting="Looking up the sentences…">
      {({ sentences }) => {
        const [group]: readonly SentenceGroup[] = groupByArea(splitVoices(sentences).inspectors);
        return group ? (
          <Quotes sentences={group.sentences} stage={stage} isAreaNamed={false} first={2} />
        ) : (
          <p className="sub">No sentence of the inspections that are asked about.</p>
        );
      }}
    </Answered>
  );
}
