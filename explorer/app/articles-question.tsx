import { tellAside } from "../../cypher/counted.ts";
import { groupBy } from "../../cypher/group-by.ts";
import { useArticles } from "./later-resources.ts";

/** What is listed: how many texts, how much of them stands behind findings, and what the marks beside them count. */
export function ArticlesQuestion() {
  const articles = useArticles();
  const all = articles.status === "ready" ? articles.value.articles : null;
  const lines = all?.filter(({ status }) => status === "current") ?? null;
  const aside = groupBy(all ?? [], ({ status }) => status);
  return (
    <section className="question" aria-label="What is listed">
      <h1>Which articles say so?</h1>
      {lines !== null && (
        <p className="answer">
          <strong>
            {lines.length} {lines.length === 1 ? "article" : "articles"}
          </strong>
          {tellAside(Object.fromEntries([...aside].map(([status, of]) => [status, of.length])))}, with{" "}
          <strong>
            {lines.reduce((sum, { passages }) => sum + passages, 0)} sentences or parts of sentences
          </strong>{" "}
          behind their findings. Newest first, those without a date by the inspection they tell of. What
          inspectors say of a theme: ▼ weakness, ▲ strength, ◆ mixed; what only others claim is counted apart.
        </p>
      )}
    </section>
  );
}
