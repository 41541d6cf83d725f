import { useMemo } from "react";
import { countPolarity } from "../view/answer.ts";
import { linksAsked } from "../view/asked.ts";
import { compareWhole } from "../view/compare-place.ts";
import { type Pair, rankPairs } from "../view/pairs.ts";
import { otherOf } from "../view/view.ts";
import { Bars } from "./bars.tsx";
import { Explained } from "./explained.tsx";
import { nameSubject } from "./pair-names.ts";
import { SharedThemes } from "./shared-themes.tsx";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";

const BARS = 9;

/** Two subjects: what they share, the ranking that the pair stands in, then theme by theme a sentence from each side. */
export function PairPanel({
  stage,
  a,
  b,
}: {
  readonly stage: Stage;
  readonly a: string;
  readonly b: string;
}) {
  const { lens, place } = stage;
  const { polarity } = place.question;
  const links = useMemo(() => linksAsked(lens.links, polarity), [lens, polarity]);
  const pairs = useMemo(
    () => rankPairs(lens.subjects, links).filter((pair) => pair.a === a || pair.b === a),
    [lens, links, a],
  );
  const pair = pairs.find((candidate) => otherOf(candidate, a) === b);
  return (
    <>
      <h2>
        <Half {...{ stage, a, b }} id={a} /> and <Half {...{ stage, a, b }} id={b} />
      </h2>
      <p className="sub">
        {pair
          ? `${countPolarity(pair.shared, polarity)} in common · Jaccard ${pair.jaccard.toFixed(2)} · ${pair.lift.toFixed(1)} times the usual (lift)`
          : `Nothing in common, or one inspection looked at both.`}
      </p>
      <p className="sub">
        <a
          href={linkTo(place, {
            tab: "compare",
            article: null,
            compare: compareWhole(a, b),
          })}
        >
          Compare the two
        </a>
      </p>
      {pair && <Explained words={["In common", "Jaccard", "Lift"]} />}
      <PairBars stage={stage} pairs={pairs} a={a} b={b} />
      {pair && <SharedThemes stage={stage} pair={pair} a={a} b={b} links={links} />}
    </>
  );
}

/** One of the two as a way to its own panel, which tells of both what they have in common. */
function Half(props: { readonly stage: Stage; readonly a: string; readonly b: string; readonly id: string }) {
  const { stage, a, b, id } = props;
  const selection = { kind: "node", id } as const;
  return (
    <a href={linkTo(stage.place, { selection, sentence: null, compare: compareWhole(a, b) })}>
      {nameSubject(stage, id)}
    </a>
  );
}

function PairBars(props: {
  readonly stage: Stage;
  readonly pairs: readonly Pair[];
  readonly a: string;
  readonly b: string;
}) {
  const { stage, a, b, pairs } = props;
  const shown = pairs.slice(0, BARS);
  const pair = pairs.find((candidate) => otherOf(candidate, a) === b);
  if (pair && !shown.includes(pair)) shown.push(pair);
  const title = `In common with ${nameSubject(stage, a)}`;
  return (
    <>
      <h3 className="bars-title">{title}</h3>
      <Bars
        label={title}
        tone={stage.place.question.polarity}
        bars={shown.map((candidate) => {
          const other = otherOf(candidate, a);
          return {
            key: other,
            name: nameSubject(stage, other),
            count: candidate.shared,
            isCurrent: other === b,
            href: linkTo(stage.place, { selection: { kind: "pair", a, b: other } }),
          };
        })}
      />
    </>
  );
}
