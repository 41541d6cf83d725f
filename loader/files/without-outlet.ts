/** "Inspectors praise Kent - BBC News": the outlet is no part of the title. */
export function withoutOutlet(title: string | null, publisher: string | null): string | null {
  const [, rest, tail] = /^(.{15,}) (?:[|–—-]|::) (.{2,40})$/u.exec(title ?? "") ?? [];
  if (rest === undefined || tail === undefined) return title;
  const isOutlet = publisher !== null && isSameOutlet(tail, publisher);
  return isOutlet || / [|] /u.test(title ?? "") || /\.(?:co\.uk|com|org)$/u.test(tail)
    ? withoutOutlet(rest, publisher)
    : title;
}

/** Are two names of outlets one, but for the article and how they are written? */
export function isSameOutlet(a: string, b: string): boolean {
  const bare = (name: string): string => name.toLowerCase().replace(/^the |[^\p{L}\p{N}]/gu, "");
  return bare(a) === bare(b);
}
