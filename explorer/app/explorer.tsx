import { useEffect, useMemo, useState } from "react";
import { asksUntold } from "../view/asks-untold.ts";
import { tellGone } from "../view/gone.ts";
import type { Lens } from "../view/lens.ts";
import type { Place, Tab } from "../view/place.ts";
import { TAB_NAMES } from "../view/tab-names.ts";
import { TOUR } from "../view/tour-steps.ts";
import { deriveView } from "../view/view.ts";
import { Later } from "./await-part.tsx";
import { Drawings } from "./drawings.tsx";
import { pageClass } from "./embedded.ts";
import { findFigureButton } from "./figure-button.tsx";
import { Header } from "./header.tsx";
import {
  AreaMap,
  Articles,
  Compare,
  EmptyGraph,
  Everything,
  Help,
  Matrix,
  QueryPage,
  Ranking,
  Timeline,
  Tour,
  Untold,
  ViewsDialog,
} from "./later.tsx";
import { LinkNotice } from "./link-notice.tsx";
import { Answered } from "./notice.tsx";
import { Panel } from "./panel.tsx";
import { Question } from "./question.tsx";
import { useLens } from "./resources.ts";
import { Search } from "./search.tsx";
import { ServerNotice } from "./server-notice.tsx";
import type { Stage } from "./stage.ts";
import { StatusBar } from "./status-bar.tsx";
import { Tabs } from "./tabs.tsx";
import { toggleTheme } from "./theme.ts";
import { useAwaited } from "./use-awaited.ts";
import { useKeys } from "./use-keys.ts";
import { NARROW, useMedia } from "./use-media.ts";
import { type Go, type Steps, usePlace, useSteps } from "./use-place.ts";
import { useServer } from "./use-server.ts";
import { type ShownLens, useShownLens } from "./use-shown-lens.ts";
import { useTour } from "./use-tour.ts";

/** The tour tells of the question and its picture: it is not shown elsewhere. */
const IS_TOURED: ReadonlySet<Tab> = new Set(["graph", "ranking", "matrix", "map"]);

/** The whole page. */
export function Explorer() {
  const [{ place, problems }, go] = usePlace();
  const steps = useSteps();
  const [isSearching, setSearching] = useState(false);
  const [isHelping, setHelping] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  // As long as the palette is open nothing beside it takes the focus.
  const [, awaitFigure] = useAwaited(!isSearching, openFigure);
  const tour = useTour();
  const isNarrow = useMedia(NARROW);
  const lens = useLens(place.question.among);
  const server = useServer(lens.status === "ready" ? lens.value.graph.graphHash : null);
  const tab = place.tab ?? (isNarrow ? "ranking" : "graph");
  useEffect(() => {
    document.title = `${tab === "graph" ? "Who shares what" : TAB_NAMES[tab]} · sendgraph`;
  }, [tab]);
  useKeys({
    isBusy: isSearching || isHelping || isKeeping,
    onSearch: () => setSearching(true),
    onHelp: () => setHelping(true),
    place,
    go,
    steps,
    onLeaveTour: tour.step === null || !IS_TOURED.has(tab) ? null : tour.leave,
  });
  return (
    <div
      className={pageClass()}
      data-tour={tour.step === null || !IS_TOURED.has(tab) ? undefined : TOUR[tour.step]?.[0]}
    >
      <Header place={place} tab={tab} onSearch={() => setSearching(true)} onHelp={() => setHelping(true)} />
      <ServerNotice state={server} />
      {tab === "queries" ? (
        <Later>
          <QueryPage {...{ place, problems, go, isNarrow }} />
        </Later>
      ) : (
        <Answered resource={lens} waiting="Reading the graph…">
          {(value) => (
            <Shown
              whole={value}
              {...{ place, problems, go, steps, tab, isNarrow, tour }}
              onViews={() => setKeeping(true)}
            />
          )}
        </Answered>
      )}
      {lens.status === "ready" && <StatusBar graph={lens.value.graph} />}
      {isHelping && (
        <Later>
          <Help
            onClose={() => setHelping(false)}
            onTour={() => {
              setHelping(false);
              tour.go(0);
            }}
          />
        </Later>
      )}
      {isKeeping && (
        <Later>
          <ViewsDialog title={titleOf(tab)} onClose={() => setKeeping(false)} />
        </Later>
      )}
      {isSearching && (
        <Search
          place={place}
          lens={lens.status === "ready" ? lens.value : null}
          go={go}
          onClose={() => setSearching(false)}
          onAction={(action) => {
            setSearching(false);
            if (action === "views") setKeeping(true);
            else if (action === "help") setHelping(true);
            else if (action === "figure") awaitFigure(true);
            else toggleTheme();
          }}
        />
      )}
    </div>
  );
}

