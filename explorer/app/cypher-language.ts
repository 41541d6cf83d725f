import { HighlightStyle, StreamLanguage, type StringStream } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import { NODE_LABELS, RELATIONSHIPS } from "../../cypher/schema.ts";
import { KEYWORDS } from "../view/cypher-keywords.ts";

/** Functions that both engines have. */
const FUNCTIONS = [
  "avg", "coalesce", "collect", "count", "date", "head", "labels", "last", "length", "max", "min", "nodes", "range", "reduce",
  "relationships", "round", "size", "split", "substring", "sum", "tail", "toInteger", "toLower", "toString", "trim", "type",
] as const; // biome-ignore format: a list of words

/** What the editor completes: words of the language, and labels and types of the graph. */
export const CYPHER_WORDS = [
  ...KEYWORDS.map((label) => ({ label, type: "keyword" })),
  ...FUNCTIONS.map((label) => ({ label, type: "function", apply: `${label}(` })),
  ...NODE_LABELS.map((label) => ({ label, type: "class", detail: "label" })),
  ...RELATIONSHIPS.map(({ type, from, to }) => ({
    label: type,
    type: "type",
    detail: `${from.join(", ")} → ${to.join(", ")}`,
  })),
];

const KEYWORD = new Set<string>(KEYWORDS);

interface State {
  /** The sign that ends what is open: a quote, a backtick or a comment's end. */
  ending: string | null;
}

/** Cypher as far as colours need it: comments, texts, numbers, words, parameters, labels. */
export const CYPHER_LANGUAGE = StreamLanguage.define<State>({
  name: "cypher",
  startState: () => ({ ending: null }),
  token: (stream, state) => (state.ending === null ? readToken(stream, state) : readToEnd(stream, state)),
  languageData: { commentTokens: { line: "//" } },
});

function readToken(stream: StringStream, state: State): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match("//")) {
    stream.skipToEnd();
    return "lineComment";
  }
  if (stream.match("/*")) return open(stream, state, "*/");
  const quote = stream.match(/^['"`]/, false) ? stream.next() : undefined;
  if (typeof quote === "string") return open(stream, state, quote);
  if (stream.match(/^\$\w+/)) return "special";
  if (stream.match(/^\d+(?:\.\d+)?/)) return "number";
  if (stream.match(/^:\s*[A-Za-z_]\w*/)) return "typeName";
  const word = stream.match(/^[A-Za-z_]\w*/);
  if (word !== null) return KEYWORD.has(stream.current().toUpperCase()) ? "keyword" : "variableName";
  stream.next();
  return "punctuation";
}

function open(stream: StringStream, state: State, ending: string): string {
  state.ending = ending;
  return readToEnd(stream, state);
}

function readToEnd(stream: StringStream, state: State): string {
  const ending = state.ending ?? "";
  const kind = ending === "*/" ? "blockComment" : ending === "`" ? "variableName" : "string";
  while (!stream.eol()) {
    if (ending !== "*/" && stream.eat("\\")) stream.next();
    else if (stream.match(ending)) {
      state.ending = null;
      return kind;
    } else stream.next();
  }
  return kind;
}

/** Ink and weight tell the kinds apart: the page's colours mean weakness and strength, and nothing else. */
export const CYPHER_HIGHLIGHT = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: "700" },
  { tag: [tags.lineComment, tags.blockComment], color: "var(--soft)", fontStyle: "italic" },
  { tag: [tags.string, tags.number], color: "var(--soft)", fontWeight: "600" },
  {
    tag: tags.typeName,
    textDecoration: "underline",
    textDecorationColor: "var(--faint)",
    textUnderlineOffset: "3px",
  },
  { tag: tags.special(tags.variableName), background: "var(--marker)" },
]);
