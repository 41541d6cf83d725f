import { lazy } from "react";

/** Parts of the page that are fetched when they are first asked for. */
export const AreaMap = lazy(async () => ({ default: (await import("./area-map.tsx")).AreaMap }));
export const Articles = lazy(async () => ({ default: (await import("./articles.tsx")).Articles }));
export const Everything = lazy(async () => ({ default: (await import("./everything.tsx")).Everything }));
export const Help = lazy(async () => ({ default: (await import("./help.tsx")).Help }));
export const LensNet = lazy(async () => ({ default: (await import("./lens-net.tsx")).LensNet }));
export const Narrow = lazy(async () => ({ default: (await import("./narrow.tsx")).Narrow }));
export const QueryPage = lazy(async () => ({ default: (await import("./query-page.tsx")).QueryPage }));
export const Timeline = lazy(async () => ({ default: (await import("./timeline.tsx")).Timeline }));
