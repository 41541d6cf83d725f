import { groupByTheme, type Sentence, type SentenceGroup, type Voices } from "../view/evidence.ts";
import { tellWord } from "../view/wording.ts";
import { Quotes } from "./quotes.tsx";
import type { Stage } from "./stage.ts";

const FIRST = 2;

/** What the inspected bodies and others said of the same, apart from the inspectors' findings: it counts nowhere. */
export function OtherVoices(props: {
  readonly voices: Voices;
  readonly stage: Stage;
  readonly isAreaNamed: boolean;
}) {
  const { bodies, others } = props.voices;
  return (
    <>
      <Voice {...props} heading="What the inspected bodies said" sentences={bodies} />
      <Voice {...props} heading="What others said" sentences={others} />
    </>
  );
}

function Voice(props: {
  readonly heading: string;
  readonly sentences: readonly Sentence[];
  readonly stage: Stage;
  readonly isAreaNamed: boolean;
}) {
  if (props.sentences.length === 0) return null;
  return (
    <section className="voices">
      <h3>{props.heading}</h3>
      <p className="sub">Not the inspectors’ findings: counted nowhere.</p>
      {groupByTheme(props.sentences)
        .flatMap(splitSides)
        .map(([side, group]) => (
          <div key={side + group.id} className="voice-group">
            <h4>
              {group.label}, <span>{tellWord(side)}</span>
            </h4>
            <Quotes
              sentences={group.sentences}
              stage={props.stage}
              isAreaNamed={props.isAreaNamed}
              first={FIRST}
            />
          </div>
        ))}
    </section>
  );
}

const SIDES = ["weakness", "mixed", "strength"];

function splitSides(group: SentenceGroup): (readonly [side: string, group: SentenceGroup])[] {
  return SIDES.map((side) => {
    const sentences = group.sentences.filter((sentence) => sentence.polarity === side);
    return [side, { ...group, sentences }] as const;
  }).filter(([, { sentences }]) => sentences.length > 0);
}
