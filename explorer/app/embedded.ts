/** Does the page stand in another page's frame? There no tour opens by itself. */
export function isFramed(): boolean {
  return window.self !== window.top;
}

/** Does the address ask for the view alone, without header, tour and foot (`?embed#/map`)? */
export function isEmbedded(search: string = window.location.search): boolean {
  return new URLSearchParams(search).has("embed");
}

/** The address of the whole page at the same place. */
export function wholePageHref(): string {
  const { pathname, hash } = window.location;
  return `${pathname}${hash}`;
}

/** The classes of the page. */
export function pageClass(): string {
  return isEmbedded() ? "page embedded" : "page";
}
