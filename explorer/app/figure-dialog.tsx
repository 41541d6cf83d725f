import "./style/figure.css";
import { useEffect, useMemo, useState } from "react";
import { finishCommand, nameFigureFile, tellFigureCommand } from "../figure/figure-command.ts";
import { PRESETS } from "../figure/presets.ts";
import { type FigureChoice, listFigures, tellDiffering } from "../view/figure-choices.ts";
import type { FigureAsked, FigureMade } from "../view/figure-order.ts";
import type { Place, Tab } from "../view/place.ts";
import { SITE } from "./api-client.ts";
import { Dialog } from "./dialog.tsx";
import { FigureCommand, FigureFiles } from "./figure-files.tsx";
import { Scroll } from "./query-scroll.tsx";
import { bytesOf, makeFigure, useFigure } from "./use-figure.ts";

const FIRST_PRESET = "nature-double";

/** Makes a figure for a paper of what is on the screen: kind, publisher, words, how it will look at its true size, files and command. */
export function FigureDialog(props: {
  readonly place: Place;
  readonly tab: Tab;
  /** How much of its layers the page draws. */
  readonly drawn: string | null;
  readonly onClose: () => void;
}) {
  const { place, tab, drawn, onClose } = props;
  const choices = useMemo(() => listFigures(place, tab, drawn), [place, tab, drawn]);
  const differing = tellDiffering(place, tab, drawn);
  const [says, setSays] = useState(choices[0]?.says ?? "");
  const [preset, setPreset] = useState(FIRST_PRESET);
  const [isPublic, setPublic] = useState(false);
  const [beside, setBeside] = useState(choices[0]?.other ?? "");
  const [alt, setAlt] = useState("");
  const [caption, setCaption] = useState("");
  const choice = choices.find((one) => one.says === says) ?? choices[0];
  const panel = choices.find((one) => one.says === beside);
  const asked = {
    name: choice?.name ?? "",
    parameters: { ...choice?.parameters },
    ...(panel && { panel: { name: panel.name, parameters: { ...panel.parameters } } }),
    ...{ preset, isPublic, alt, caption },
  };
  /** Words of one's own tell of the picture that they were written for. */
  const choose = (change: () => void) => {
    change();
    setAlt("");
    setCaption("");
  };
  /** What stood beside it because it is the other half of the picture gives way to the new one's. */
  const chooseFigure = (to: string) => {
    setSays(to);
    if (beside === (choice?.other ?? "")) setBeside(choices.find((one) => one.says === to)?.other ?? "");
  };
  const { figure, isWaiting, failure } = useFigure(SITE === null ? asked : null);
  return (
    <Dialog className="figure-dialog" labelledBy="figure" onClose={onClose}>
      <h2 id="figure">A figure for a paper</h2>
      {differing !== null && <p className="figure-undrawn">{differing}</p>}
      <div className="figure-form">
        <label>
          Figure
          <select value={says} onChange={(event) => choose(() => chooseFigure(event.target.value))}>
            <Options choices={choices} />
          </select>
        </label>
        {choices.length > 1 && (
          <label>
            Beside it
            <select value={beside} onChange={(event) => choose(() => setBeside(event.target.value))}>
              <option value="">nothing</option>
              <Options choices={choices} />
            </select>
          </label>
        )}
        <label>
          Made for
          <select value={preset} onChange={(event) => setPreset(event.target.value)}>
            {PRESETS.map((one) => (
              <option key={one.name} value={one.name}>
                {one.says}, {Math.round(one.widthMm)} mm
              </option>
            ))}
          </select>
        </label>
        <label className="figure-check">
          <input type="checkbox" checked={isPublic} onChange={(event) => setPublic(event.target.checked)} />
          Leave people’s names and quotations out of the file
        </label>
      </div>
      {failure !== null && (
        <p role="alert" className="figure-failure">
          {failure.message} {failure.remedy}
        </p>
      )}
      {SITE !== null && <Serverless asked={asked} />}
      {isWaiting && figure === null && failure === null && <p aria-live="polite">Drawing…</p>}
      {figure !== null && (
        <div aria-busy={isWaiting} className={isWaiting ? "stale" : ""}>
          <Preview figure={figure} />
          <Remarks figure={figure} />
          <OwnWords label="Caption" usual={figure.caption} own={caption} onChange={setCaption} />
          <p className="figure-besides">After it, where the figure is printed: {figure.besides}</p>
          <OwnWords label="Alternative text" usual={figure.alt} own={alt} onChange={setAlt} />
        </div>
      )}
      <div className="figure-foot">
        {figure !== null && (
          <>
            <FigureFiles make={(format) => makeFigure(asked, format)} />
            <FigureCommand command={figure.command} />
          </>
        )}
        <p className="figure-close">
          <button type="button" className="more" onClick={onClose}>
            Close
          </button>
        </p>
      </div>
    </Dialog>
  );
}

