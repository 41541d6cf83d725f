import { useEffect, useEffectEvent, useState } from "react";
import * as z from "zod/mini";
import { ApiFailure, ask, SITE } from "./api-client.ts";

/** How the server stands to this page: as it was, gone, or with another graph than the page shows. */
export type ServerState = "same" | "gone" | "changed";

/** Told to whatever failed meanwhile, so that it tries again. */
export const SERVER_BACK = "sendgraph:back";

const Health = z.object({ graphHash: z.string() });
/** Between two looks, while the server answers and while it does not. */
const LOOK_MS = { usual: 30_000, gone: 3_000 };

/** Looks from time to time, and whenever the reader comes back to the page, whether the server still shows this graph. */
export function useServer(graphHash: string | null): ServerState {
  const [state, setState] = useState<ServerState>("same");
  const look = useEffectEvent(async () => {
    if (graphHash === null || document.hidden) return;
    const found = await readState(graphHash);
    if (state === "gone" && found !== "gone") window.dispatchEvent(new Event(SERVER_BACK));
    setState(found);
  });
  const isWatched = SITE === null && graphHash !== null;
  const everyMs = state === "gone" ? LOOK_MS.gone : LOOK_MS.usual;
  useEffect(() => {
    if (!isWatched) return;
    const onLook = () => void look();
    const timer = setInterval(onLook, everyMs);
    window.addEventListener("focus", onLook);
    document.addEventListener("visibilitychange", onLook);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", onLook);
      document.removeEventListener("visibilitychange", onLook);
    };
  }, [isWatched, everyMs]);
  return state;
}

async function readState(graphHash: string): Promise<ServerState> {
  try {
    const health = await ask("health", Health);
    return health.graphHash === graphHash ? "same" : "changed";
  } catch (error) {
    if (error instanceof ApiFailure) return error.kind === "gone" ? "gone" : "same";
    throw error;
  }
}
