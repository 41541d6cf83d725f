import { lineColumnAt } from "./text-position.ts";

/** A place in a query that breaks a rule, with what to write instead. */
export interface RuleBreach {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
}

interface Rule {
  /** May have a group `node`. */
  readonly pattern: RegExp;
  /** Whether the rule is about names that stand for a node, or about those that no label was given to. */
  readonly isNode?: boolean;
  readonly message: string;
}

/**
 * What keeps a query from running, or from giving the same rows, on both engines.
 *
 * Source  the design's section 5: found by running generated queries on the embedded engine against an oracle.
 */
const RULES: readonly Rule[] = [
  {
    pattern: /\bcount\s*\(\s*DISTINCT\s+(?<node>\w+)\s*\)/gi,
    isNode: true,
    message: "count(DISTINCT x) counts wrongly in the embedded engine; write count(DISTINCT x.id)",
  },
  {
    pattern: /\[[^\]]*\*(?!\s*\d*\s*\.\.\s*\d)(?!\s*\d+\s*[\]{])[^\]]*\]/g,
    message: "a path without a greatest length may never end; write *1..4",
  },
  {
    pattern: /\bCOLLECT\s*\{/gi,
    message: "COLLECT { } does not run on the embedded engine; collect after a MATCH",
  },
  {
    pattern: /\bduration\.between\b|\bdate\.truncate\b|\bapoc\.\w/gi,
    message: "this function does not run on both engines",
  },
  { pattern: /\bIN\s+TRANSACTIONS\b/gi, message: "CALL … IN TRANSACTIONS is for writing" },
  {
    pattern: /\bLOAD\s+CSV\b/gi,
    message: "LOAD CSV reads files and addresses; a saved query reads the graph alone",
  },
  {
    pattern: /\b(?:sum|avg|min|max|count|collect)\s*\([^()]*\)\s*[-+*/%<>=]/gi,
    message: "an aggregate stands alone in its item; give it a name in WITH and reckon in the next line",
  },
  {
    pattern: /\(\s*\w*\s*:\s*\w+\s*[|&!]/g,
    message: "write WHERE n:A OR n:B; the embedded engine does not read label expressions",
  },
  {
    pattern:
      /(?<=\bMATCH\s+|\]-\s*|->\s*|<-\s*|--\s*)\(\s*(?<node>\w*)\s*[){]|\((?<start>\w*)\)(?=\s*(?:<?-\[|<?--))/gi,
    isNode: false,
    message: "a node stands without its label; the embedded engine may count wrongly",
  },
];

/** Where a query breaks the rules that hold on both engines. Comments and strings are not looked at. */
export function findRuleBreaches(text: string): RuleBreach[] {
  const cypher = blankOut(text);
  const labelled = new Set([...cypher.matchAll(/\(\s*(\w+)\s*:\s*\w/g)].map(([, name]) => name));
  return RULES.flatMap(({ pattern, isNode, message }) =>
    [...cypher.matchAll(pattern)]
      .filter(
        ({ groups }) =>
          isNode === undefined || labelled.has(groups?.["node"] ?? groups?.["start"]) === isNode,
      )
      .map(({ index }) => ({ ...lineColumnAt(text, index), message })),
  );
}

/** The text with comments and the insides of strings as spaces: every offset stays. */
export function blankOut(text: string): string {
  return text.replace(/\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, (part) =>
    part.replace(/[^\n]/g, " "),
  );
}
