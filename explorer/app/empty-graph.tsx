import type { GraphState } from "../view/lens.ts";
import type { Place } from "../view/place.ts";
import { Notice } from "./notice.tsx";
import { linkTo } from "./use-place.ts";

/** Nothing to compare: either nothing is loaded, or what is loaded holds no findings. */
export function EmptyGraph(props: { readonly graph: GraphState; readonly place: Place }) {
  const articles = props.graph.counts["Article"] ?? 0;
  if (articles === 0) {
    return (
      <Notice heading="The graph is empty">
        <p>Load articles into it, then load this page again:</p>
        <pre>npx sendgraph load PATH…</pre>
        <p>A path is a file or a folder. The five articles that come with sendgraph are in seeds/articles.</p>
      </Notice>
    );
  }
  return (
    <Notice heading="No strengths or weaknesses yet">
      <p>
        {articles === 1 ? "One article is" : `${articles} articles are`} loaded, but no inspectors’ findings
        were read in
        {articles === 1 ? " it" : " them"}. Reports, letters and news about inspections of SEND services by
        Ofsted and the CQC have some: load them, then load this page again.
      </p>
      <pre>npx sendgraph load PATH…</pre>
      <p>
        <a href={linkTo(props.place, { tab: "articles" })}>See what was loaded</a>
      </p>
    </Notice>
  );
}
