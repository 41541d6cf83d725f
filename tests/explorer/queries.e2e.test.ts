import { readFileSync } from "node:fs";
import type { Download } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ExplorerPage, hasChromium, WIDE } from "./explorer-page.ts";

const isPossible = hasChromium();
let explorer: ExplorerPage;

beforeAll(async () => {
  if (isPossible) explorer = await ExplorerPage.start();
});
afterAll(async () => explorer?.stop());

const count = () => explorer.page.locator(".query-count").textContent();
const editor = () => explorer.page.getByRole("textbox", { name: "Cypher" });

async function fileOf(pressed: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    explorer.page.waitForEvent("download"),
    explorer.page.getByRole("button", { name: pressed, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

/** Types a query in place of what stands there. */
async function write(cypher: string): Promise<void> {
  await editor().click();
  await explorer.page.keyboard.press("Control+a");
  await explorer.page.keyboard.press("Delete");
  await explorer.page.keyboard.insertText(cypher);
}

describe.skipIf(!isPossible)("saved queries", () => {
  test("are chosen, given a node by its name, and reopened by their link", async () => {
    await explorer.open();
    await explorer.page.getByRole("link", { name: "Saved queries" }).click();
    await explorer.headlineIs("What else can be asked?");
    await explorer.page.locator(".query-question").first().waitFor();
    const asked = await explorer.page.locator(".query-question").allTextContents();
    expect(asked.length).toBeGreaterThan(15);
    for (const question of asked) expect(question, "one whole sentence").toMatch(/^[A-Z][^?…]*[?.]$/);
    await explorer.page.getByRole("link", { name: /^What was said of an area/ }).click();
    await explorer.headlineIs("What was said of an area");
    const field = explorer.page.getByRole("combobox", { name: /^area/i });
    await field.pressSequentially("west");
    await explorer.page.getByRole("option", { name: /^Westhaven/ }).waitFor();
    await field.press("Enter");
    await explorer.page
      .getByRole("cell", { name: /wait for an ADHD diagnosis/ })
      .first()
      .waitFor();
    const cursor = (cell: Element) => getComputedStyle(cell).cursor;
    const framework = explorer.page.locator(".query-table td.term").first();
    expect(await framework.evaluate(cursor), "a word in a table is no control").toBe("auto");
    // The name of what was chosen is asked for by itself, and may come after the answer.
    await expect.poll(() => field.inputValue()).toBe("Westhaven");
    const rows = await count();
    const address = new URL(explorer.page.url()).hash;
    await explorer.open(WIDE, "light", address);
    await explorer.page
      .getByRole("cell", { name: /wait for an ADHD diagnosis/ })
      .first()
      .waitFor();
    expect(await count()).toBe(rows);
    await expect.poll(() => field.inputValue()).toBe("Westhaven");
  });

  test("Enter before what was typed is found waits for it, and Tab after it takes nothing away", async () => {
    await explorer.open(WIDE, "light", "#/queries?query=area-profile");
    const letCome = await explorer.hold("**/api/suggestions*");
    const field = explorer.page.getByRole("combobox", { name: /^area/i });
    await field.pressSequentially("westh");
    await field.press("Enter");
    await field.press("Tab");
    letCome();
    await explorer.page
      .getByRole("cell", { name: /wait for an ADHD diagnosis/ })
      .first()
      .waitFor();
    await expect.poll(() => field.inputValue()).toBe("Westhaven");
  });

  test.for(["table", "timeline"])(
    "lead by what is quoted to where it stands in its article: %s",
    async (show) => {
      await explorer.open(WIDE, "light", `#/queries?query=area-profile&values=area%3DWesthaven&show=${show}`);
      await explorer.page
        .getByRole("link", { name: /wait for an ADHD diagnosis/ })
        .first()
        .click();
      const evidence = explorer.page.locator(".reader .evidence.current");
      await evidence.waitFor();
      expect(await evidence.textContent()).toContain("wait for an ADHD diagnosis");
      await explorer.page.goBack();
      await explorer.headlineIs("What was said of an area");
    },
  );

  test("follow a parameter that changes, and Back undoes it", async () => {
    await explorer.open(WIDE, "light", "#/queries?query=shared-weaknesses&show=table");
    await expect.poll(count).toBe("3 rows");
    await explorer.page.getByLabel("Fewest shared").fill("1");
    await expect.poll(count).not.toBe("3 rows");
    await explorer.page.getByLabel("Among").selectOption("bodies");
    await explorer.page
      .getByRole("cell", { name: /Northshire CCG/ })
      .first()
      .waitFor();
    expect(new URL(explorer.page.url()).hash).toContain("among%3Dbodies");
    await explorer.page.goBack();
    await explorer.page.getByRole("cell", { name: "Northshire", exact: true }).first().waitFor();
  });

  test("show their rows as graph, matrix, timeline and table", async () => {
    await explorer.open(WIDE, "light", "#/queries?query=shared-weaknesses&values=minShared%3D1");
    await explorer.page.getByRole("button", { name: "Northshire, 3 lines" }).click();
    await explorer.page.locator(".query-graph line.forward").first().waitFor();
    await explorer.page.getByRole("link", { name: "Matrix", exact: true }).click();
    await explorer.page.getByRole("rowheader", { name: "Westhaven" }).waitFor();
    await explorer.open(WIDE, "light", "#/queries?query=area-over-time&values=area%3DNorthshire");
    await explorer.page.getByRole("columnheader", { name: "6 March 2017" }).waitFor();
    await explorer.page.getByRole("rowheader", { name: "EHC plan timeliness" }).waitFor();
    await explorer.page.getByRole("link", { name: "Table", exact: true }).click();
    await explorer.page.getByRole("columnheader", { name: "change" }).waitFor();
  });

  test("are taken along as files", async () => {
    await explorer.open(WIDE, "light", "#/queries?query=shared-weaknesses");
    await expect.poll(count).toBe("3 rows");
    const csv = await fileOf("Download as CSV");
    expect(csv.name).toBe("shared-weaknesses.csv");
    expect(csv.text.split("\r\n").slice(0, 2)).toEqual([
      "a,b,aId,bId,shared,jaccard,themes",
      "Eastborough,Southmoor,area:E99000002,area:E99000004,2,0.6667,Co-production with families; Exclusions and suspensions",
    ]);
    expect(JSON.parse((await fileOf("Download as JSON")).text)).toHaveLength(3);
    expect((await fileOf("Download as GraphML")).text).toContain('<edge source="area:E99000002"');
  });

  test("tell of a node that is not there, and of a query that is not", async () => {
    await explorer.open(WIDE, "light", "#/queries?query=similar-areas&values=area%3DEastboro");
    await explorer.page.getByText('Did you mean "Eastborough"?').waitFor();
    await explorer.open(WIDE, "light", "#/queries?query=no-such");
    await explorer.page.getByText("There is no saved query “no-such”").waitFor();
  });
});

describe.skipIf(!isPossible)("a query of one's own", () => {
  test("is marked where it is wrong, run by the keys, remembered and saved", async () => {
    await explorer.open(WIDE, "light", "#/queries?cypher=");
    await write("// title: Areas by name\nMATCH (a:Area) RETRUN a.name AS name");
    const mark = explorer.page.locator(".cm-lintRange-error");
    await mark.waitFor();
    expect(await mark.textContent()).toBe("RETRUN");
    await explorer.page
      .getByRole("alert")
      .getByText(/line 2, column 16/i)
      .waitFor();
    await write("// title: Areas by name\nMATCH (a:Area) RETURN a.name AS name ORDER BY name");
    await mark.waitFor({ state: "detached" });
    await explorer.page.keyboard.press("Control+Enter");
    await explorer.page.getByRole("cell", { name: "Eastborough" }).waitFor();
    expect(await count()).toBe("6 rows");
    const address = new URL(explorer.page.url()).hash;
    const file = await fileOf("Save as file");
    expect(file.name).toBe("areas-by-name.cypher");
    expect(file.text).toMatch(/^\/\/ title: Areas by name\nMATCH/);
    await write("MATCH (f:Finding) RETURN collect(f.id) AS found");
    await explorer.page.keyboard.press("Control+Enter");
    const finding = explorer.page.locator("td").getByRole("link", { name: "finding", exact: true }).first();
    expect(await finding.getAttribute("title"), "an id that nobody would read").toMatch(/^finding:E9/);
    await write("MATCH (n:Area) SET n.name = 'x' RETURN n.id AS id");
    await explorer.page
      .getByRole("alert")
      .getByText(/not read-only/)
      .waitFor();
    await explorer.page
      .getByRole("link", { name: "Queries" })
      .or(explorer.page.getByRole("link", { name: "Saved queries" }))
      .first()
      .click();
    await explorer.page.goto(explorer.url + address);
    await explorer.page.reload();
    await explorer.page.getByRole("cell", { name: "Eastborough" }).waitFor();
  });

  test("is typed before the editor is there, and typed on when it comes", async () => {
    const isEditor = /cypher-editor/;
    await explorer.open(WIDE, "light", "#/queries?cypher=");
    const letCome = await explorer.hold(isEditor);
    await explorer.page.reload();
    await explorer.page.locator("textarea").click();
    await explorer.page.keyboard.press("Control+a");
    await explorer.page.keyboard.insertText("MATCH (a:Area) RETURN AS name");
    for (const _ of "AS name") await explorer.page.keyboard.press("ArrowLeft");
    letCome();
    await explorer.page.locator(".cm-content").waitFor();
    await explorer.page.keyboard.insertText("a.name ");
    await explorer.page.unroute(isEditor);
    await explorer.page.getByRole("button", { name: "Run" }).click();
    await explorer.page.getByRole("cell", { name: "Eastborough" }).waitFor();
  });

  test("declares its parameters, and makes fields of them", async () => {
    await explorer.open(WIDE, "light", "#/queries?cypher=");
    await write("MATCH (a:Area) WHERE a.region = $region RETURN a.name AS name ORDER BY name");
    await explorer.page.getByRole("button", { name: "Declare $region" }).click();
    await explorer.page.getByLabel("Region").fill("North East");
    await explorer.page.getByRole("button", { name: "Run" }).click();
    await explorer.page.getByRole("cell", { name: "Northshire" }).waitFor();
    await explorer.page.getByLabel("Region").fill("Nowhere");
    await explorer.page.getByRole("heading", { name: "No rows" }).waitFor();
  });
});

describe.skipIf(!isPossible)("the pages of queries", () => {
  test("do as the page's policy says", () => {
    expect(explorer.complaints.filter((complaint) => !/status of 40[03]/.test(complaint))).toEqual([]);
  });
});
