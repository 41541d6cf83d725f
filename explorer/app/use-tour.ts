import { useState } from "react";
import { isEmbedded, isFramed } from "./embedded.ts";
import { readStored, store } from "./stored.ts";

const KEY = "sendgraph.tour";

/** Where the reader is in the tour; null where it was left or seen before. */
export function useTour(): {
  readonly step: number | null;
  readonly go: (step: number) => void;
  readonly leave: () => void;
} {
  const [step, setStep] = useState<number | null>(() =>
    readStored(KEY) === null && !isFramed() && !isEmbedded() ? 0 : null,
  );
  return {
    step,
    go: setStep,
    leave() {
      store(KEY, "seen");
      setStep(null);
    },
  };
}
