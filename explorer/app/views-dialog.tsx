import { type ChangeEvent, type FormEvent, useState } from "react";
import { keepView, mergeViews, readViews, type SavedView, writeViews } from "../view/saved-views.ts";
import { Dialog } from "./dialog.tsx";
import { listKeptViews, putKeptViews } from "./kept-views.ts";
import { saveFile } from "./save-file.ts";
import "./style/help.css";
import "./style/views.css";

/** Views under names: to keep this one, go to another, and take them along as a file. */
export function ViewsDialog({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const [views, setViews] = useState(listKeptViews);
  const [told, setTold] = useState("");
  const put = (next: readonly SavedView[], message: string) => {
    const isKept = putKeptViews(next);
    setViews(next);
    setTold(isKept ? message : "This browser keeps nothing for this page: export the views as a file.");
  };
  const onSave = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    if (name === "") return;
    const address = window.location.hash === "" ? "#/" : window.location.hash;
    put(keepView(listKeptViews(), { name, address }), `“${name}” is kept.`);
  };
  const onImport = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (!file) return;
    const read = readViews(file.name, await file.text());
    if (read.views === null) setTold(read.problem);
    else put(mergeViews(listKeptViews(), read.views), `${read.views.length} read from “${file.name}”.`);
  };
  return (
    <Dialog className="search help views" labelledBy="views" onClose={onClose}>
      <div className="help-body">
        <h2 id="views">Saved views</h2>
        <form className="views-form" onSubmit={onSave}>
          <label htmlFor="view-name">This view is called</label>
          <input
            id="view-name"
            name="name"
            type="text"
            required
            maxLength={200}
            defaultValue={title}
            onFocus={(event) => selectFromStart(event.currentTarget)}
          />
          <button type="submit" className="action">
            Save
          </button>
        </form>
        {views.length === 0 ? (
          <p className="sub">
            None yet. A saved view opens again as it was: question, filters, view and selection.
          </p>
        ) : (
          <ul className="views-list" aria-label="Saved views">
            {views.map((view) => (
              <li key={view.name}>
                <a href={view.address} onClick={onClose}>
                  {view.name}
                </a>
                <button
                  type="button"
                  className="more"
                  aria-label={`Forget ${view.name}`}
                  onClick={() =>
                    put(
                      listKeptViews().filter(({ name }) => name !== view.name),
                      `“${view.name}” is forgotten.`,
                    )
                  }
                >
                  Forget
                </button>
              </li>
            ))}
          </ul>
        )}
        <p className="views-told" role="status">
          {told}
        </p>
      </div>
      <p className="search-keys">
        {views.length > 0 && (
          <button
            type="button"
            className="more"
            onClick={() => saveFile("sendgraph-views.json", writeViews(views))}
          >
            Export
          </button>
        )}
        <label className="more views-import">
          Import
          <input type="file" accept=".json,application/json" className="unseen" onChange={onImport} />
        </label>
        <button type="button" className="more" onClick={onClose}>
          Close
        </button>
      </p>
    </Dialog>
  );
}

/** Selects a name with its beginning in sight: the browser shows the end of it, and only after the focus has come. */
function selectFromStart(field: HTMLInputElement): void {
  field.select();
  requestAnimationFrame(() => {
    field.scrollLeft = 0;
  });
}
