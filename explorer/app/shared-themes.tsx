import { countSubjects } from "../view/answer.ts";
import { groupByArea, type Sentence } from "../view/evidence.ts";
import type { LensLink, LensPolarity } from "../view/lens.ts";
import { type Pair, readItem } from "../view/pairs.ts";
import { Answered } from "./notice.tsx";
import { nameTheme } from "./pair-names.ts";
import { Glyph, Quotes } from "./quotes.tsx";
import type { Stage } from "./stage.ts";
import { useStageEvidence } from "./stage-evidence.ts";
import { linkTo } from "./use-place.ts";

interface SharedProps {
  readonly stage: Stage;
  readonly pair: Pair;
  readonly a: string;
  readonly b: string;
  readonly links: readonly LensLink[];
}

/** One thing in common. */
interface Item {
  readonly theme: string;
  readonly polarity: LensPolarity;
}

/** What two have in common, theme by theme with a sentence from each. */
export function SharedThemes(props: SharedProps) {
  const { stage, pair, a, b } = props;
  const ofA = useStageEvidence(stage, { subject: a });
  const ofB = useStageEvidence(stage, { subject: b });
  const asked = stage.place.question.polarity;
  const countOf = (item: Item) =>
    props.links.filter((link) => link.theme === item.theme && link.polarity === item.polarity).length;
  const items = pair.items
    .map((item) => readItem(item, asked === "strength" ? "strength" : "weakness"))
    .sort((x, y) => countOf(y) - countOf(x) || (x.theme < y.theme ? -1 : 1));
  const total = countSubjects(stage.lens.subjects.length, stage.place.question.among);
  return (
    <Answered resource={ofA} waiting="Looking up the sentences…">
      {(answerA) => (
        <Answered resource={ofB} waiting="Looking up the sentences…">
          {(answerB) =>
            items.map((item) => (
              <section key={item.theme + item.polarity} className="quote-group">
                <h3>
                  <Glyph polarity={item.polarity} />
                  <a href={linkTo(stage.place, { selection: { kind: "node", id: item.theme } })}>
                    {nameTheme(stage, item.theme)}
                  </a>
                  <span className="aside">
                    {countOf(item)} of {total}
                  </span>
                </h3>
                <Side {...props} item={item} sentences={answerA.sentences} />
                <Side {...props} item={item} sentences={answerB.sentences} />
              </section>
            ))
          }
        </Answered>
      )}
    </Answered>
  );
}

function Side(props: SharedProps & { readonly item: Item; readonly sentences: readonly Sentence[] }) {
  const { theme, polarity } = props.item;
  const sentences = props.sentences.filter(
    (sentence) =>
      props.stage.themeOf(sentence.theme) === theme &&
      sentence.polarity === polarity &&
      sentence.saidBy === "inspectors",
  );
  return groupByArea(sentences).map((group) => (
    <Quotes key={group.id} sentences={group.sentences} stage={props.stage} isAreaNamed first={1} />
  ));
}