/** What a copy without a server can give: the command that draws the figure elsewhere. */
function Serverless({ asked }: { readonly asked: Omit<FigureAsked, "format"> }) {
  const { name, parameters: typed, panel, preset, isPublic } = asked;
  const drawn = panel ? { name: panel.name, typed: panel.parameters } : null;
  const parts = { name, typed, panel: drawn, preset, isPublic, licence: null };
  const file = nameFigureFile(parts, "svg");
  return (
    <>
      <p>
        Figures are drawn by a server or by the command line, and this is a copy without a server. On a
        machine with the graph this command draws it; for another format, name the file .pdf, .png, .tif or
        .html.
      </p>
      <FigureCommand
        command={finishCommand(tellFigureCommand(parts), { alt: undefined, caption: undefined }, file)}
      />
    </>
  );
}

function Options({ choices }: { readonly choices: readonly FigureChoice[] }) {
  return choices.map(({ says }) => (
    <option key={says} value={says}>
      {says}
    </option>
  ));
}

/** The figure at its true size, as far as the screen knows its own. */
function Preview({ figure }: { readonly figure: FigureMade }) {
  const address = useMemo(
    () => URL.createObjectURL(new Blob([bytesOf(figure)], { type: "image/svg+xml" })),
    [figure],
  );
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  const size = { width: `${figure.widthMm}mm`, height: `${figure.heightMm}mm` };
  return (
    <figure className="figure-preview">
      <Scroll key={figure.widthMm} label="Preview">
        <img src={address} alt={figure.alt} style={size} />
      </Scroll>
      <figcaption>
        {figure.widthMm} × {figure.heightMm} mm. {figure.title}
      </figcaption>
    </figure>
  );
}

function Remarks({ figure }: { readonly figure: FigureMade }) {
  if (figure.remarks.length === 0) return <p>The publisher would take it as it is.</p>;
  return (
    <ul className="figure-remarks" aria-label="What the publisher would say">
      {figure.remarks.map((remark) => (
        <li key={remark.about + remark.says} className={remark.level}>
          <strong>{remark.level === "fault" ? "To mend" : "To know"}:</strong>{" "}
          {remark.says.replace(/\.$/, "")}. {remark.remedy}
        </li>
      ))}
    </ul>
  );
}

/** The figure's own words until they are changed; emptied, they are its own again. */
function OwnWords(props: {
  readonly label: string;
  /** What the figure says now, which is `own` where that is not empty. */
  readonly usual: string;
  readonly own: string;
  readonly onChange: (text: string) => void;
}) {
  const { label, usual, own, onChange } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = own === "" ? usual : own;
  return (
    <label className="figure-words">
      {label}
      <textarea
        rows={3}
        value={draft ?? shown}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (draft !== null && draft.trim() !== shown) onChange(draft.trim());
          setDraft(null);
        }}
      />
    </label>
  );
}
