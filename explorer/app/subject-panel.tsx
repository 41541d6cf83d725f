import { useMemo } from "react";
import { countPolarity, singular } from "../view/answer.ts";
import { linksAsked, pluralOf } from "../view/asked.ts";
import { type Pair, rankPairs } from "../view/pairs.ts";
import { otherOf } from "../view/view.ts";
import { tellKind } from "../view/wording.ts";
import { Bars } from "./bars.tsx";
import { BothSides } from "./both-sides.tsx";
import { Hide } from "./hide.tsx";
import { InCommon } from "./in-common.tsx";
import { useNode } from "./later-resources.ts";
import { Linked } from "./linked.tsx";
import { Neighbours } from "./node-panel.tsx";
import { Answered } from "./notice.tsx";
import { nameSubject } from "./pair-names.ts";
import type { Stage } from "./stage.ts";
import { useStageEvidence } from "./stage-evidence.ts";
import { linkTo } from "./use-place.ts";

const BARS = 8;

/** An area or a body: who is closest to it, its inspections, and theme by theme what was said. */
export function SubjectPanel({ stage, id }: { readonly stage: Stage; readonly id: string }) {
  const { lens, place } = stage;
  const { polarity } = place.question;
  const pairs = useMemo(
    () =>
      rankPairs(lens.subjects, linksAsked(lens.links, polarity)).filter(
        (pair) => pair.a === id || pair.b === id,
      ),
    [lens, polarity, id],
  );
  const subject = lens.subjects.find((candidate) => candidate.id === id);
  const told = linksAsked(lens.links, polarity).filter((link) => link.subject === id);
  return (
    <>
      <h2>{subject?.name ?? id}</h2>
      <p className="sub">
        {[
          subject?.region,
          subject && subject.kind !== "" ? tellKind(subject.kind) : null,
          told.length === 0 ? `no ${pluralOf(polarity)} told of` : countPolarity(told.length, polarity),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Past stage={stage} id={id} />
      <Hide stage={stage} id={id} />
      <Compare stage={stage} id={id} pairs={pairs} />
      <InCommon stage={stage} id={id} pairs={pairs} />
      <Closest stage={stage} id={id} pairs={pairs} />
      <Inspections stage={stage} id={id} />
      <SubjectEvidence stage={stage} id={id} />
    </>
  );
}

interface PairsProps {
  readonly stage: Stage;
  readonly id: string;
  readonly pairs: readonly Pair[];
}

/** The way to the same question about this one alone; where nobody shares anything, that is said. */
function Compare({ stage, id, pairs }: PairsProps) {
  const { lens, place, view } = stage;
  const { polarity, among } = place.question;
  const name = nameSubject(stage, id);
  const word = pluralOf(polarity);
  if (pairs.length === 0) {
    const isTold = linksAsked(lens.links, polarity).some((link) => link.subject === id);
    if (!isTold) return null;
    return (
      <p className="sub">
        No other {singular(among)} shares {word} with it in what has been loaded.
      </p>
    );
  }
  if (view.focus?.id === id) return null;
  const question = { ...place.question, focus: id };
  return (
    <p className="sub">
      <a href={linkTo(place, { tab: "graph", article: null, question, selection: null, sentence: null })}>
        Who shares {word} with {name}?
      </a>
    </p>
  );
}

function Closest({ stage, id, pairs }: PairsProps) {
  const { place } = stage;
  const { polarity } = place.question;
  if (pairs.length === 0) return null;
  return (
    <>
      <h3 className="bars-title">Most {pluralOf(polarity)} in common</h3>
      <Bars
        label="Closest"
        tone={polarity}
        bars={pairs.slice(0, BARS).map((pair) => {
          const other = otherOf(pair, id);
          return {
            key: other,
            name: nameSubject(stage, other),
            count: pair.shared,
            isCurrent: false,
            href: linkTo(place, { selection: { kind: "pair", a: id, b: other } }),
          };
        })}
      />
    </>
  );
}

/** Until when an area or body of the past was there, and what there is now. */
function Past({ stage, id }: { readonly stage: Stage; readonly id: string }) {
  const node = useNode(id);
  if (node.status !== "ready") return null;
  const until = node.value.facts.find(({ name }) => name === "Until")?.value;
  const later = node.value.groups.find(({ heading }) => heading === "Succeeded by")?.neighbours ?? [];
  if (until === undefined && later.length === 0) return null;
  return (
    <p className="sub">
      {until === undefined ? "" : `Until ${until}`}
      {later.length > 0 && (until === undefined ? "Now " : ", now ")}
      <Linked
        named={later}
        linkOf={(other) => linkTo(stage.place, { selection: { kind: "node", id: other } })}
      />
    </p>
  );
}

function Inspections({ stage, id }: { readonly stage: Stage; readonly id: string }) {
  const node = useNode(id);
  if (node.status !== "ready") return null;
  const shown = ["Inspections", "Answers for", "Took over from"];
  return (
    <Neighbours groups={node.value.groups.filter((group) => shown.includes(group.heading))} stage={stage} />
  );
}

function SubjectEvidence({ stage, id }: { readonly stage: Stage; readonly id: string }) {
  const evidence = useStageEvidence(stage, { subject: id });
  return (
    <Answered resource={evidence} waiting="Looking up the sentences…">
      {({ sentences }) => (
        <BothSides
          sentences={sentences}
          stage={stage}
          isAreaNamed={id.startsWith("body:")}
          selectTheme={(theme) => ({ kind: "link", subject: id, theme })}
        />
      )}
    </Answered>
  );
}
