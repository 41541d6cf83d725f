/** A cell of a CSV file after RFC 4180: quoted where its text would end it. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
