/** What the lines between `---` at the beginning of a Markdown file say, and what follows them. */
export interface FrontMatter {
  /** Values by their key, in small letters without what parts its words; several where a list is told. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

/** Letters within which front matter ends; what is longer is none. */
const MOST_LETTERS = 64 * 1024;
/** Keys one of which every clipper writes: lines between two rules are front matter by them. */
const KNOWN =
  "title headline author authors byline source url link published date datepublished publisher site created tags description".split(
    " ",
  );

const OPENS = /^\s*---[ \t]*\n/u;
const CLOSES = /^(?:---|\.\.\.)\s*$/u;
const FIELD = /^(?<key>[\p{L}\d][\p{L}\d _.-]{0,39}):(?:\s+(?<value>.*))?$/u;
const ITEM = /^\s*-\s+(?:(?:name|title)\s*:\s*)?(?<value>.*)$/u;
const NAMED = /^\s+name\s*:\s*(?<value>.*)$/u;
const BLOCK = /^[|>][+-]?\d?$/u;

/**
 * Cuts off front matter as web clippers write it. Read line by line and leniently, for clippers leave titles with colons
 * without quotes, which YAML proper refuses.
 *
 * Shape   null where a text begins with none: with no end, without a key that is known, or with a line that is no field.
 */
export function cutFrontMatter(text: string): FrontMatter | null {
  const opening = OPENS.exec(text.slice(0, 200))?.[0];
  if (opening === undefined) return null;
  const lines = text.slice(opening.length, MOST_LETTERS).split("\n");
  const end = lines.findIndex((line) => CLOSES.test(line));
  if (end < 0) return null;
  const fields = readFields(lines.slice(0, end));
  if (fields === null || !KNOWN.some((key) => fields.has(key))) return null;
  const length = lines.slice(0, end + 1).reduce((sum, line) => sum + line.length + 1, opening.length);
  return { fields, body: text.slice(length) };
}

function readFields(lines: readonly string[]): Map<string, string[]> | null {
  const fields = new Map<string, string[]>();
  let values: string[] = [];
  for (const line of lines) {
    const field = FIELD.exec(line)?.groups;
    if (field !== undefined) {
      values = valuesOf(field["value"]?.trim() ?? "");
      const key = (field["key"] ?? "").toLowerCase().replace(/[ _.-]/gu, "");
      if (!fields.has(key)) fields.set(key, values);
    } else if (!addMore(line, values)) return null;
  }
  return fields;
}

/** Adds what a line below a field says: an item, a name, more of its words. Is it such a line? */
function addMore(line: string, values: string[]): boolean {
  if (line.trim() === "" || line.startsWith("#")) return true;
  const more = (ITEM.exec(line) ?? NAMED.exec(line))?.groups?.["value"];
  if (more !== undefined) {
    const value = scalarOf(more.trim());
    if (value !== "") values.push(value);
    return true;
  }
  if (!/^\s/u.test(line)) return false;
  const last = values.pop();
  // Fields inside an item or a field ("url:" of an author) are left out.
  const isField = FIELD.test(line.trim());
  const whole = isField ? last : scalarOf(`${last ?? ""} ${line.trim()}`.trim());
  if (whole !== undefined) values.push(whole);
  return true;
}

function valuesOf(value: string): string[] {
  if (value === "" || BLOCK.test(value)) return [];
  const list = /^\[(?!\[[^\]]*\]\]$)(?<list>.*)\]$/u.exec(value)?.groups?.["list"];
  const parts = list === undefined ? [value] : (list.match(/"[^"]*"|'[^']*'|[^,]+/gu) ?? []);
  return parts.map((part) => scalarOf(part.trim())).filter((part) => part !== "");
}

/** A value without quotes, and a link (`[[Jane Hill]]`, `[Jane Hill](…)`) as it is read. */
function scalarOf(value: string): string {
  const bare = value
    .replace(/^"(.*)"$/u, (_, inner: string) => inner.replace(/\\(["\\/])/gu, "$1"))
    .replace(/^'(.*)'$/u, (_, inner: string) => inner.replaceAll("''", "'"))
    .trim();
  const link = /^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$/u.exec(bare) ?? /^\[([^\]]*)\]\([^)]*\)$/u.exec(bare);
  const told = link?.[1] ?? (bare === value ? bare.replace(/\s#.*$/u, "") : bare);
  return /^(?:null|~|undefined)$/iu.test(told.trim()) ? "" : told.trim();
}
