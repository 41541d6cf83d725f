import { Component, lazy, type ReactNode, Suspense } from "react";
import { Notice } from "./notice.tsx";

/** Parts of the page that are fetched when they are first asked for. */
export const AreaMap = lazy(async () => ({ default: (await import("./area-map.tsx")).AreaMap }));
export const Articles = lazy(async () => ({ default: (await import("./articles.tsx")).Articles }));
export const Everything = lazy(async () => ({ default: (await import("./everything.tsx")).Everything }));
export const GroupPanel = lazy(async () => ({ default: (await import("./group-panel.tsx")).GroupPanel }));
export const Help = lazy(async () => ({ default: (await import("./help.tsx")).Help }));
export const LensNet = lazy(async () => ({ default: (await import("./lens-net.tsx")).LensNet }));
export const Narrow = lazy(async () => ({ default: (await import("./narrow.tsx")).Narrow }));
export const QueryPage = lazy(async () => ({ default: (await import("./query-page.tsx")).QueryPage }));
export const Timeline = lazy(async () => ({ default: (await import("./timeline.tsx")).Timeline }));
export const WayPanel = lazy(async () => ({ default: (await import("./way-panel.tsx")).WayPanel }));

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
