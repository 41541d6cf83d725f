/** An article as a page describes it to search engines (schema.org, JSON-LD); null where it does not say. */
export interface LinkedArticle {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly address: string | null;
}

const ARTICLE = /(?:Article|BlogPosting|Report)$/u;
/** Levels of `@graph` and lists that are looked into. */
const MOST_LEVELS = 5;

/** Finds the article that scripts of JSON-LD describe; undefined where none does. What is no JSON is passed over. */
export function findLinkedArticle(scripts: readonly string[]): LinkedArticle | undefined {
  const article = scripts.flatMap((script) => thingsOf(parse(script), 0)).find(isArticle);
  if (article === undefined) return undefined;
  return {
    title: stringOf(article["headline"]) ?? stringOf(article["name"]),
    authors: listOf(article["author"] ?? article["creator"]).flatMap(personOf),
    publisher: nameOf(listOf(article["publisher"])[0]),
    published: stringOf(article["datePublished"]) ?? stringOf(article["dateCreated"]),
    address: stringOf(article["url"]) ?? addressOf(article["mainEntityOfPage"]) ?? stringOf(article["@id"]),
  };
}

type Thing = Readonly<Record<string, unknown>>;

function parse(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/gu, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function thingsOf(value: unknown, level: number): Thing[] {
  if (level > MOST_LEVELS) return [];
  if (Array.isArray(value)) return value.flatMap((member) => thingsOf(member, level + 1));
  if (!isThing(value)) return [];
  return [value, ...thingsOf(value["@graph"], level + 1), ...thingsOf(value["mainEntity"], level + 1)];
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isArticle(thing: Thing): boolean {
  return listOf(thing["@type"]).some((type) => typeof type === "string" && ARTICLE.test(type));
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function stringOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function nameOf(value: unknown): string | null {
  return isThing(value) ? stringOf(value["name"]) : stringOf(value);
}

/** An outlet that is given as its own author is no person. */
function personOf(value: unknown): string[] {
  if (isThing(value) && listOf(value["@type"]).some((type) => String(type).endsWith("Organization")))
    return [];
  const name = isThing(value) ? listOf(value["name"]).map(stringOf)[0] : stringOf(value);
  return name ? [name] : [];
}

function addressOf(value: unknown): string | null {
  return isThing(value) ? (stringOf(value["@id"]) ?? stringOf(value["url"])) : stringOf(value);
}
