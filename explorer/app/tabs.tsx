import { type Place, TABS, type Tab } from "../view/address.ts";
import { linkTo } from "./use-place.ts";

const NAMES: Readonly<Record<Tab, string>> = {
  graph: "Graph",
  ranking: "Ranking",
  matrix: "Matrix",
  everything: "Everything",
  articles: "Articles",
};

/** The ways to look at the answer. They are links: each is an address of its own. */
export function Tabs(props: { readonly place: Place; readonly tab: Tab }) {
  return (
    <nav className="tabs" aria-label="Views">
      {TABS.map((tab) => (
        <a
          key={tab}
          href={linkTo(props.place, { tab, article: null, sentence: null })}
          aria-current={tab === props.tab ? "page" : undefined}
        >
          {NAMES[tab]}
        </a>
      ))}
    </nav>
  );
}
