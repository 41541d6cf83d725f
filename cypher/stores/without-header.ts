/**
 * A query without the comments that it begins with, its lines where they were. An engine is asked it over and over, and the driver sends
 * what is longer than 1,400 bytes in two packets: a server that was woken by half a question costs as much as one that answers.
 */
export function withoutHeader(query: string): string {
  return query.replace(/^(?:\/\/.*\r?\n)+/, (header) => header.replaceAll(/[^\n]/g, ""));
}
