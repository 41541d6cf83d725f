import { type ComponentProps, useEffect, useState } from "react";
import { tellLimit } from "../view/tell-limit.ts";
import { QueryAnswerView } from "./query-answer.tsx";
import type { Run } from "./query-resources.ts";

interface RunAnswerProps extends Omit<ComponentProps<typeof QueryAnswerView>, "answer" | "isStale"> {
  readonly run: Run;
  /** The text has been changed since it was run. */
  readonly isChanged?: boolean;
}

/** What came of a run: its answer, or that it is on its way. An earlier answer is told as one; a refusal takes it away. */
export function RunAnswer({ run, isChanged = false, ...shown }: RunAnswerProps) {
  const { answer, isWaiting, failure } = run;
  const isRefused = failure !== null && failure.kind !== "gone";
  const isEarlier = isWaiting || failure !== null;
  return (
    <>
      {isWaiting && <Asking key={run.key} isOverEarlier={answer !== null} />}
      {answer !== null && !isRefused && (
        <>
          {isChanged && !isEarlier && (
            <p className="query-hint">The answer to the query as it was last run:</p>
          )}
          {failure !== null && <p className="query-hint">The earlier answer:</p>}
          <QueryAnswerView {...shown} answer={answer} isStale={isEarlier} />
        </>
      )}
    </>
  );
}

/** That the graph is asked, and for how long by now. Over an earlier answer only once it takes long: most answers come at once. */
function Asking({ isOverEarlier }: { readonly isOverEarlier: boolean }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - began) / 1_000)), 1_000);
    return () => clearInterval(timer);
  }, []);
  if (isOverEarlier && seconds < 1) return null;
  return (
    <p className="waiting asking">
      <span role="status">Asking the graph… {tellLimit(seconds)}</span>
      {seconds < 1 ? "" : ` ${seconds} s so far.`}
      {isOverEarlier && " Below is the earlier answer."}
    </p>
  );
}