/** Opens the figure's dialog, from its button: there the keyboard goes on when it is closed. */
function openFigure(): void {
  const button = findFigureButton();
  button?.focus();
  button?.click();
}

/** What a view is called before anybody gave it a name: its question, as it stands on the page without what else could be chosen. */
function titleOf(tab: Tab): string {
  const heading = document.querySelector("h1")?.cloneNode(true);
  if (!(heading instanceof Element)) return TAB_NAMES[tab];
  for (const choice of heading.querySelectorAll("select")) choice.remove();
  const question = heading.textContent
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[?,])/g, "")
    .trim();
  return `${TAB_NAMES[tab]}: ${question}`.slice(0, 120);
}

interface ShownProps {
  readonly whole: Lens;
  readonly place: Place;
  readonly problems: readonly string[];
  readonly go: Go;
  readonly steps: Steps;
  readonly tab: Tab;
  readonly isNarrow: boolean;
  readonly tour: ReturnType<typeof useTour>;
  readonly onViews: () => void;
}

/** Waits for the lens as the place narrows it. */
function Shown(props: ShownProps) {
  const shown = useShownLens(props.whole, props.place);
  return (
    <Answered resource={shown} waiting="Reading the inspections…">
      {(value) => <Staged {...props} shown={value} />}
    </Answered>
  );
}

function Staged(props: ShownProps & { readonly shown: ShownLens }) {
  const { whole, shown, place, go, tab } = props;
  const { lens } = shown;
  const [raisedAt, setRaisedAt] = useState<Place | null>(null);
  // On a phone the panel lies over the page: an article that was opened from it must not open underneath.
  const isSheet = props.isNarrow && place.article !== null && tab === "articles" && place.selection !== null;
  const isFolded = isSheet && raisedAt !== place;
  const view = useMemo(() => deriveView(lens, place.question), [lens, place.question]);
  const stage: Stage = { ...shown, whole, view, place, go };
  if (whole.links.length === 0 && tab !== "articles" && tab !== "everything") {
    return (
      <main className="stage alone">
        <Later>
          <EmptyGraph graph={lens.graph} place={place} />
        </Later>
      </main>
    );
  }
  const tabs = <Tabs place={place} tab={tab} steps={props.steps} onViews={props.onViews} />;
  const untold = asksUntold(place, tab, whole) ? place.question.focus : null;
  const asked = (
    <>
      <LinkNotice problems={[...props.problems, ...tellGone(place, whole)]} />
      {place.article !== null && tab === "articles" ? null : <Question stage={stage} tab={tab} />}
      {tabs}
      <Later key={tab}>
        <TabBody stage={stage} tab={tab} />
      </Later>
    </>
  );
  return (
    <div className={`columns${place.selection ? " has-selection" : ""}${isFolded ? " is-folded" : ""}`}>
      <main className="stage">
        {props.tour.step !== null && IS_TOURED.has(tab) && (
          <Later>
            <Tour step={props.tour.step} onStep={props.tour.go} onLeave={props.tour.leave} />
          </Later>
        )}
        {untold === null ? (
          asked
        ) : (
          <Later>
            <Untold place={place} id={untold} tabs={tabs}>
              {asked}
            </Untold>
          </Later>
        )}
      </main>
      <Panel
        stage={stage}
        tab={tab}
        isFolded={isFolded}
        onFold={isSheet ? () => setRaisedAt(isFolded ? place : null) : null}
      />
    </div>
  );
}

function TabBody(props: { readonly stage: Stage; readonly tab: Tab }) {
  const { stage } = props;
  switch (props.tab) {
    case "graph":
      return <Drawings stage={stage} />;
    case "ranking":
      return <Ranking stage={stage} />;
    case "matrix":
      return <Matrix stage={stage} />;
    case "map":
      return <AreaMap stage={stage} />;
    case "timeline":
      return <Timeline stage={stage} />;
    case "compare":
      return <Compare stage={stage} />;
    case "everything":
      return <Everything stage={stage} />;
    case "articles":
      return <Articles stage={stage} />;
    case "queries":
      return null;
  }
}
