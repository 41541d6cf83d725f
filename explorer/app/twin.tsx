import { useState } from "react";
import { countSentences } from "../view/answer.ts";
import type { WholeGraph } from "../view/documents.ts";
import { NODE_STYLE } from "../view/style.ts";
import { capitalise } from "../view/wording.ts";
import { nameTheme } from "./pair-names.ts";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";

/** The graph of the lens as a tree of links: who, then what each has, then its sentences in the panel. */
export function LensTwin({ stage }: { readonly stage: Stage }) {
  const { view, place } = stage;
  const focus = view.focus ? [view.focus] : [];
  return (
    <Folded>
      {() => (
        <ul>
          {[...focus, ...view.subjects.map((ranked) => ranked.subject)].map((subject) => (
            <li key={subject.id}>
              <a href={linkTo(place, { selection: { kind: "node", id: subject.id } })}>{subject.name}</a>
              <ul>
                {view.links
                  .filter((link) => link.subject === subject.id)
                  .map((link) => (
                    <li key={link.theme}>
                      <a
                        href={linkTo(place, {
                          selection: { kind: "link", subject: subject.id, theme: link.theme },
                        })}
                      >
                        {nameTheme(stage, link.theme)}
                      </a>{" "}
                      {countSentences(link.sentences)}
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Folded>
  );
}

/** Every node of the whole graph as lists of links, a list a kind. */
export function WholeTwin({ stage, graph }: { readonly stage: Stage; readonly graph: WholeGraph }) {
  return (
    <Folded>
      {() =>
        Object.entries(NODE_STYLE).map(([label, style]) => {
          const nodes = graph.nodes.filter((node) => node.label === label);
          return (
            <section key={label}>
              <h3>
                {capitalise(style.plural)}, {nodes.length}
              </h3>
              <ul className="twin-columns">
                {nodes.map((node) => (
                  <li key={node.id}>
                    <a href={linkTo(stage.place, { selection: { kind: "node", id: node.id } })}>
                      {node.name}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          );
        })
      }
    </Folded>
  );
}

/** Drawn once it is opened: a large graph is a long list. */
function Folded({ children }: { readonly children: () => React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a list</summary>
      {isOpen && children()}
    </details>
  );
}
