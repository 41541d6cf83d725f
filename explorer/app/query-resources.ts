import { useCallback, useEffect, useState } from "react";
import type { FormParameter } from "../view/queries.ts";
import { Explanation, QueryAnswer, Suggestions } from "../view/queries.ts";
import { ApiFailure, ask } from "./api-client.ts";
import { makeResource, type Resource } from "./resource.ts";

const useSuggestionsPath = makeResource(Suggestions);

/** Values that a parameter may take; null words read nothing. */
export function useSuggestions(
  { label, property }: Pick<FormParameter, "label" | "property">,
  words: string | null,
): Resource<Suggestions> {
  const asked = new URLSearchParams({ label: label ?? "", ...(property && { property }), q: words ?? "" });
  return useSuggestionsPath(words === null || label === undefined ? null : `suggestions?${asked}`);
}

/** What is to be run: a saved query by its path, or one's own with its body. */
export interface RunRequest {
  readonly path: string;
  /** JSON of a POST; null for a GET. */
  readonly body: string | null;
}

/** A run: the newest answer there is, though the next be on its way, and why the last one failed. */
export interface Run {
  /** Differs from request to request. */
  readonly key: string;
  readonly answer: QueryAnswer | null;
  readonly isWaiting: boolean;
  readonly failure: ApiFailure | null;
  readonly retry: () => void;
}

interface Held {
  readonly key: string;
  readonly answer: QueryAnswer | null;
  readonly failure: ApiFailure | null;
}

/** Runs a query anew whenever the request changes, and gives up the one before: the server then ends it. */
export function useRun(request: RunRequest | null): Run {
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<Held>({ key: "", answer: null, failure: null });
  const { path = "", body = null } = request ?? {};
  const key = request === null ? "" : `${attempt} ${path} ${body ?? ""}`;
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    if (path === "") return;
    const giveUp = new AbortController();
    ask(path, QueryAnswer, { signal: giveUp.signal, ...(body !== null && postOf(body)) }).then(
      (answer) => setHeld({ key, answer, failure: null }),
      (error: unknown) => {
        if (!giveUp.signal.aborted)
          setHeld((before) => ({ key, answer: before.answer, failure: toFailure(error) }));
      },
    );
    return () => giveUp.abort();
  }, [key, path, body]);
  const isCurrent = held.key === key;
  return {
    key,
    answer: request === null ? null : held.answer,
    isWaiting: request !== null && !isCurrent,
    failure: isCurrent ? held.failure : null,
    retry,
  };
}

/** Why a query could not be run, or null where it could: it is explained and not run. */
export async function checkCypher(text: string, signal: AbortSignal): Promise<ApiFailure | null> {
  try {
    await ask("explain", Explanation, { signal, ...postOf(JSON.stringify({ text })) });
    return null;
  } catch (error) {
    return signal.aborted ? null : toFailure(error);
  }
}

function postOf(body: string): RequestInit {
  return { method: "POST", body, headers: { "content-type": "application/json" } };
}

function toFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ApiFailure("refused", `The answer could not be read: ${message}`, "Load the page again.");
}
