/** Front matter that tells of an article, as far as the first bytes show it. */
const FRONT = /^---[ \t]*\r?\n(?:[^\n]{0,2000}\n){0,40}?(?:title|author|source|url|published)[ \t]*:/u;

/** Marks that plain text has not; each kind tells something. */
const BOLD = /(?:^|[\s“"(])\*\*[^\s*][^*\n]{0,2000}\*\*(?![\p{L}*])/gmu;
const KINDS = [/^#{1,6} \S/mu, /\[[^[\]\n]{1,200}\]\(https?:/u, /!\[[^[\]\n]{0,200}\]\(/u];
const FEWEST_KINDS = 2;
/** Bold marks that do as well as marks of two kinds. */
const MANY_BOLD = 3;

/** Is a text that does not go by a Markdown name plainly Markdown, by its front matter or by marks of two kinds? */
export function isMarkdown(start: string): boolean {
  if (FRONT.test(start)) return true;
  const bold = start.match(BOLD)?.length ?? 0;
  const kinds = KINDS.filter((kind) => kind.test(start)).length + (bold > 0 ? 1 : 0);
  return bold >= MANY_BOLD || kinds >= FEWEST_KINDS;
}
