import type { TableColumn } from "../view/queries-table.ts";

interface ColumnsProps {
  readonly columns: readonly TableColumn[];
}

/** Which columns nothing stands in; where that is so of all, what may be the reason. */
export function Empty({ columns, isAll }: ColumnsProps & { readonly isAll: boolean }) {
  if (columns.length === 0) return null;
  const names = columns.map(({ title }) => title).join(", ");
  return (
    <p className="query-empty">
      {isAll
        ? `Nothing stands in any of these rows: ${names}. What a node does not have is empty, so look whether each property is spelt as in the graph.`
        : `Empty in every row, so not shown: ${names}. The files have ${columns.length === 1 ? "it" : "them"}.`}
    </p>
  );
}

/** What the columns mean that say so. */
export function Meanings({ columns }: ColumnsProps) {
  const told = columns.filter(({ description }) => description !== null);
  if (told.length === 0) return null;
  return (
    <dl className="query-meanings">
      {told.map(({ name, title, description }) => (
        <div key={name}>
          <dt>{title}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
