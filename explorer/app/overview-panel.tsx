import { pluralOf, tellSides } from "../view/asked.ts";
import { asksUntold } from "../view/asks-untold.ts";
import { groupPairs } from "../view/pair-groups.ts";
import type { Tab } from "../view/place.ts";
import { Bars } from "./bars.tsx";
import { isPairSelected, namePair, selectPair } from "./pair-names.ts";
import type { Stage } from "./stage.ts";
import { TAPPED, useMedia } from "./use-media.ts";
import { linkTo } from "./use-place.ts";

const BARS = 10;

/** Nothing is selected: how to begin, the closest pairs and the most common themes. */
export function OverviewPanel({ stage, tab }: { readonly stage: Stage; readonly tab: Tab }) {
  const { view, place } = stage;
  const { question } = view;
  const isTapped = useMedia(TAPPED);
  return (
    <>
      <h2>{tab === "articles" ? "The sentences behind it" : "Nothing selected"}</h2>
      <p className="sub">
        {asksUntold(place, tab, stage.whole) ? UNTOLD : tellHow(tab, question.among, isTapped)}
      </p>
      {view.pairs.length > 0 && (
        <>
          {tab !== "ranking" && <ClosestPairs stage={stage} />}
          <h3 className="bars-title">
            {question.among === "areas" ? "Most common" : "Most common, by inspections"}
          </h3>
          <Bars
            label="Most common themes"
            tone={question.polarity}
            bars={view.themes.slice(0, BARS).map((ranked) => ({
              key: ranked.theme.id,
              name: ranked.theme.label,
              count: ranked.counted,
              ...(question.polarity === "both" && { detail: tellSides(ranked, "both", String) }),
              isCurrent: false,
              href: linkTo(place, { selection: { kind: "node", id: ranked.theme.id } }),
            }))}
          />
        </>
      )}
    </>
  );
}

function ClosestPairs({ stage }: { readonly stage: Stage }) {
  const { view, place } = stage;
  const { polarity } = view.question;
  const title = `Most ${pluralOf(polarity)} in common`;
  return (
    <>
      <h3 className="bars-title">{title}</h3>
      <Bars
        label={title}
        tone={polarity}
        bars={groupPairs(view.pairs, stage.lens.subjects)
          .slice(0, BARS)
          .map(({ first: pair, rest }) => ({
            key: `${pair.a}~${pair.b}`,
            name: namePair(stage, pair),
            ...(rest.length > 0 && { detail: `and ${rest.length} more of the same inspections` }),
            count: pair.shared,
            isCurrent: isPairSelected(pair, place.selection),
            href: linkTo(place, { selection: selectPair(view, pair) }),
          }))}
      />
    </>
  );
}

const UNTOLD = "No sentence stands behind what is asked about here. This is what others share:";

function tellHow(tab: Tab, among: "areas" | "bodies", isTapped: boolean): string {
  const one = among === "areas" ? "an area" : "a body";
  const choose = isTapped ? "Tap" : "Click";
  const keys = (over: string) => (isTapped ? "" : ` The arrow keys walk ${over}.`);
  switch (tab) {
    case "graph":
      return `${choose} ${one}, a theme or a line: every sentence behind it stands here, with its article.`;
    case "ranking":
      return `${choose} a pair: the sentences that both share stand here, with their articles.`;
    case "matrix":
      return `${choose} a mark: every sentence behind it stands here, with its article.`;
    case "map":
      return `${choose} a tile: every sentence behind it stands here, with its article.${keys("over the map")}`;
    case "timeline":
      return `${choose} a mark: what it stands for, with its sentences, stands here.${keys("from mark to mark")}`;
    case "compare":
      return `${choose} a bar: the sentences behind it stand here, with their articles.`;
    case "everything":
      return `${choose} a node: what it is, and what it hangs together with, stands here.`;
    case "queries":
      return "";
    case "articles":
      return `Open an article and ${choose.toLowerCase()} an underlined sentence: what else is said of it stands here.`;
  }
}
