import { autocompletion, completeFromList } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { CYPHER_HIGHLIGHT, CYPHER_LANGUAGE, CYPHER_WORDS } from "./cypher-language.ts";

/** An editor on the page. */
export interface CypherEditor {
  /** Puts another text in, unless it is there already. */
  setText(text: string): void;
  /** Marks what is wrong, from where to where; null for nothing. */
  mark(fault: { readonly from: number; readonly to: number; readonly message: string } | null): void;
  focus(): void;
  destroy(): void;
}

interface EditorOptions {
  readonly text: string;
  readonly selection: { readonly from: number; readonly to: number };
  readonly label: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/**
 * Makes an editor in an element. It lives in a shadow root: there CodeMirror takes constructed style sheets, which the page's
 * policy lets through; elsewhere it writes `<style>`, which it does not.
 */
export function mountEditor(host: HTMLElement, options: EditorOptions): CypherEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const run = () => {
    options.onRun();
    return true;
  };
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: options.text,
      selection: { anchor: options.selection.from, head: options.selection.to },
      extensions: [
        // Before the default keys, which make a line of it.
        keymap.of([{ key: "Mod-Enter", run }]),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        autocompletion({ override: [completeFromList(CYPHER_WORDS)] }),
        TYPED_OVER,
        CYPHER_LANGUAGE,
        syntaxHighlighting(CYPHER_HIGHLIGHT),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": options.label, spellcheck: "false" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
        THEME,
      ],
    }),
  });
  return {
    setText(text) {
      const { doc } = view.state;
      if (doc.toString() !== text) view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    },
    mark(fault) {
      const { length } = view.state.doc;
      const diagnostics =
        fault === null
          ? []
          : [
              {
                from: Math.min(fault.from, length),
                to: Math.min(fault.to, length),
                severity: "error" as const,
                message: fault.message,
              },
            ];
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

/**
 * What is typed over a selection is put in as a change of the text: left to itself, Chromium puts it into a `<span style>` of the
 * first letter's look, which the page's policy refuses aloud.
 */
const TYPED_OVER = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType, isComposing } = event;
    if (inputType !== "insertText" || data === null || isComposing || view.composing) return false;
    if (view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

/** The page's own colours and type, light and dark. */
const THEME = EditorView.theme({
  "&": { color: "var(--ink)", background: "var(--raised)", fontSize: "13px", maxHeight: "46vh" },
  "&.cm-focused": { outline: "2px solid var(--ink)", outlineOffset: "1px" },
  // The buttons below, and what comes of them, stay in sight under a long query.
  ".cm-scroller": {
    overflow: "auto",
    fontFamily: "ui-monospace, SFMono-Regular, Menlo, monospace",
    lineHeight: "1.55",
  },
  ".cm-content": { padding: "10px 0", minHeight: "150px", caretColor: "var(--ink)" },
  ".cm-gutters": { background: "var(--raised)", color: "var(--soft)", border: "0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { background: "var(--marker) !important" },
  ".cm-matchingBracket": { background: "var(--quiet) !important", outline: "1px solid var(--mark)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--weakness)",
    textUnderlineOffset: "3px",
  },
  ".cm-tooltip": { background: "var(--raised)", color: "var(--ink)", border: "1px solid var(--faint)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--ink)", color: "var(--onInk)" },
  ".cm-completionDetail": { color: "var(--soft)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--weakness)" },
});
