import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./style/base.css";
import "./style/frame.css";
import "./style/lens.css";
import "./style/choices.css";
import "./style/panel.css";
import "./style/embed.css";
import "./style/search.css";
import "./style/twin.css";
import "./style/print.css";
import { Explorer } from "./explorer.tsx";
import { importPanel } from "./later.tsx";
import { installPalettes } from "./palette-sheet.ts";
import { importLister } from "./search.tsx";
import { applyStoredTheme } from "./theme.ts";

/** After the page has come, before anybody clicks. */
const PAUSE_MS = 200;

applyStoredTheme();
installPalettes(document);
const root = document.getElementById("explorer");
if (!root) throw new Error("The page has no #explorer to draw into.");
window.addEventListener("load", () =>
  setTimeout(() => Promise.all([importPanel(), importLister()]), PAUSE_MS),
);
createRoot(root).render(
  <StrictMode>
    <Explorer />
  </StrictMode>,
);
