import type { Mention } from "../model/mention.ts";
import type { Token } from "../text/tokens.ts";
import type { PersonTables } from "./person-names.ts";

/** What a sentence gives to read posts by. */
export interface PostContext {
  readonly tokens: readonly Token[];
  /** Bodies and inspectorates of the sentence, by place. */
  readonly employers: readonly Mention[];
  /** Areas of the sentence, by place. */
  readonly areas: readonly Mention[];
  readonly tables: PersonTables;
}
