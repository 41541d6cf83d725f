import { useCallback, useEffect, useState } from "react";
import type * as z from "zod/mini";
import { ApiFailure, ask } from "./api-client.ts";

/** An answer of the API on its way to the page. */
export type Resource<Value> =
  | { readonly status: "waiting" }
  | { readonly status: "ready"; readonly value: Value }
  | { readonly status: "failed"; readonly failure: ApiFailure; readonly retry: () => void };

/**
 * Makes the hook that reads answers of one shape. A path is read once a visit, however many ask for it and when, and
 * again only after it failed; null reads nothing.
 */
export function makeResource<Schema extends z.ZodMiniType>(
  schema: Schema,
): (path: string | null) => Resource<z.infer<Schema>> {
  const answerByPath = new Map<string, z.infer<Schema>>();
  const pendingByPath = new Map<string, Promise<z.infer<Schema>>>();
  const read = async (path: string): Promise<z.infer<Schema>> => {
    const answered = answerByPath.get(path);
    if (answered !== undefined) return answered;
    const asked = pendingByPath.get(path);
    if (asked !== undefined) return asked;
    const pending = ask(path, schema)
      .then((value) => {
        answerByPath.set(path, value);
        return value;
      })
      .finally(() => pendingByPath.delete(path));
    pendingByPath.set(path, pending);
    return pending;
  };
  return (path) => {
    const [held, setHeld] = useState<{ path: string; resource: Resource<z.infer<Schema>> } | null>(null);
    const [attempt, setAttempt] = useState(0);
    const retry = useCallback(() => setAttempt((count) => count + 1), []);
    const known = path === null ? undefined : answerByPath.get(path);
    // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks anew, and what is known needs no asking
    useEffect(() => {
      // An answer may have come to another part since this one was drawn: it is taken as if it were asked for.
      if (path === null || known !== undefined) return;
      let isCurrent = true;
      const settle = (resource: Resource<z.infer<Schema>>) => isCurrent && setHeld({ path, resource });
      setHeld(null);
      read(path).then(
        (value) => settle({ status: "ready", value }),
        (error: unknown) => settle({ status: "failed", failure: toFailure(error), retry }),
      );
      return () => {
        isCurrent = false;
      };
    }, [path, attempt, retry]);
    if (known !== undefined) return { status: "ready", value: known };
    return held?.path === path && held.resource.status === "failed" ? held.resource : { status: "waiting" };
  };
}

function toFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ApiFailure(
    "refused",
    `The answer could not be read: ${message}`,
    "Load the page again: it may be older than the server.",
  );
}
