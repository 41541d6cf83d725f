import { pluralOf } from "../view/asked.ts";
import { asksYears, compareSides, suggestComparison, tellComparison } from "../view/compare.ts";
import type { CompareSide, Comparison } from "../view/compare-place.ts";
import { whenOf } from "../view/inspections.ts";
import { compareText } from "../view/view.ts";
import { NO_INSPECTIONS, nameSide } from "./compare-names.ts";
import { NameWord } from "./name-word.tsx";
import { PolarityWord, Word } from "./question-words.tsx";
import { useInspections } from "./resources.ts";
import type { Stage } from "./stage.ts";

/** Two areas, bodies or periods beside each other, as a sentence whose words choose them. */
export function CompareQuestion({ stage }: { readonly stage: Stage }) {
  const comparison = stage.place.compare ?? suggestComparison(stage.view, stage.lens, stage.place.selection);
  const inspections = useInspections();
  const records = inspections.status === "ready" ? inspections.value.inspections : NO_INSPECTIONS;
  const years = [
    ...new Set(records.map((record) => Number(whenOf(record).slice(0, 4))).filter(Boolean)),
  ].sort();
  const isReady = inspections.status === "ready" || !asksYears(comparison);
  const compared = compareSides(stage.lens, records, comparison, stage.place.question.polarity);
  const change = (side: "a" | "b", part: Partial<CompareSide>) =>
    stage.go({
      compare: { ...comparison, [side]: { ...comparison[side], ...part } },
      selection: null,
      sentence: null,
    });
  const words = (side: "a" | "b", which: string) => (
    <SideWords {...{ stage, comparison, years, side, which }} onChange={(part) => change(side, part)} />
  );
  return (
    <section className="question" aria-label="Question and answer">
      <h1>
        How do the <PolarityWord stage={stage} /> of {words("a", "First")} compare with those of{" "}
        {words("b", "Second")}?
      </h1>
      <p className="answer" aria-live="polite">
        {isReady &&
          (compared.rows.length === 0
            ? `Nothing read so far tells of ${pluralOf(stage.place.question.polarity)} of either.`
            : tellComparison(compared, {
                a: nameSide(stage, comparison.a),
                b: nameSide(stage, comparison.b),
              }))}
      </p>
    </section>
  );
}

interface SideProps {
  readonly stage: Stage;
  readonly comparison: Comparison;
  readonly years: readonly number[];
  readonly side: "a" | "b";
  /** `First` or `Second`, for who listens. */
  readonly which: string;
  readonly onChange: (part: Partial<CompareSide>) => void;
}

function SideWords({ stage, comparison, years, side, which, onChange }: SideProps) {
  const { id, from, to } = comparison[side];
  const { among } = stage.place.question;
  const subjects = [...stage.whole.subjects].sort((x, y) => compareText(x.name, y.name));
  const everyone = `all ${among}`;
  return (
    <>
      <NameWord
        label={`${which} to compare`}
        value={id ?? ""}
        among={among}
        shown={subjects.find((subject) => subject.id === id)?.name ?? id ?? everyone}
        options={[["", everyone], ...subjects.map((subject) => [subject.id, subject.name] as const)]}
        onChoose={(value) => onChange({ id: value === "" ? null : value })}
      />
      , from{" "}
      <YearWord
        label={`${which}, from year`}
        year={from}
        {...{ years, none: "the first" }}
        onChoose={(year) => onChange({ from: year })}
      />{" "}
      to{" "}
      <YearWord
        label={`${which}, to year`}
        year={to}
        {...{ years, none: "the newest" }}
        onChoose={(year) => onChange({ to: year })}
      />
      {" inspection"}
      {side === "a" && ","}
    </>
  );
}

/** A year as a word of the question; `none` is what no year is called. */
function YearWord(props: {
  readonly label: string;
  readonly year: number | null;
  readonly none: string;
  readonly years: readonly number[];
  readonly onChoose: (year: number | null) => void;
}) {
  const { year, none } = props;
  return (
    <Word
      label={props.label}
      value={year === null ? "" : String(year)}
      shown={year === null ? none : String(year)}
      options={[["", none], ...props.years.map((one) => [String(one), String(one)] as const)]}
      onChoose={(value) => props.onChoose(value === "" ? null : Number(value))}
    />
  );
}
