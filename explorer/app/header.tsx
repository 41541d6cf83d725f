import { pluralOf } from "../view/asked.ts";
import type { Place, Tab } from "../view/place.ts";
import { isEmbedded } from "./embedded.ts";
import { focusPart } from "./focus-part.ts";
import { toggleTheme } from "./theme.ts";
import { linkTo } from "./use-place.ts";
import { useTheme } from "./use-theme.ts";

/** The wordmark, the way into search, and the two places of the page. */
export function Header(props: {
  readonly place: Place;
  readonly tab: Tab;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}) {
  const { place, tab } = props;
  const theme = useTheme();
  const isArticles = tab === "articles";
  if (isEmbedded()) return null;
  return (
    <header className="header">
      <button type="button" className="plain skip" onClick={() => focusPart("main")}>
        Skip to the question
      </button>
      <a className="wordmark" href="#/" aria-label="sendgraph, opening page">
        send<span>graph</span>
      </a>
      <button type="button" className="search-box" onClick={props.onSearch} aria-keyshortcuts="Control+K">
        <span>
          Search<span className="wide-only"> areas, bodies, people, themes, sentences</span>
        </span>
        <kbd className="wide-only">Ctrl K</kbd>
      </button>
      <nav aria-label="Places">
        <a
          href={linkTo(place, { tab: "graph", article: null, sentence: null })}
          aria-current={isArticles || tab === "queries" ? undefined : "page"}
          className="wide-only"
        >
          Shared {pluralOf(place.question.polarity)}
        </a>
        <a href={linkTo(place, { tab: "queries" })} aria-current={tab === "queries" ? "page" : undefined}>
          <span className="wide-only">Saved queries</span>
          <span className="narrow-only">Queries</span>
        </a>
        <a
          href={linkTo(place, { tab: "articles", article: null, sentence: null })}
          aria-current={isArticles ? "page" : undefined}
        >
          Articles
        </a>
        <button type="button" className="plain" onClick={props.onHelp} aria-keyshortcuts="?">
          Help
        </button>
        <button type="button" className="plain wide-only" onClick={toggleTheme}>
          {theme === "dark" ? "Light" : "Dark"}
        </button>
      </nav>
    </header>
  );
}
