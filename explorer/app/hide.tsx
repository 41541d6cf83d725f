import type { Stage } from "./stage.ts";

/** Takes one area, body or theme out of every picture; the question's last word brings it back. */
export function Hide({ stage, id }: { readonly stage: Stage; readonly id: string }) {
  const { filter } = stage.place;
  if (filter.hidden.includes(id)) return null;
  return (
    <button
      type="button"
      className="more"
      onClick={() =>
        stage.go({ filter: { ...filter, hidden: [...filter.hidden, id].sort() }, selection: null })
      }
    >
      Leave it out of the picture
    </button>
  );
}
