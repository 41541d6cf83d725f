import type { SendgraphError } from "../../cypher/errors.ts";
import type { SourceText } from "./source-text.ts";

/** What comes out of reading files, one after another: a text, word that one was taken back, or what was refused and why. */
export type CorpusEntry =
  | { readonly is: "text"; readonly text: SourceText }
  | { readonly is: "retraction"; readonly path: string; readonly source: string }
  | { readonly is: "refused"; readonly path: string; readonly error: SendgraphError };
