import { useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { markRange, type TextPlace } from "../view/queries-errors.ts";
import type { CypherEditor } from "./cypher-editor.ts";

/** What is wrong with a query, and where where that is known. */
export interface Fault {
  readonly message: string;
  readonly remedy: string;
  readonly at: TextPlace | null;
}

interface CypherFieldProps {
  readonly text: string;
  /** Was it opened to be written in? Then the keyboard is there, and its letters are no shortcuts of the page. */
  readonly isBegun: boolean;
  readonly fault: Fault | null;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** An editor for Cypher, fetched when it is needed; until it is there, and where it fails, a plain field. */
export function CypherField({ text, isBegun, fault, onChange, onRun }: CypherFieldProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CypherEditor | null>(null);
  const [state, setState] = useState<"waiting" | "ready" | "failed">("waiting");
  const plain = useRef<HTMLTextAreaElement>(null);
  const change = useEffectEvent((changed: string) => onChange(changed));
  const run = useEffectEvent(() => onRun());
  const begin = useEffectEvent(() => isBegun && plain.current?.focus({ preventScroll: true }));
  useEffect(() => {
    let isCurrent = true;
    begin();
    import("./cypher-editor.ts").then(
      ({ mountEditor }) => {
        if (!isCurrent || host.current === null || plain.current === null) return;
        // Whoever is already typing goes on where they are.
        const { value, selectionStart, selectionEnd } = plain.current;
        const isTyping = document.activeElement === plain.current;
        editor.current = mountEditor(host.current, {
          text: value,
          selection: { from: selectionStart, to: selectionEnd },
          label: "Cypher",
          // At once: else an older text might come back from here over what was typed meanwhile.
          onChange: (changed) => flushSync(() => change(changed)),
          onRun: () => run(),
        });
        flushSync(() => setState("ready"));
        if (isTyping) editor.current.focus();
      },
      () => setState("failed"),
    );
    return () => {
      isCurrent = false;
      editor.current?.destroy();
      editor.current = null;
    };
  }, []);
  useEffect(() => editor.current?.setText(text), [text]);
  // Anew once the editor is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is no state, its being there is
  useEffect(() => {
    editor.current?.mark(
      fault?.at ? { ...markRange(text, fault.at), message: fault.message.split("\n")[0] ?? "" } : null,
    );
  }, [text, fault?.message, state]);
  return (
    <div className="query-editor">
      <div ref={host} hidden={state !== "ready"} />
      {state !== "ready" && (
        <textarea
          ref={plain}
          aria-label="Cypher"
          spellCheck={false}
          rows={8}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && onRun()}
        />
      )}
    </div>
  );
}
