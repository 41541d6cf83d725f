import { expect, test } from "vitest";
import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import { openStore } from "../../cypher/open-store.ts";

const inspection = {
  id: "inspection:E99000001:2023-area-send:published-2025-05-13",
  label: "Inspection",
} as const;
const area = { id: "area:E99000001", label: "Area" } as const;

/** An article that tells of the one inspection, and when it was. */
function telling(key: string, when: string | null): ArticleBatch {
  const article = { id: `article:${key}`, label: "Article" } as const;
  const edge = { from: article.id, fromLabel: "Article" } as const;
  return {
    articleId: article.id,
    nodes: [
      { ...article, properties: { title: key, text: key, kind: "news", status: "current" } },
      { ...area, properties: { name: "Northshire" } },
      {
        ...inspection,
        properties: {
          framework: "2023-area-send",
          precision: "unknown",
          published: "2025-05-13",
          inRegister: true,
        },
      },
    ],
    edges: [
      { ...edge, type: "MENTIONS", to: area.id, toLabel: "Area", properties: { count: 1 } },
      {
        ...edge,
        type: "REPORTS",
        to: inspection.id,
        toLabel: "Inspection",
        properties: when === null ? {} : { toldDate: when },
      },
      {
        type: "INSPECTS",
        from: inspection.id,
        fromLabel: "Inspection",
        to: area.id,
        toLabel: "Area",
        properties: {},
      },
    ],
  };
}

async function datesAfter(articles: readonly ArticleBatch[]): Promise<unknown> {
  const store = await openStore("memory:");
  await store.prepare();
  for (const article of articles) await store.writeArticle(article);
  await store.derive();
  await store.derive();
  const rows = await store.read(
    "MATCH (i:Inspection) RETURN i.date AS date, i.precision AS precision, i.dateFrom AS dateFrom, i.published AS published",
  );
  await store.close();
  return rows[0];
}

const published = "2025-05-13";

test("an inspection that the register does not date has the finest date that articles tell, in any order", async () => {
  const articles = [
    telling("a", "2025-01"),
    telling("b", "2025-01-20"),
    telling("c", null),
    telling("d", "2025-02"),
  ];
  const dated = { date: "2025-01-20", precision: "day", dateFrom: "told", published };
  expect(await datesAfter(articles)).toEqual(dated);
  expect(await datesAfter(articles.toReversed())).toEqual(dated);
});

test("where no article tells a date, it stays unknown", async () => {
  expect(await datesAfter([telling("c", null)])).toEqual({
    date: null,
    precision: "unknown",
    dateFrom: null,
    published,
  });
});
