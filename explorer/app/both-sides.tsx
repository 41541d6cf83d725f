import { countSide } from "../view/answer.ts";
import { groupByTheme, type Sentence, type SentenceGroup, splitVoices } from "../view/evidence.ts";
import { findOppositions, type Opposition, tellOtherSide } from "../view/opposed.ts";
import type { Selection } from "../view/place.ts";
import { OtherVoices } from "./other-voices.tsx";
import { QuoteGroup } from "./quotes.tsx";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";

interface BothSidesProps {
  readonly sentences: readonly Sentence[];
  readonly stage: Stage;
  readonly isAreaNamed: boolean;
  /** Where the heading of a theme leads. */
  readonly selectTheme: (theme: string) => Selection;
}

/** The inspectors' findings of either side, theme by theme, and apart from them what others said. */
export function BothSides(props: BothSidesProps) {
  const voices = splitVoices(props.sentences);
  const opposed = new Map(
    findOppositions(props.sentences).map((opposition) => [opposition.theme, opposition]),
  );
  const order =
    props.stage.place.question.polarity === "strength"
      ? ["strength", "mixed", "weakness"]
      : ["weakness", "mixed", "strength"];
  return (
    <>
      {order.map((side) => (
        <Side
          key={side}
          {...props}
          side={side}
          opposed={opposed}
          groups={groupByTheme(voices.inspectors.filter((sentence) => sentence.polarity === side))}
        />
      ))}
      <OtherVoices voices={voices} stage={props.stage} isAreaNamed={props.isAreaNamed} />
    </>
  );
}

/** The findings that point one way, under their number. */
function Side(
  props: BothSidesProps & {
    readonly side: string;
    readonly opposed: ReadonlyMap<string, Opposition>;
    readonly groups: readonly SentenceGroup[];
  },
) {
  const { side, groups, stage, opposed } = props;
  if (groups.length === 0) return null;
  return (
    <section>
      <h3 className="side">{countSide(groups.length, side)}</h3>
      {groups.map((group) => (
        <QuoteGroup
          key={group.id}
          group={group}
          polarity={side}
          stage={stage}
          isAreaNamed={props.isAreaNamed}
          first={2}
          aside={tellOtherSide(opposed.get(group.id), side)}
          href={linkTo(stage.place, { selection: props.selectTheme(group.id) })}
        />
      ))}
    </section>
  );
}
