import type { ServerState } from "./use-server.ts";

/** Says that the graph is another by now, or that the server is away; what has been read stays. */
export function ServerNotice({ state }: { readonly state: ServerState }) {
  return (
    <div role="status">
      {state === "gone" && (
        <p className="server-notice">
          The server does not answer. What has been read stays; the rest comes when it is back (npx sendgraph
          serve).
        </p>
      )}
      {state === "changed" && (
        <p className="server-notice">
          The graph has changed since this page was opened.{" "}
          <button type="button" className="more" onClick={() => window.location.reload()}>
            Show it as it is now, in this place
          </button>
        </p>
      )}
    </div>
  );
}
