import { expect, test } from "vitest";
import type { LensLink } from "../../explorer/view/lens.ts";
import { takeStrongest } from "../../explorer/view/strongest-links.ts";

const link = (subject: string, theme: string, sentences: number): LensLink => ({
  ...{ subject, theme, polarity: "weakness", sentences, findings: 1, inspections: 1, sources: 1 },
  ...{ firstOn: "2018-01-01", lastOn: "2018-01-01" },
});
const told = (links: readonly LensLink[]) => links.map(({ subject, theme }) => `${subject} ${theme}`);

test("of links alike those that more have are taken, for they are what is shared", () => {
  const links = ["a", "b", "c"].flatMap((subject) => [
    link(subject, `own of ${subject}`, 1),
    link(subject, "shared", 1),
    link(subject, "told more", subject === "a" ? 3 : 1),
  ]);
  expect(told(takeStrongest(links, 1)).filter((one) => !one.includes("own"))).toEqual([
    "a told more",
    "b shared",
    "b told more",
    "c shared",
  ]);
});

test("a theme that is nobody's strongest has two lines all the same", () => {
  const links = ["a", "b", "c"].flatMap((subject) => [link(subject, "strong", 5), link(subject, "weak", 1)]);
  expect(told(takeStrongest(links, 1))).toEqual(["a strong", "a weak", "b strong", "b weak", "c strong"]);
});
