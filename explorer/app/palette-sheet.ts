import { PALETTES, type Palette } from "../view/style.ts";

/** Puts the style table's colours into the page as custom properties: one table for page, canvas and figure. Paper is light. */
export function installPalettes(document: Document): void {
  const sheet = new CSSStyleSheet();
  const light = declare(PALETTES.light, "light");
  const dark = declare(PALETTES.dark, "dark");
  sheet.replaceSync(
    `:root{${light}}@media screen and (prefers-color-scheme: dark){:root:not([data-theme="light"]){${dark}}}@media screen{:root[data-theme="dark"]{${dark}}}`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function declare(palette: Palette, scheme: "light" | "dark"): string {
  const colours = Object.entries(palette).map(([name, colour]) => `--${name}:${colour};`);
  return `color-scheme:${scheme};${colours.join("")}`;
}
