import type { NodeAnswer } from "../view/documents.ts";
import { Explained } from "./explained.tsx";
import { useNode } from "./later-resources.ts";
import { isSpeaker, NodeEvidence } from "./node-evidence.tsx";
import { Answered } from "./notice.tsx";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";

const KIND_WORDS: Readonly<Record<string, string>> = {
  Area: "Local area",
  Body: "Body",
  Inspectorate: "Inspectorate",
  Person: "Person",
  Theme: "Theme",
  Outcome: "Outcome of inspections",
  Inspection: "Inspection",
  Article: "Article",
};

/** Their cards tell how an inspection ended, in the words of the field. */
const OUTCOME_TOLD = new Set(["Inspection", "Outcome"]);
const OUTCOME_WORDS = ["Written statement of action", "Revisit", "Area SEND inspection", "From the register"];

/** Any node of the graph: what it is, its neighbours by relationship, and every sentence behind it. */
export function NodePanel({ stage, id }: { readonly stage: Stage; readonly id: string }) {
  const node = useNode(id);
  return (
    <Answered resource={node} waiting="Looking it up…">
      {(value) => (
        <>
          <h2>{value.name}</h2>
          <p className="sub">{KIND_WORDS[value.label] ?? value.label}</p>
          {value.label === "Article" && (
            <p className="sub">
              <a href={linkTo(stage.place, { tab: "articles", article: id, sentence: null })}>
                Read the article
              </a>
            </p>
          )}
          {value.facts.length > 0 && (
            <dl className="facts">
              {value.facts.map((fact) => (
                <div key={fact.name}>
                  <dt>{fact.name}</dt>
                  <dd>{fact.value}</dd>
                </div>
              ))}
            </dl>
          )}
          {OUTCOME_TOLD.has(value.label) && <Explained words={OUTCOME_WORDS} />}
          {isSpeaker(value) && <NodeEvidence node={value} stage={stage} />}
          <Neighbours groups={value.groups} stage={stage} />
          {!isSpeaker(value) && <NodeEvidence node={value} stage={stage} />}
        </>
      )}
    </Answered>
  );
}

/** Neighbours under the words for their relationship, each a link to its own card. */
export function Neighbours(props: { readonly groups: NodeAnswer["groups"]; readonly stage: Stage }) {
  return props.groups.map((group) => (
    <section key={group.heading} className="neighbours">
      <h3>{group.heading}</h3>
      <ul>
        {group.neighbours.map((neighbour) => (
          <li key={neighbour.id}>
            <a href={linkTo(props.stage.place, { selection: { kind: "node", id: neighbour.id } })}>
              {neighbour.name}
            </a>
            {neighbour.detail !== null && <span className="aside"> {neighbour.detail}</span>}
          </li>
        ))}
      </ul>
    </section>
  ));
}
