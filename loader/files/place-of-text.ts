import { resolve } from "node:path";
import { sha256 } from "../../cypher/canonical-json.ts";
import type { SourceText } from "../model/source-text.ts";

/** The form of a file's place: paths tell of people's machines, so they are kept unreadable. */
const FILE_PLACE_CHARACTERS = 32;

/**
 * Where a text stands, so that another text there is a later version of it: its address where it has one, else its file.
 *
 * Shape   undefined where neither says anything: standard input, a line among others without an address.
 */
export function placeOfText({ path, name, line, source }: SourceText, folder: string): string | undefined {
  if (source !== name) return placeOfAddress(source);
  return line === null ? placeOfFile(path, folder) : undefined;
}

/** The place of a web address, without what follows `#`; undefined for what is no address of a page. */
export function placeOfAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isPage = /^https?:$/.test(url.protocol) && (url.pathname.length > 1 || url.search.length > 1);
  if (!isPage) return undefined;
  url.hash = "";
  return url.href;
}

/** The place of a file; `folder` is what its path counts from. */
export function placeOfFile(path: string, folder: string): string {
  return `file:${sha256(resolve(folder, path)).slice(0, FILE_PLACE_CHARACTERS)}`;
}
