import { useMemo } from "react";
import { countPolarity, countSubjects } from "../view/answer.ts";
import { linksAsked } from "../view/asked.ts";
import { groupByArea, type Sentence } from "../view/evidence.ts";
import type { LensLink, LensPolarity } from "../view/lens.ts";
import { type Pair, rankPairs, readItem } from "../view/pairs.ts";
import { otherOf } from "../view/view.ts";
import { Bars } from "./bars.tsx";
import { Explained } from "./explained.tsx";
import { Answered } from "./notice.tsx";
import { nameSubject, nameTheme } from "./pair-names.ts";
import { Glyph, Quotes } from "./quotes.tsx";
import type { Stage } from "./stage.ts";
import { useStageEvidence } from "./stage-evidence.ts";
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
        {nameSubject(stage, a)} and {nameSubject(stage, b)}
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
            compare: {
              a: { id: a, from: null, to: null },
              b: { id: b, from: null, to: null },
              as: "difference",
            },
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
  return (
    <Bars
      label={`In common with ${nameSubject(stage, a)}`}
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
  );
}

interface SharedProps {
  readonly stage: Stage;
  readonly pair: Pair;
  readonly a: string;
  readonly b: string;
  readonly links: readonly LensLink[];
}

/** One thing in common. */
interface Item {
  readonly theme: string;
  readonly polarity: LensPolarity;
}

function SharedThemes(props: SharedProps) {
  const { stage, pair, a, b } = props;
  const ofA = useStageEvidence(stage, { subject: a });
  const ofB = useStageEvidence(stage, { subject: b });
  const asked = stage.place.question.polarity;
  const countOf = (item: Item) =>
    props.links.filter((link) => link.theme === item.theme && link.polarity === item.polarity).length;
  const items = pair.items
    .map((item) => readItem(item, asked === "strength" ? "strength" : "weakness"))
    .sort((x, y) => countOf(y) - countOf(x) || (x.theme < y.theme ? -1 : 1));
  const total = countSubjects(stage.lens.subjects.length, stage.place.question.among);
  return (
    <Answered resource={ofA} waiting="Looking up the sentences…">
      {(answerA) => (
        <Answered resource={ofB} waiting="Looking up the sentences…">
          {(answerB) =>
            items.map((item) => (
              <section key={item.theme + item.polarity} className="quote-group">
                <h3>
                  <Glyph polarity={item.polarity} />
                  <a href={linkTo(stage.place, { selection: { kind: "node", id: item.theme } })}>
                    {nameTheme(stage, item.theme)}
                  </a>
                  <span className="aside">
                    {countOf(item)} of {total}
                  </span>
                </h3>
                <Side {...props} item={item} sentences={answerA.sentences} />
                <Side {...props} item={item} sentences={answerB.sentences} />
              </section>
            ))
          }
        </Answered>
      )}
    </Answered>
  );
}

function Side(props: SharedProps & { readonly item: Item; readonly sentences: readonly Sentence[] }) {
  const { theme, polarity } = props.item;
  const sentences = props.sentences.filter(
    (sentence) =>
      props.stage.themeOf(sentence.theme) === theme &&
      sentence.polarity === polarity &&
      sentence.saidBy === "inspectors",
  );
  return groupByArea(sentences).map((group) => (
    <Quotes key={group.id} sentences={group.sentences} stage={props.stage} isAreaNamed first={1} />
  ));
}
