import { type ReactNode, useEffect } from "react";
import type { ApiFailure } from "./api-client.ts";
import type { Resource } from "./resource.ts";
import { SERVER_BACK } from "./use-server.ts";

/** A few words where there is nothing to draw: what it is, and what to do. */
export function Notice(props: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className="notice">
      <h2>{props.heading}</h2>
      {props.children}
    </section>
  );
}

const FAILURE_HEADINGS: Readonly<Record<ApiFailure["kind"], string>> = {
  gone: "The server is gone",
  refused: "The server refused",
  missing: "Not in this graph",
  serverless: "This needs a server",
};

/** The server is gone or refused: says so, says what to do, and tries again. */
export function FailureNotice(props: { readonly failure: ApiFailure; readonly retry: () => void }) {
  const { retry } = props;
  useEffect(() => {
    window.addEventListener(SERVER_BACK, retry);
    return () => window.removeEventListener(SERVER_BACK, retry);
  }, [retry]);
  return (
    <section className="notice" role="alert">
      <h2>{FAILURE_HEADINGS[props.failure.kind]}</h2>
      <p>{props.failure.message}</p>
      <p>{props.failure.remedy}</p>
      {props.failure.kind !== "missing" && props.failure.kind !== "serverless" && (
        <button type="button" className="action" onClick={props.retry}>
          Try again
        </button>
      )}
    </section>
  );
}

/** Draws an answer once it is there; before that nothing for 300 ms, then a word. */
export function Answered<Value>(props: {
  readonly resource: Resource<Value>;
  readonly waiting: string;
  readonly children: (value: Value) => ReactNode;
}) {
  const { resource } = props;
  switch (resource.status) {
    case "waiting":
      return (
        <p className="waiting" aria-live="polite">
          {props.waiting}
        </p>
      );
    case "failed":
      return <FailureNotice failure={resource.failure} retry={resource.retry} />;
    case "ready":
      return props.children(resource.value);
  }
}
