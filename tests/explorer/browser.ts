import type { Browser } from "playwright-core";
import { findChromium } from "../tools/find-chromium.mjs";

/** Playwright's own, which the later list would take the place of: what asks the world, and what makes pages differ from run to run. */
const USUALLY_OFF = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];
/** The lists under the address bar are pages of the browser's own, loaded with each window: most of what opening ours cost. */
const LISTS_OF_THE_ADDRESS_BAR = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];
/** WebGL is drawn by the processor; what needs none is drawn without it, though Debian's Chromium asks for the opposite. */
const DRAWING = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-gpu-rasterization",
  "--disable-gpu-compositing",
];

let browser: Browser | undefined;

/** One browser for all files of a worker; it ends with the worker. What a test opens in it is a window of its own. */
export async function startBrowser(): Promise<Browser> {
  if (browser?.isConnected()) return browser;
  // Fetched when asked for: whoever only asks whether there is a browser needs none of it.
  const { chromium } = await import("playwright-core");
  const executablePath = findChromium();
  const off = [...USUALLY_OFF, ...LISTS_OF_THE_ADDRESS_BAR].join(",");
  browser = await chromium.launch({
    ...(executablePath !== null && { executablePath }),
    args: ["--no-sandbox", ...DRAWING, `--disable-features=${off}`],
  });
  return browser;
}
