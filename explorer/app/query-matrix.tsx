import { useMemo } from "react";
import type { AnswerRow } from "../view/queries.ts";
import { layOutAnswerMatrix, type MatrixCell } from "../view/queries-matrix.ts";
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
          <tbody>
            {matrix.rows.map((row) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {matrix.columns.map((column) => (
                  <Cell key={column} cell={matrix.cells.get(row)?.get(column)} most={matrix.most} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function Cell({ cell, most }: { readonly cell: MatrixCell | undefined; readonly most: number }) {
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
  return (
    <td title={title}>
      {cell.polarities.length === 0 && <span className="glyph">●</span>}
      {cell.polarities.map((polarity) => (
        <span key={polarity} className={`glyph ${polarity}`} role="img" aria-label={polarity}>
          {SIDE_STYLE[polarity].glyph}
        </span>
      ))}
    </td>
  );
}
