import * as z from "zod/mini";

const MOST_LETTERS = { name: 200, address: 100_000 };
const MOST_VIEWS = 1_000;

/** A view of the page under a name of the reader's own: the address after `#` says all of it. */
export const SavedView = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(MOST_LETTERS.name)),
  address: z.string().check(z.startsWith("#/"), z.maxLength(MOST_LETTERS.address)),
});
export type SavedView = z.infer<typeof SavedView>;

const KIND = "sendgraph-views";
const VERSION = 1;

/** A file of saved views, to take to another browser or to give to somebody. */
const ViewsFile = z.object({
  kind: z.literal(KIND),
  version: z.int().check(z.minimum(1)),
  views: z.array(SavedView).check(z.maxLength(MOST_VIEWS)),
});

/** The views as a file. */
export function writeViews(views: readonly SavedView[]): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, views }, null, 2)}\n`;
}

/** What a file of views holds, or what is wrong with it and what to do. */
export type ReadViews =
  | { readonly views: readonly SavedView[]; readonly problem: null }
  | { readonly views: null; readonly problem: string };

/** Reads a file of views. `name` is what the file is called. */
export function readViews(name: string, text: string): ReadViews {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse(name, "is no JSON");
  }
  const read = z.safeParse(ViewsFile, content);
  if (read.success && read.data.version <= VERSION) return { views: read.data.views, problem: null };
  if (read.success)
    return {
      views: null,
      problem: `“${name}” is of a newer sendgraph (version ${read.data.version}). Open it there, or export it by version ${VERSION}.`,
    };
  return refuse(name, `does not hold saved views: ${tellFault(read.error.issues[0]?.path ?? [])}`);
}

/** What is wrong at a place of the file, in the words of somebody who looks into it. */
function tellFault([part, index, field]: readonly PropertyKey[]): string {
  if (part === "kind") return `its "kind" is not "${KIND}"`;
  if (part === "version") return `its "version" is no whole number from 1 on`;
  if (part !== "views") return "it is no such file";
  if (typeof index !== "number")
    return `its "views" are no list, or more than ${MOST_VIEWS.toLocaleString("en-GB")}`;
  const nth = `view ${index + 1} of it`;
  if (field === "name") return `${nth} has no "name" of 1 to ${MOST_LETTERS.name} letters`;
  if (field === "address") return `${nth} has no "address" that begins with "#/"`;
  return `${nth} is no view`;
}

function refuse(name: string, what: string): ReadViews {
  return { views: null, problem: `“${name}” ${what}. Choose a file that “Export” of this page wrote.` };
}

/** What earlier visits kept, in this browser's storage; what is not understood is as if nothing were kept. */
export function readKeptViews(text: string | null): readonly SavedView[] {
  const read = text === null ? null : readViews("", text);
  return read?.views ?? [];
}

/** Views with one more: it takes the place of one of the same name. */
export function keepView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...views.filter((known) => known.name !== view.name), view];
}

/** Views with those of a file: the same ones once, others of a known name beside it under a number. */
export function mergeViews(views: readonly SavedView[], others: readonly SavedView[]): SavedView[] {
  const merged = [...views];
  for (const other of others) {
    if (merged.some((known) => known.address === other.address && known.name === other.name)) continue;
    merged.push({ ...other, name: freeName(other.name, merged) });
  }
  return merged;
}

function freeName(name: string, views: readonly SavedView[]): string {
  const isTaken = (candidate: string) => views.some((view) => view.name === candidate);
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}
