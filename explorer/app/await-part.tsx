import { Component, type ReactNode, Suspense } from "react";
import { Notice } from "./notice.tsx";

/** Holds parts that come later: a word while they are on their way, and what to do where they do not come. */
export function Later({ children }: { readonly children: ReactNode }) {
  return (
    <Boundary>
      <Suspense
        fallback={
          <p className="waiting" aria-live="polite">
            Fetching this part of the page…
          </p>
        }
      >
        {children}
      </Suspense>
    </Boundary>
  );
}

/** React tells of a part that did not come only to a class. */
class Boundary extends Component<{ readonly children: ReactNode }, { readonly failure: string | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return (
      <Notice heading="This part of the page did not come">
        <p>{this.state.failure}</p>
        <p>If the server is gone, start it again with: npx sendgraph serve</p>
        <button type="button" className="action" onClick={() => window.location.reload()}>
          Load the page again
        </button>
      </Notice>
    );
  }
}
