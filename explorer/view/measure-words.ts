import type { Plain } from "./queries.ts";

const ORDINALS = new Intl.PluralRules("en-GB", { type: "ordinal" });
const ENDINGS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: "st", two: "nd", few: "rd" };

/** A figure that a text gives, as a person writes it: `£500,000`, `down 75%`, `2nd lowest`, `15,800`. */
export function tellMeasure(what: Plain, value: Plain, unit: Plain): string {
  const number = Number(value);
  if (value === null || value === "" || Number.isNaN(number)) return [value, unit].filter(Boolean).join(" ");
  const plain = number.toLocaleString("en-GB", { maximumFractionDigits: 4 });
  if (what === "rank") return tellRank(number, String(unit ?? ""));
  if (unit === "%" && String(what).startsWith("change"))
    return `${number < 0 ? "down" : "up"} ${plain.replace("-", "")}%`;
  if (unit === "%") return `${plain}%`;
  if (unit === "GBP") return `£${plain}`;
  return unit === null || unit === "" || unit === "number" ? plain : `${plain} ${String(unit)}`;
}

function tellRank(rank: number, order: string): string {
  if (rank === 1 && !order.startsWith("of ")) return order;
  return `${rank}${ENDINGS[ORDINALS.select(rank)] ?? "th"} ${order}`;
}
