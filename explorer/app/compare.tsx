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
import { COMPARED_AS, type CompareSide, type Comparison } from "../view/compare-place.ts";
import { layOutBeside } from "../view/compare-scene.ts";
import { emphasise } from "../view/emphasis.ts";
import { foldRegions, regionOf } from "../view/fold-regions.ts";
import { foldThemes } from "../view/fold-themes.ts";
import type { Lens } from "../view/lens.ts";
import { regionsBySubject } from "../view/lens-filter.ts";
import type { Selection } from "../view/place.ts";
import { isSameSelection } from "../view/selection.ts";
import { Canvas } from "./canvas.tsx";
import { Choices } from "./choices.tsx";
import { NO_INSPECTIONS, nameSide } from "./compare-names.ts";
import { Layers } from "./layers.tsx";
import { Answered, Notice } from "./notice.tsx";
import { Glyph } from "./quotes.tsx";
import { useInspections } from "./resources.ts";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";
import { useSize } from "./use-size.ts";
import "./style/compare.css";

/** Two areas, two bodies or two periods: what only one has and what both have, or both in one layout. */
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

/** What only the first has, what both have, what only the second has: bars to either side, each a link to its sentences. */
function Difference(props: ShownProps) {
  const { stage, comparison, compared } = props;
  const [a, b] = [nameSide(stage, comparison.a), nameSide(stage, comparison.b)];
  const headings: Readonly<Record<Where, string>> = { a: `Only in ${a}`, both: "In both", b: `Only in ${b}` };
  const most = Math.max(...compared.rows.flatMap((row) => [row.a, row.b]));
  return (
    <div className="compared">
      <p className="compared-sides" aria-hidden="true">
        <span>{a}</span>
        <span>{b}</span>
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
        {compared.counts === "subjects" ? stage.place.question.among : "the inspectors’ sentences"}; a click
        shows what stands behind one.
      </p>
    </div>
  );
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
        href={linkTo(place, { selection, sentence: null })}
        aria-current={isSameSelection(selection, place.selection) ? "true" : undefined}
        aria-label={`${row.label}, ${row.polarity}, ${nameSide(stage, side)}: ${tellCount(count)}`}
      >
        <span className={`bar ${row.polarity}`} style={{ width: `${(count / most) * 100}%` }} />
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
        <Glyph polarity={row.polarity} /> {row.label}
      </a>
      {bar(comparison.b, row.b, "compared-bar second")}
    </li>
  );
}

/** What a side's bar stands on: the link of its subject to the theme, or the theme where all are compared. */
function selectionOf({ id }: CompareSide, theme: string): Selection {
  return id === null ? { kind: "node", id: theme } : { kind: "link", subject: id, theme };
}

const LEAST_SIDE_PX = 340;
const LEAST_HEIGHT_PX = 420;
/** Of more themes than this the groups are drawn. */
const MOST_BOXES = 14;
/** Of more areas than this the regions are drawn. */
const MOST_DISCS = 12;

/** Both sides in one layout: they scroll together, and what is selected comes forward in both. */
function Beside({ stage, comparison, compared }: ShownProps) {
  const { place, go, view } = stage;
  const [ref, size] = useSize<HTMLDivElement>();
  const width = Math.max(Math.floor(size.width / 2) - 8, LEAST_SIDE_PX);
  const isFolded = compared.rows.length > MOST_BOXES;
  const isByRegion = stage.place.question.among === "areas" && countDrawn(compared) > MOST_DISCS;
  const scenes = useMemo(() => {
    const regionsOf = regionsBySubject(stage.lens, NO_INSPECTIONS);
    const byTheme = (lens: Lens) => (isFolded ? foldThemes(lens) : lens);
    const fold = (lens: Lens) => (isByRegion ? foldRegions(byTheme(lens), regionsOf) : byTheme(lens));
    const folded = { ...compared, a: fold(compared.a), b: fold(compared.b) };
    return layOutBeside(fold(stage.lens), folded, place.question, { width, height: LEAST_HEIGHT_PX });
  }, [stage.lens, compared, isFolded, isByRegion, place.question, width]);
  const { selection } = place;
  return (
    <>
      {isFolded && (
        <p className="scroll-hint">
          Drawn by {isByRegion ? "regions and " : ""}groups of themes; each theme stands under Difference.
        </p>
      )}
      <Canvas at={ref}>
        <div className="beside">
          {(["a", "b"] as const).map((side) => (
            <figure key={side}>
              <figcaption>{nameSide(stage, comparison[side])}</figcaption>
              <Layers
                scene={scenes[side]}
                emphasis={emphasise(scenes[side], view, selection)}
                selected={new Set(selection?.kind === "node" ? [selection.id] : [])}
                onHover={ignore}
                onChoose={(chosen) =>
                  !isRegion(chosen) &&
                  go({ selection: isSameSelection(chosen, selection) ? null : chosen, sentence: null })
                }
                selectionOf={(id) => ({ kind: "node", id })}
              />
            </figure>
          ))}
        </div>
      </Canvas>
    </>
  );
}

function countDrawn({ a, b }: Compared): number {
  return new Set([...a.subjects, ...b.subjects].map(({ id }) => id)).size;
}

/** A region has no sentences of its own. */
function isRegion(selection: Selection): boolean {
  return (
    regionOf(
      selection.kind === "link" ? selection.subject : selection.kind === "node" ? selection.id : "",
    ) !== null
  );
}

/** Hovering one of two pictures would dim the other. */
function ignore(): void {}
