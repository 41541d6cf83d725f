import { useEffect, useState } from "react";
import { type FigureAsked, type FigureFormat, FigureMade } from "../view/figure-order.ts";
import { ApiFailure, ask } from "./api-client.ts";

/** A figure as it was last made, though the next be on its way, and why one was not. */
interface MadeFigure {
  readonly figure: FigureMade | null;
  readonly isWaiting: boolean;
  readonly failure: ApiFailure | null;
}

interface Held {
  readonly key: string;
  readonly figure: FigureMade | null;
  readonly failure: ApiFailure | null;
}

/** Has the server make a figure as a preview, anew for each change; null asks for none. */
export function useFigure(asked: Omit<FigureAsked, "format"> | null): MadeFigure {
  const [held, setHeld] = useState<Held>({ key: "", figure: null, failure: null });
  const key = asked === null ? "" : JSON.stringify({ ...asked, format: "svg" });
  useEffect(() => {
    if (key === "") return;
    const giveUp = new AbortController();
    post(key, giveUp.signal).then(
      (figure) => setHeld({ key, figure, failure: null }),
      (error: unknown) => {
        if (!giveUp.signal.aborted) setHeld({ key, figure: null, failure: toFailure(error) });
      },
    );
    return () => giveUp.abort();
  }, [key]);
  return { ...held, isWaiting: held.key !== key };
}

/** Has the server make a figure as a file. */
export function makeFigure(asked: Omit<FigureAsked, "format">, format: FigureFormat): Promise<FigureMade> {
  return post(JSON.stringify({ ...asked, format }));
}

/** The bytes of a figure's file. */
export function bytesOf({ base64 }: FigureMade): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function post(body: string, signal?: AbortSignal): Promise<FigureMade> {
  const headers = { "content-type": "application/json" };
  return ask("figure", FigureMade, { method: "POST", headers, body, ...(signal && { signal }) });
}

function toFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ApiFailure("refused", message, "Load the page again: it may be older than the server.");
}
