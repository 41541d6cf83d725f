import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ExplorerPage, hasChromium, PHONE, WIDE } from "./explorer-page.ts";

describe.skipIf(!hasChromium())("words that a parent would understand", () => {
  let explorer: ExplorerPage;

  beforeAll(async () => {
    explorer = await ExplorerPage.start();
  });
  afterAll(async () => explorer?.stop());

  test("where one area alone is shown, that is why nothing is shared", async () => {
    await explorer.open(WIDE, "light", "#/graph?only=area:E99000002");
    await explorer.page
      .getByText("Only Eastborough is shown, so there is no other to share weaknesses with.")
      .waitFor();
  });

  test("yes and no stand for true and false", async () => {
    await explorer.open(WIDE, "light", "#/queries?cypher=RETURN%20true%20AS%20again%2C%20false%20AS%20ever");
    await explorer.page.getByRole("cell", { name: "yes", exact: true }).waitFor();
    await explorer.page.getByRole("cell", { name: "no", exact: true }).waitFor();
  });

  test("on a phone one pinches and taps, and files are told to be downloads", async () => {
    await explorer.open(PHONE, "light", "#/everything");
    await explorer.page.getByText("Pinch to zoom, drag to move, tap for more.").waitFor();
    expect(await explorer.page.getByText("Scroll to zoom").isVisible()).toBe(false);
    await explorer.page.getByText("Tap a mark for what stands behind it.").waitFor();
    await explorer.open(PHONE, "light", "#/queries?query=common-themes");
    const word = explorer.page.locator(".query-files").getByText("Download", { exact: true });
    await word.waitFor();
    expect(await explorer.sideways()).toBe(0);
  });

  test("on a phone nothing is told to be clicked or pointed at", async () => {
    const addresses = [
      ...["graph", "graph?drawing=net", "ranking", "matrix", "map", "timeline", "compare", "everything"],
      ...[
        "articles",
        "queries?query=shared-weaknesses&show=graph",
        "queries?query=common-themes&show=matrix",
      ],
    ];
    await explorer.open(PHONE);
    for (const address of addresses) {
      await explorer.goTo(`#/${address}`);
      await explorer.stands();
      // biome-ignore lint/performance/useDomNodeTextContent: what is not shown does not count
      const text = await explorer.page.locator("body").innerText();
      expect(text.match(/.*\b(?:click|point(?:ed)? at)\b.*/i)?.[0], address).toBeUndefined();
      expect(await explorer.page.getByRole("heading", { level: 1 }).count(), address).toBe(1);
    }
  });
});
