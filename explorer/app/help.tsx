import { GLOSSARY, KEYS } from "../view/glossary.ts";
import { WHOLE_KEYS } from "../view/whole-keys.ts";
import { Dialog } from "./dialog.tsx";
import "./style/help.css";
import { toggleTheme } from "./theme.ts";
import { useMedia } from "./use-media.ts";
import { useTheme } from "./use-theme.ts";

/** What the keys do, and what the words of the field mean. */
export function Help({ onClose, onTour }: { readonly onClose: () => void; readonly onTour: () => void }) {
  // Who touches the screen has come for the words.
  const hasKeys = !useMedia("(hover: none)");
  const theme = useTheme();
  return (
    <Dialog className="search help" labelledBy="help" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="help-body" tabIndex={0}>
        <h2 id="help">{hasKeys ? "Keys and words" : "Words"}</h2>
        {hasKeys && (
          <>
            <Terms rows={KEYS} />
            <h3>In “Everything”, on the mark that the arrow keys have reached</h3>
            <Terms rows={WHOLE_KEYS} />
            <h3>Words</h3>
          </>
        )}
        <Terms rows={GLOSSARY} />
        {!hasKeys && (
          <>
            <h3>With a keyboard</h3>
            <Terms rows={KEYS} />
          </>
        )}
      </div>
      <p className="search-keys">
        <button type="button" className="more" onClick={onTour}>
          Show me round
        </button>{" "}
        <button type="button" className="more" onClick={toggleTheme}>
          {theme === "dark" ? "Light ground" : "Dark ground"}
        </button>{" "}
        <button type="button" className="more" onClick={onClose}>
          Close
        </button>
      </p>
    </Dialog>
  );
}

function Terms({ rows }: { readonly rows: readonly (readonly [term: string, meaning: string])[] }) {
  return (
    <dl className="terms">
      {rows.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
