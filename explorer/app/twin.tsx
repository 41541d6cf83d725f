import { useState } from "react";
import { countSentences } from "../view/answer.ts";
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
