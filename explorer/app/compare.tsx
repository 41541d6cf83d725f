import { type ReactNode, useMemo } from "react";
import { countSentences, countSubjects } from "../view/answer.ts";
import {
  asksYears,
  type Compared,
  type ComparedRow,
  compareSides,
  suggestComparison,
  WHERES,
  type Where,
} from "../view/compare.ts";
import { COMPARED_AS, type CompareSide, type Comparison, encodeComparison } from "../view/compare-place.ts";
import type { Selection } from "../view/place.ts";
import { isSameSelection } from "../view/selection.ts";
import { Choices } from "./choices.tsx";
import { Beside } from "./compare-beside.tsx";
import { NO_INSPECTIONS, nameSide } from "./compare-names.ts";
import { Answered, Notice } from "./notice.tsx";
import { Glyph } from "./quotes.tsx";
import { useInspections } from "./resources.ts";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";
import "./style/compare.css";

/** Two areas, two bodies or two periods: what is told of one alone and what of both, or both in one layout. */
export function Compare({ stage }: { readonly stage: Stage }) {
  const { place, view, lens } = stage;
  const suggested = useMemo(
    () => suggestComparison(view, lens, place.selection),
    [view, lens, place.selection],
  );
  const comparison = place.compare ?? suggested;
  const inspections = useInspections(asksYears(comparison));
  if (!asksYears(comparison)) return <Shown stage={stage} comparison={comparison} records={NO_INSPECTIONS} />;
  return (
    <Answered resource={inspections} waiting="Reading the inspections…">
      {(answer) => <Shown stage={stage} comparison={comparison} records={answer.inspections} />}
    </Answered>
  );
}

const NAMES = { difference: "Difference", beside: "Side by side" } as const;

function Shown(props: {
  readonly stage: Stage;
  readonly comparison: Comparison;
  readonly records: typeof NO_INSPECTIONS;
}) {
  const { stage, comparison, records } = props;
  const asked = stage.place.question.polarity;
  const compared = useMemo(
    () => compareSides(stage.lens, records, comparison, asked),
    [stage.lens, records, comparison, asked],
  );
  return (
    <>
      {/* The figure's dialog asks for it. */}
      <span hidden data-draw={encodeComparison(comparison)} />
      <Choices
        label="How the two are compared"
        place={stage.place}
        choices={COMPARED_AS.map((as) => ({
          name: NAMES[as],
          change: { compare: { ...comparison, as } },
          isCurrent: as === comparison.as,
        }))}
      />
      {compared.rows.length === 0 ? (
        <Notice heading="Nothing to compare">
          <p>Choose others in the question above, or other years.</p>
        </Notice>
      ) : comparison.as === "beside" ? (
        <Beside stage={stage} comparison={comparison} compared={compared} />
      ) : (
        <Difference stage={stage} comparison={comparison} compared={compared} />
      )}
    </>
  );
}

interface ShownProps {
  readonly stage: Stage;
  readonly comparison: Comparison;
  readonly compared: Compared;
}

/** What is told of the first alone, of both, of the second alone: bars to either side, each a link to its sentences. */
function Difference(props: ShownProps) {
  const { stage, comparison, compared } = props;
  const [a, b] = [nameSide(stage, comparison.a), nameSide(stage, comparison.b)];
  const headings: Readonly<Record<Where, string>> = {
    a: `Only in the texts on ${a}`,
    both: "In the texts on both",
    b: `Only in the texts on ${b}`,
  };
  const most = Math.max(...compared.rows.flatMap((row) => [row.a, row.b]));
  return (
    <div className="compared">
      <p className="compared-sides">
        <SideName {...props} side={comparison.a} />
        <SideName {...props} side={comparison.b} />
      </p>
      {WHERES.map((where) => {
        const rows = compared.rows.filter((row) => row.where === where);
        if (rows.length === 0) return null;
        return (
          <section key={where} aria-labelledby={`compared-${where}`}>
            <h2 id={`compared-${where}`}>
              {headings[where]} <span className="compared-number">{rows.length}</span>
            </h2>
            <ul>
              {rows.map((row) => (
                <Row key={row.theme + row.polarity} row={row} most={most} {...props} />
              ))}
            </ul>
          </section>
        );
      })}
      <p className="legend">
        Bars by number of{" "}
        {compared.counts === "subjects" ? stage.place.question.among : "the inspectors’ sentences"}; choose
        one for what stands behind it.
      </p>
    </div>
  );
}

/** What one side is called: of one area or body, the way to its panel. */
function SideName({ stage, comparison, side }: ShownProps & { readonly side: CompareSide }) {
  const name = nameSide(stage, side);
  if (side.id === null) return <span>{name}</span>;
  const selection = { kind: "node", id: side.id } as const;
  return <a href={linkTo(stage.place, { selection, sentence: null, compare: comparison })}>{name}</a>;
}

function Row(props: ShownProps & { readonly row: ComparedRow; readonly most: number }) {
  const { stage, comparison, compared, row, most } = props;
  const { place } = stage;
  const tellCount = (count: number) =>
    compared.counts === "subjects" ? countSubjects(count, place.question.among) : countSentences(count);
  const bar = (side: CompareSide, count: number, className: string): ReactNode => {
    if (count === 0) return <span className={className} />;
    const selection = selectionOf(side, row.theme);
    return (
      <a
        className={className}
        href={linkTo(place, { selection, sentence: null, compare: comparison })}
        aria-current={isSameSelection(selection, place.selection) ? "true" : undefined}
        aria-label={`${row.label}, ${row.polarity}, ${nameSide(stage, side)}: ${tellCount(count)}`}
      >
        <span className={`bar ${row.polarity}`} style={{ width: barWidth(count / most) }} />
        <span className="compared-count">{count}</span>
      </a>
    );
  };
  return (
    <li>
      {bar(comparison.a, row.a, "compared-bar first")}
      <a
        className="compared-theme"
        href={linkTo(place, { selection: { kind: "node", id: row.theme }, sentence: null })}
      >
        <Glyph polarity={row.polarity} /> <Unbroken text={row.label} />
      </a>
      {bar(comparison.b, row.b, "compared-bar second")}
    </li>
  );
}

/** A text whose ranges of numbers ("1-2") stand on one line. */
function Unbroken({ text }: { readonly text: string }) {
  return text.split(/(\d+-\d+)/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={part} className="unbroken">
        {part}
      </span>
    ),
  );
}

/** The number beside a bar has its room first: so the longest bars keep their proportion too. */
function barWidth(share: number): string {
  return `calc((100% - ${COUNT_PX}px) * ${share})`;
}

const COUNT_PX = 34;

/** What a side's bar stands on: the link of its subject to the theme, or the theme where all are compared. */
function selectionOf({ id }: CompareSide, theme: string): Selection {
  return id === null ? { kind: "node", id: theme } : { kind: "link", subject: id, theme };
}
