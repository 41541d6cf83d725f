import { useMemo, useState } from "react";
import { pluralOf, sidesAsked } from "../view/asked.ts";
import type { LensPolarity } from "../view/lens.ts";
import { groupPairs, type PairGroup } from "../view/pair-groups.ts";
import { type Pair, RANKINGS, type RankedBy, rankBy, readItem } from "../view/pairs.ts";
import { SIDE_STYLE } from "../view/style.ts";
import { capitalise } from "../view/wording.ts";
import { Choices } from "./choices.tsx";
import { NothingShared } from "./nothing-shared.tsx";
import { isPairSelected, namePair, nameTheme, selectPair } from "./pair-names.ts";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";
import "./style/ranking.css";

const FIRST_SHOWN = 40;
const THEMES_NAMED = 3;

/** Pairs by what they share: number, Jaccard and the themes by name. */
export function Ranking({ stage }: { readonly stage: Stage }) {
  const [isAsked, setAsked] = useState(false);
  const { pairs, question } = stage.view;
  const by = stage.place.ranked;
  const groups = useMemo(() => groupPairs(rankBy(pairs, by), stage.lens.subjects), [pairs, by, stage.lens]);
  // What is selected is in the list, also for who comes back to it.
  const isWhole = isAsked || groups.slice(FIRST_SHOWN).some((group) => isInGroup(group, stage));
  const shown = isWhole ? groups.length : FIRST_SHOWN;
  if (pairs.length === 0) return <NothingShared stage={stage} />;
  const most = Math.max(...pairs.map((pair) => pair[by]));
  return (
    <div className="ranking">
      <Choices
        label="What pairs are ranked by"
        place={stage.place}
        choices={RANKINGS.map((ranked) => ({
          name: NAMES[ranked],
          change: { ranked },
          isCurrent: ranked === by,
        }))}
      />
      <p className="ranking-key">
        {MEANINGS[by](pluralOf(question.polarity))} Under each pair stand the rarest that both have.
      </p>
      <ol className={`${question.polarity}${by === "shared" ? "" : " by-ratio"}`}>
        {groups.slice(0, shown).map((group) => (
          <RankedGroup key={`${group.first.a}~${group.first.b}`} group={group} most={most} stage={stage} />
        ))}
      </ol>
      {groups.length > shown && (
        <button type="button" className="action" onClick={() => setAsked(true)}>
          Show the other {groups.length - shown}
        </button>
      )}
    </div>
  );
}

function isInGroup({ first, rest }: PairGroup, { place }: Stage): boolean {
  return [first, ...rest].some((pair) => isPairSelected(pair, place.selection));
}

const NAMES: Readonly<Record<RankedBy, string>> = {
  shared: "Number in common",
  jaccard: "Likeness (Jaccard)",
  lift: "More than usual (lift)",
};

/** What each measure means, in a line. */
const MEANINGS: Readonly<Record<RankedBy, (word: string) => string>> = {
  shared: (word) =>
    `How many ${word} both have. Those about whom more was written share more with all others.`,
  jaccard: (word) => `${capitalise(word)} in common over all that either has: 1 means the same ones.`,
  lift: (word) =>
    `${capitalise(word)} in common over what the two have in common with others on average: 1 is as many as with anyone, 2 twice as many.`,
};

/** A pair, and under it those that say the same of other bodies of the same inspections. */
function RankedGroup(props: { readonly group: PairGroup; readonly most: number; readonly stage: Stage }) {
  const { group, most, stage } = props;
  const [isOpened, setOpened] = useState(false);
  const count = group.rest.length;
  const isOpen = isOpened || group.rest.some((pair) => isPairSelected(pair, stage.place.selection));
  return (
    <li>
      <RankedPair pair={group.first} most={most} stage={stage} />
      {count > 0 && (
        <button type="button" className="more" aria-expanded={isOpen} onClick={() => setOpened(!isOpen)}>
          {isOpen ? "Hide" : "Show"} {count} more {count === 1 ? "pair" : "pairs"} of bodies that answer for
          the same inspections
        </button>
      )}
      {isOpen &&
        group.rest.map((pair) => (
          <RankedPair key={`${pair.a}~${pair.b}`} pair={pair} most={most} stage={stage} />
        ))}
    </li>
  );
}

function RankedPair(props: { readonly pair: Pair; readonly most: number; readonly stage: Stage }) {
  const { pair, stage } = props;
  const isCurrent = isPairSelected(pair, stage.place.selection);
  return (
    <a
      href={linkTo(stage.place, {
        tab: stage.place.tab,
        selection: selectPair(stage.view, pair),
        sentence: null,
      })}
      aria-current={isCurrent ? "true" : undefined}
    >
      <span className="pair-name" title={namePair(stage, pair)}>
        {namePair(stage, pair)}
      </span>
      <span className="pair-bar">
        {sidesAsked(stage.view.question.polarity).map((side) => (
          <span
            key={side}
            className={`bar ${side}`}
            style={{
              width: `${(countOf(pair, side) / pair.shared) * (pair[stage.place.ranked] / props.most) * 100}%`,
            }}
          />
        ))}
      </span>
      <span className="pair-count">{pair.shared}</span>
      <span className="pair-jaccard">
        {stage.place.ranked === "lift" ? (
          <>
            <abbr title="Lift: in common over what each has in common with others on average">×</abbr>{" "}
            {pair.lift.toFixed(2)}
          </>
        ) : (
          <>
            <abbr title="Jaccard: themes in common over themes of either">J</abbr> {pair.jaccard.toFixed(2)}
          </>
        )}
      </span>
      <span className="pair-themes">{tellThemes(stage, pair)}</span>
    </a>
  );
}

/** How many of what a pair has in common point one way. */
function countOf(pair: Pair, side: LensPolarity): number {
  return side === "strength" ? pair.strengths : pair.shared - pair.strengths;
}

function tellThemes(stage: Stage, pair: Pair): string {
  const rank = new Map(stage.view.themes.map((ranked, index) => [ranked.theme.id, index]));
  const isBoth = stage.view.question.polarity === "both";
  const names = pair.items
    .map((item) => readItem(item, "weakness"))
    // What nearly everybody has tells nothing of these two.
    .sort((a, b) => (rank.get(b.theme) ?? 0) - (rank.get(a.theme) ?? 0))
    .map(({ theme, polarity }) => (isBoth ? `${SIDE_STYLE[polarity].glyph} ` : "") + nameTheme(stage, theme));
  const rest = names.length - THEMES_NAMED;
  return names.slice(0, THEMES_NAMED).join(" · ") + (rest > 0 ? ` · ${rest} more` : "");
}
