import { beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { serve } from "../../explorer/api/serve.ts";
import { hasChromium, useExplorer, WIDE } from "./explorer-page.ts";

describe.skipIf(!hasChromium())("the explorer in a browser", () => {
  const explorer = useExplorer();
  beforeEach(async () => {
    await explorer.open();
  });

  test("opens on shared weaknesses as a sentence with its answer", async () => {
    await explorer.page
      .getByRole("heading", { level: 1, name: /in inspections of 2017 to 2024 ?\?$/ })
      .waitFor();
    expect(await explorer.page.locator(".word > span").allTextContents()).toEqual([
      "areas",
      "weaknesses",
      "with each other",
    ]);
    await explorer.page.getByText("4 areas", { exact: true }).waitFor();
    await explorer.panelShows("Nothing selected");
    expect(await explorer.page.locator(".status").textContent()).toMatch(
      /6 areas[\s\S]+7 articles \(1 retracted\)[\s\S]+graph [0-9a-f]{4}…[0-9a-f]{4}/,
    );
  });

  test("a click on an area shows every sentence behind it, and a click again lets go", async () => {
    await explorer.mark(/^Northshire:/).click();
    await explorer.panelShows("Northshire");
    await explorer.panel.getByText("Families wait two years for an autism assessment.").waitFor();
    await explorer.panel.getByText("EHC plans still take far too long.").waitFor();
    expect(await explorer.mark(/^Northshire:/).getAttribute("aria-pressed")).toBe("true");
    await explorer.mark(/^Northshire:/).click();
    await explorer.panelShows("Nothing selected");
  });

  test("a click on a theme tells what it means and who has it", async () => {
    await explorer.mark(/^EHC plan timeliness:/).click();
    await explorer.panelShows("EHC plan timeliness");
    await explorer.panel.getByText("Whether plans come within 20 weeks.").waitFor();
    await explorer.panel
      .getByText("One plan in three came late.")
      .or(explorer.panel.getByText("Plans were slow"))
      .first()
      .waitFor();
  });

  test("a click on a line shows the sentences of that area on that theme", async () => {
    await explorer.page
      .locator('[data-edge="area:E99000004~theme:co-production"] .hit')
      .dispatchEvent("click");
    await explorer.panelShows("Co-production with families");
    await explorer.panel.getByText("Families in Southmoor do not shape services.").waitFor();
    await explorer.panel.getByText("Local area SEND inspection, 13 May 2019").waitFor();
    await explorer.panel.getByText(/Example Gazette · 23 July 2019 · inspectors/).waitFor();
  });

  test("a sentence opens in its article, underlined and in sight; Back leads back", async () => {
    await explorer.mark(/^Southmoor:/).click();
    await explorer.panel.getByRole("link", { name: /Families in Southmoor do not shape services/ }).click();
    const evidence = explorer.page.locator(".reader .evidence.current");
    await evidence.waitFor();
    expect(await evidence.textContent()).toBe("Families in Southmoor do not shape services.");
    expect(await evidence.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe(
      "underline",
    );
    await explorer.headlineIs("Southmoor ordered to write an action plan");
    await explorer.panelShows("Southmoor");
    await explorer.page.goBack();
    await explorer.mark(/^Southmoor:/).waitFor();
    await explorer.panelShows("Southmoor");
  });

  test("a sentence in an article leads to what else is said of its theme", async () => {
    await explorer.page
      .getByRole("navigation", { name: "Places" })
      .getByRole("link", { name: "Articles" })
      .click();
    await explorer.page.getByRole("link", { name: /Eastborough told to act/ }).click();
    await explorer.page.getByRole("link", { name: "One plan in three came late.", exact: true }).click();
    await explorer.panelShows("EHC plan timeliness");
    await explorer.panel.getByRole("link", { name: /Plans were slow/ }).click();
    await explorer.headlineIs("Parents 'not heard' in Eastborough");
  });

  test("what the inspected bodies said stands apart from the inspectors' findings, which alone are counted", async () => {
    await explorer.mark(/^Southmoor:/).click();
    await explorer.panelShows("Southmoor");
    const voices = explorer.panel.locator(".voices");
    await voices.getByRole("heading", { level: 3, name: "What the inspected bodies said" }).waitFor();
    const claim = "We know that mental health support must improve, the council said.";
    await voices.getByText(claim).waitFor();
    expect(await voices.getByRole("img").count(), "no mark of the inspectors").toBe(0);
    expect(await explorer.panel.getByText(claim).count()).toBe(1);
    await explorer.panel.getByRole("heading", { level: 3, name: "2 weaknesses", exact: true }).waitFor();
    expect(await explorer.panel.getByRole("img", { name: "weakness" }).count()).toBe(2);
    await explorer.panel.getByText(/ · 2 weaknesses$/).waitFor();
  });

  test("a theme's bars count the sentences that stand under them", async () => {
    await explorer.open(WIDE, "light", "#/graph?selected=theme:mental-health");
    await explorer.panel
      .locator(".voices")
      .getByText(/mental health support must improve/)
      .waitFor();
    expect(await explorer.panel.locator(".bar-count").allTextContents()).toEqual(["1"]);
    const own = explorer.panel.locator(".quote-group").filter({ has: explorer.page.locator(".weakness") });
    expect(await own.locator(".quote").count()).toBe(1);
  });

  test("an area that shares nothing is told so, with no question that has no answer", async () => {
    await explorer.open(WIDE, "light", "#/matrix?polarity=strength&selected=area:E99000001");
    await explorer.panelShows("Northshire");
    await explorer.panel.getByRole("link", { name: "Who shares strengths with Northshire?" }).waitFor();
    await explorer.open(WIDE, "light", "#/matrix?polarity=strength&selected=area:E99000002");
    await explorer.panelShows("Eastborough");
    await explorer.panel
      .getByText("No other area shares strengths with it in what has been loaded.")
      .waitFor();
    expect(await explorer.panel.getByRole("link", { name: /^Who shares/ }).count()).toBe(0);
  });

  test("what the mouse was on lets go with the selection, though the mouse be still", async () => {
    const forward = explorer.page.locator(".edge.forward");
    await explorer.mark(/^Southmoor:/).hover();
    await expect.poll(() => forward.count()).toBe(2);
    await explorer.mark(/^Southmoor:/).click();
    await explorer.panelShows("Southmoor");
    await explorer.page.keyboard.press("Escape");
    await explorer.panelShows("Nothing selected");
    expect(await forward.count()).toBe(0);
  });

  test("the whole graph tells what articles report apart from what else it holds", async () => {
    await explorer.open(WIDE, "light", "#/everything");
    const told = explorer.page.getByRole("region", { name: "What is drawn" });
    await told
      .getByText(/7 articles \(1 retracted\) tell of 7 inspections of 6 areas, for which 8 bodies answer\./)
      .waitFor();
  });

  test("the sentence in sight is underlined evenly, and nothing is painted over its letters", async () => {
    await explorer.mark(/^Southmoor:/).click();
    await explorer.panel.getByRole("link", { name: /Families in Southmoor do not shape services/ }).click();
    await explorer.page.locator(".evidence.current").first().waitFor();
    const drawn = await explorer.page.locator(".reader .evidence, .reader mark").evaluateAll((marks) =>
      marks.map((mark) => {
        const { boxShadow, paddingLeft, paddingRight, textDecorationThickness } = getComputedStyle(mark);
        return [boxShadow, paddingLeft, paddingRight, mark.matches("a") && textDecorationThickness];
      }),
    );
    expect(drawn.length).toBeGreaterThan(2);
    for (const style of drawn) expect(style.slice(0, 3)).toEqual(["none", "0px", "0px"]);
    expect(new Set(drawn.map(([, , , thickness]) => thickness).filter(Boolean))).toEqual(new Set(["2px"]));
  });

  test("the words of the question are its controls", async () => {
    await explorer.page.getByLabel("With whom").selectOption({ label: "Eastborough" });
    await explorer.page.getByText(/share at least one of its 3 weaknesses/).waitFor();
    await explorer.mark(/^Southmoor: 2 weaknesses shared with Eastborough/).click();
    await explorer.panelShows("Eastborough and Southmoor");
    await explorer.panel
      .getByText(/2 weaknesses in common · Jaccard 0\.67 · \d\.\d times the usual/)
      .waitFor();
    await explorer.page.getByLabel("Weaknesses, strengths or both").selectOption("strength");
    await explorer.page.getByRole("heading", { name: "No shared strengths found" }).waitFor();
    await explorer.page.getByLabel("Compare areas or bodies").selectOption("bodies");
    await explorer.page.getByText(/bodies of \d+ read about answered for an inspection/).waitFor();
    expect(new URL(explorer.page.url()).hash).toBe("#/?among=bodies&polarity=strength");
  });

  test("an address opens the same view again", async () => {
    await explorer.page.getByLabel("With whom").selectOption({ label: "Eastborough" });
    await explorer.mark(/^Southmoor: 2 weaknesses shared with Eastborough/).click();
    await explorer.panelShows("Eastborough and Southmoor");
    const address = new URL(explorer.page.url()).hash;
    await explorer.open(WIDE, "light", address);
    await explorer.panelShows("Eastborough and Southmoor");
    await explorer.page.getByText(/share at least one of its 3 weaknesses/).waitFor();
  });

  test("search finds by Ctrl K, the arrows choose and Enter goes there", async () => {
    await explorer.page.keyboard.press("Control+k");
    await explorer.page.keyboard.type("north");
    await explorer.page.getByRole("option", { name: /Northshire County Council/ }).waitFor();
    await explorer.page.keyboard.press("ArrowDown");
    await explorer.page.keyboard.press("Enter");
    await explorer.panelShows("Northshire County Council");
    await explorer.page.keyboard.press("Control+k");
    await explorer.page.keyboard.type("adhd diagnosis");
    const marked = explorer.page.locator(".hit-name.said mark");
    await expect.poll(() => marked.first().textContent()).toBe("ADHD diagnosis");
    expect(await explorer.violations()).toEqual([]);
    await explorer.page.getByRole("combobox", { name: "Search" }).fill("zzzz");
    await explorer.page.getByText("Nothing found for “zzzz”.").waitFor();
    await explorer.page.keyboard.press("Escape");
    await explorer.page.getByRole("dialog").waitFor({ state: "detached" });
    await explorer.panelShows("Northshire County Council");
    await explorer.page.keyboard.press("Escape");
    await explorer.panelShows("Nothing selected");
  });

  test("the graph is reached and used by keyboard alone", async () => {
    await explorer.mark(/^EHC plan timeliness:/).focus();
    await explorer.page.keyboard.press("Enter");
    await explorer.panelShows("EHC plan timeliness");
    const focused = () => explorer.page.evaluate(() => document.activeElement?.getAttribute("data-node"));
    await explorer.page.keyboard.press("ArrowLeft");
    await expect.poll(focused).toMatch(/^area:/);
    await explorer.page.keyboard.press("ArrowRight");
    await expect.poll(focused).toMatch(/^theme:/);
    await explorer.page.keyboard.press("Tab");
    expect(await focused(), "the picture is one stop").toBeNull();
    await explorer.page.keyboard.press("Shift+Tab");
    await expect.poll(focused).toMatch(/^theme:/);
  });

  test("ranking, matrix and the whole graph show the same", async () => {
    const views = explorer.page.getByRole("navigation", { name: "Views" });
    await views.getByRole("link", { name: "Ranking" }).click();
    await explorer.page.getByRole("link", { name: /^Eastborough and Southmoor/ }).click();
    await explorer.panelShows("Eastborough and Southmoor");
    await views.getByRole("link", { name: "Matrix" }).click();
    await explorer.mark(/^Midvale, Co-production with families: strength, 1 sentence/).click();
    await explorer.panel.getByText("Parents in Midvale help to design services.").waitFor();
    await views.getByRole("link", { name: "Everything" }).click();
    await explorer.page
      .getByRole("application", { name: /^Picture of \d+ marks/ })
      .locator("canvas")
      .first()
      .waitFor({ state: "attached" });
  });

  test("the theme can be turned and stays turned", async () => {
    await explorer.page.getByRole("button", { name: "Dark" }).click();
    const ground = () => explorer.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe("rgb(22, 23, 26)");
    await explorer.page.reload();
    await explorer.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await ground()).toBe("rgb(22, 23, 26)");
  });

  test("an empty graph tells how to load, and a server that is gone is told so, with a way to try again", async () => {
    const empty = await openStore("memory:");
    const other = await serve({ store: empty, port: 0, staticDir: explorer.staticDir });
    await explorer.page.goto(other.url);
    await explorer.page.getByRole("heading", { name: "The graph is empty" }).waitFor();
    await explorer.page.getByText("npx sendgraph load PATH…").waitFor();
    await explorer.page.goto(`${other.url}#/articles`);
    await explorer.page.getByRole("heading", { name: "No articles yet" }).waitFor();
    await other.close();
    await empty.close();

    await explorer.page.goto(explorer.url);
    await explorer.page.getByRole("heading", { level: 1 }).waitFor();
    await explorer.page.route("**/api/**", (route) => route.abort());
    await explorer.mark(/^Southmoor:/).click();
    await explorer.panel.getByRole("heading", { name: "The server is gone" }).first().waitFor();
    await explorer.page.unroute("**/api/**");
    await explorer.panel.getByRole("button", { name: "Try again" }).first().click();
    await explorer.panel.getByText("Families in Southmoor do not shape services.").waitFor();
    // The browser itself tells of each request that failed: that is what was asked for here.
    const own = explorer.complaints
      .splice(0)
      .filter((complaint) => !complaint.startsWith("Failed to load resource"));
    expect(own).toEqual([]);
  });
});
