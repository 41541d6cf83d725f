import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Action, Command } from "../view/commands.ts";
import type { Lens } from "../view/lens.ts";
import type { Place } from "../view/place.ts";
import type { SearchAnswer } from "../view/search-answer.ts";
import { focusPartWhenThere } from "./focus-part.ts";
import { FailureNotice } from "./notice.tsx";
import type { Resource } from "./resource.ts";
import { useQueries, useSearch } from "./resources.ts";
import { useAwaited } from "./use-awaited.ts";
import type { Go } from "./use-place.ts";

/** Search over everything, and the page's commands: type, choose with the arrows, Enter goes there, Escape closes. */
export function Search(props: {
  readonly place: Place;
  /** What the page compares; null where that has not come. */
  readonly lens: Lens | null;
  readonly go: Go;
  readonly onClose: () => void;
  readonly onAction: (action: Action) => void;
}) {
  const { go, onClose, place } = props;
  const [words, setWords] = useState("");
  const settled = useDeferredValue(useSettled(words.trim()));
  const found = useSearch(settled);
  const [active, setActive] = useState(0);
  const listed = useCommands(found, settled, place, props.lens);
  const hits = listed === null || listed === "missing" ? NONE : listed.commands;
  const choose = ({ does }: Command) => {
    if ("action" in does) return props.onAction(does.action);
    go(does.change);
    onClose();
    focusPartWhenThere(does.change.selection ? "aside.panel" : "main");
  };
  const isFound =
    listed !== null && settled === words.trim() && (settled === "" || found.status !== "waiting");
  const [, setAwaited] = useAwaited(isFound, () => {
    const [first] = hits;
    if (first) choose(first);
  });
  const openActive = () => {
    const chosen = hits[active];
    // Whoever has gone down the list means what stands there, whatever else is still on its way.
    if (chosen && (isFound || active > 0)) choose(chosen);
    else if (!isFound) setAwaited(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      openActive();
    }
  };
  return (
    <Palette onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits[active] ? `hit-${active}` : undefined}
        aria-label="Search areas, bodies, people, themes, articles and sentences, or a command"
        placeholder="Search areas, bodies, people, themes, sentences, or go to a view"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
          setAwaited(false);
        }}
        onKeyDown={onKeyDown}
      />
      {found.status === "failed" && <FailureNotice failure={found.failure} retry={found.retry} />}
      {listed !== null && listed !== "missing" && (
        <listed.Hits {...{ hits, active }} words={settled} onChoose={choose} onPoint={setActive} />
      )}
      <Told
        missed={
          settled !== "" && found.status === "ready" && listed !== null && hits.length === 0 ? settled : null
        }
        isBroken={listed === "missing"}
      />
      <Ways onClose={onClose} />
    </Palette>
  );
}

/** The dialog that searching is in. */
function Palette({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // What lies about the dialog is of its own element: a tap there closes it, where there may be no Escape.
  const onBeside = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) onClose();
  };
  // At "cancel" already: the "close" that follows comes late, and an Escape pressed meanwhile would be lost.
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      ref={dialog}
      className="search"
      aria-label="Search"
      onCancel={onClose}
      onClose={onClose}
      onClick={onBeside}
    >
      {children}
    </dialog>
  );
}

/** That nothing was found for the words, or that a part of the page is missing. */
function Told({ missed, isBroken }: { readonly missed: string | null; readonly isBroken: boolean }) {
  return (
    <>
      {missed !== null && (
        <p className="search-none" role="status">
          Nothing found for “{missed}”. Search looks for names, and for sentences that hold all of the words.
        </p>
      )}
      {isBroken && (
        <p className="search-none" role="alert">
          A part of this page did not come. Load the page anew.
        </p>
      )}
    </>
  );
}

/** The keys, and where there are none a way out. */
function Ways({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <p className="search-keys wide-only">
        <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Enter</kbd> open · <kbd>Esc</kbd> close
      </p>
      <p className="search-keys narrow-only">
        <button type="button" className="more" onClick={onClose}>
          Close
        </button>
      </p>
    </>
  );
}

/** What makes an answer of what was found and shows it: fetched beforehand, else it comes while the reader types. */
export const importLister = () => import("./search-hits.tsx");
type Lister = Awaited<ReturnType<typeof importLister>>;

/** What answers the words, and what shows it; null while that cannot be told yet, `missing` where the part that tells it does not come. */
function useCommands(
  found: Resource<SearchAnswer>,
  settled: string,
  { question }: Place,
  lens: Lens | null,
): Listed | "missing" | null {
  const queries = useQueries();
  const [lister, setLister] = useState<Lister | "missing" | null>(null);
  useEffect(() => {
    importLister().then(setLister, () => setLister("missing"));
  }, []);
  return useMemo(() => {
    if (lister === null || lister === "missing") return lister;
    const hits = found.status === "ready" && settled !== "" ? found.value.hits : [];
    const saved = queries.status === "ready" ? queries.value.queries : [];
    return { commands: lister.listCommands(hits, settled, saved, question, lens), Hits: lister.Hits };
  }, [lister, found, settled, queries, question, lens]);
}

const NONE: readonly Command[] = [];

interface Listed {
  readonly commands: readonly Command[];
  readonly Hits: Lister["Hits"];
}

const TYPING_PAUSE_MS = 120;

/** A value once it has stood still for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
