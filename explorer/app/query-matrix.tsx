import { useMemo } from "react";
import type { AnswerRow } from "../view/queries.ts";
import { tellName } from "../view/queries-form.ts";
import { type AnswerMatrix, layOutAnswerMatrix, type MatrixCell } from "../view/queries-matrix.ts";
import { SIDE_STYLE } from "../view/style.ts";
import { Scroll } from "./query-scroll.tsx";
import { TAPPED, useMedia } from "./use-media.ts";

/** Rows as a matrix of names by names, with numbers, glyphs or marks. Scrolls within itself. */
export function QueryMatrix({ rows }: { readonly rows: readonly AnswerRow[] }) {
  const matrix = useMemo(() => layOutAnswerMatrix(rows), [rows]);
  const isTapped = useMedia(TAPPED);
  if (matrix === null) return null;
  return (
    <>
      <p className="query-hint">
        {matrix.told}. {isTapped ? "The table tells all of a cell." : "Point at a cell for all of it."}
      </p>
      <Key matrix={matrix} />
      <Scroll label="Matrix">
        <table className="query-matrix">
          <thead>
            <tr>
              <td />
              {matrix.columns.map((name) => (
                <th key={name} scope="col">
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          {matrix.groups.map((group) => (
            <Group key={group.name} group={group} matrix={matrix} />
          ))}
        </table>
      </Scroll>
    </>
  );
}

const SAID = ["weakness", "mixed", "strength"] as const;

/** What the marks mean, and where two say something of one theme, whose is which. */
function Key({ matrix: { sides, groups } }: { readonly matrix: AnswerMatrix }) {
  if (sides.length === 0) return null;
  const used = new Set(
    groups
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()]))
      .flatMap((cell) => cell.sides.flat()),
  );
  return (
    <p className="query-hint matrix-key">
      {SAID.filter((said) => used.has(said)).map((said) => (
        <span key={said}>
          <Mark said={said} /> {said}
        </span>
      ))}
      {sides.length > 1 && (
        <span>in each cell {sides.map(tellName).join(" | ")}, – where nothing was said</span>
      )}
    </p>
  );
}

interface GroupProps {
  readonly group: AnswerMatrix["groups"][number];
  readonly matrix: AnswerMatrix;
}

function Group({ group: { name, total, rows }, matrix }: GroupProps) {
  return (
    <tbody>
      {name !== null && (
        <tr className="group">
          <th scope="rowgroup">{name}</th>
          {matrix.columns.map((column) => (
            <td key={column}>{total.get(column)?.toLocaleString("en-GB")}</td>
          ))}
        </tr>
      )}
      {rows.map((row) => (
        <tr key={row.name}>
          <th scope="row">{row.name}</th>
          {matrix.columns.map((column) => (
            <Cell key={column} cell={row.cells.get(column)} matrix={matrix} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

interface CellProps {
  readonly cell: MatrixCell | undefined;
  readonly matrix: AnswerMatrix;
}

function Cell({ cell, matrix: { most, sides } }: CellProps) {
  if (cell === undefined) return <td />;
  const title = cell.told.join("\n");
  if (cell.count !== null) {
    const share = Math.round(6 + 26 * (cell.count / most));
    return (
      <td
        title={title}
        className="counted"
        style={{ background: `color-mix(in srgb, var(--ink) ${share}%, transparent)` }}
      >
        {cell.count.toLocaleString("en-GB", { maximumFractionDigits: 2 })}
      </td>
    );
  }
  if (sides.length < 2)
    return (
      <td title={title}>
        {cell.sides.flat().length === 0 && <span className="glyph">●</span>}
        {cell.sides.flat().map((said) => (
          <Mark key={said} said={said} />
        ))}
      </td>
    );
  return (
    <td title={title} className="sided">
      {cell.sides.map((said, at) => (
        <Side key={sides[at]} name={tellName(sides[at] ?? "")} said={said} />
      ))}
    </td>
  );
}

/** What one of several said. Nobody's silence is left out: the place in the cell tells whose mark it is. */
function Side({ name, said }: { readonly name: string; readonly said: readonly (typeof SAID)[number][] }) {
  return (
    <span className="side" role="img" aria-label={`${name}: ${said.join(" and ") || "nothing"}`}>
      {said.length === 0 ? "–" : said.map((one) => <Mark key={one} said={one} />)}
    </span>
  );
}

function Mark({ said }: { readonly said: (typeof SAID)[number] }) {
  return (
    <span className={`glyph ${said}`} role="img" aria-label={said}>
      {SIDE_STYLE[said].glyph}
    </span>
  );
}
