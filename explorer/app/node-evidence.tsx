import { countSentences } from "../view/answer.ts";
import type { NodeAnswer } from "../view/documents.ts";
import type { EvidenceAnswer, Sentence } from "../view/evidence.ts";
import { groupByRemark } from "../view/remarks.ts";
import { BothSides } from "./both-sides.tsx";
import { useEvidence } from "./later-resources.ts";
import { Answered } from "./notice.tsx";
import { QuoteGroup } from "./quotes.tsx";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";

/** What is said where there is no sentence: what the register has and nobody wrote about has none. */
const NONE: Readonly<Record<string, string>> = {
  Inspection: "No current article says what this inspection found.",
  Person: "No sentence in what has been loaded was said by this person.",
  Inspectorate: "No sentence in what has been loaded was said by this inspectorate.",
  Area: "No current article says what an inspection found here.",
  Body: "No current article says what an inspection found that this body answers for.",
};
const SPEAKERS = new Set(["Person", "Inspectorate"]);

interface NodeEvidenceProps {
  readonly node: NodeAnswer;
  readonly stage: Stage;
}

/** Does the card say what somebody said? It stands before the neighbours then: an inspectorate has hundreds. */
export function isSpeaker({ label }: NodeAnswer): boolean {
  return SPEAKERS.has(label);
}

/** The sentences behind a node that is no mark of the lens, or where they are, or that there is none. */
export function NodeEvidence({ node, stage }: NodeEvidenceProps) {
  const none = NONE[node.label];
  const evidence = useEvidence(none === undefined ? null : { subject: node.id });
  if (node.label === "Outcome") return <p className="sub">Each inspection’s card shows its sentences.</p>;
  if (none === undefined) return null;
  return (
    <Answered resource={evidence} waiting="Looking up the sentences…">
      {(answer) => {
        if (answer.sentences.length === 0) return <p className="sub">{none}</p>;
        if (isSpeaker(node)) return <Said answer={answer} stage={stage} />;
        return (
          <BothSides
            sentences={answer.sentences}
            stage={stage}
            isAreaNamed={node.label === "Body"}
            selectTheme={(theme) => ({ kind: "node", id: theme })}
          />
        );
      }}
    </Answered>
  );
}

/** What a person or an inspectorate said, newest first. */
function Said({ answer, stage }: { readonly answer: EvidenceAnswer; readonly stage: Stage }) {
  const { sentences, more } = answer;
  return (
    <section>
      <h3 className="side">What they said: {tellCount(sentences, more)}</h3>
      {groupByRemark(sentences).map(({ polarity, ...group }) => (
        <QuoteGroup
          key={group.id}
          group={group}
          polarity={polarity}
          stage={stage}
          isAreaNamed
          first={2}
          href={linkTo(stage.place, { selection: { kind: "node", id: group.theme } })}
        />
      ))}
    </section>
  );
}

function tellCount(sentences: readonly Sentence[], more: number): string {
  const shown = new Set(sentences.map(({ id }) => id)).size;
  return more === 0 ? countSentences(shown) : `the newest ${shown} of ${countSentences(shown + more)}`;
}
