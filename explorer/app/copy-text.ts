/** Puts a text on the clipboard; of a page that came over plain HTTP by the old way, the new one is not there. */
export async function copyText(text: string): Promise<void> {
  if ("clipboard" in navigator) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  const within = document.activeElement;
  field.value = text;
  field.style.position = "fixed";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  if (within instanceof HTMLElement) within.focus();
}
