import { SendgraphError } from "../../cypher/errors.ts";
import type { Store } from "../../cypher/store.ts";
import { tellBesides } from "../figure/caption.ts";
import { nameFigureFile } from "../figure/figure-command.ts";
import { lookOver } from "../figure/preflight.ts";
import { findPreset, MM_PER_POINT } from "../figure/presets.ts";
import { renderFigure } from "../figure/render-figure.ts";
import type { FigureFonts } from "../figure/setting.ts";
import { FigureAsked, FigureMade } from "../view/figure-order.ts";
import { Answer, AnswerCache } from "./answer-cache.ts";
import type { Endpoint } from "./endpoint.ts";
import { loadFigureFonts } from "./figure-fonts.ts";
import type { GraphWatch } from "./graph-state.ts";
import { DEFAULT_LICENCE, makeFigure, tellCommand } from "./make-figure.ts";
import { Turnstile } from "./turnstile.ts";

/** Figures for print, by the code that the command line makes them with. */
export function figureEndpoint(store: Store, watch: GraphWatch): Endpoint {
  let fonts: FigureFonts | null = null;
  const turnstile = new Turnstile(LIMITS, busyError);
  const kept = new AnswerCache();
  return {
    method: "POST",
    path: "/api/figure",
    summary:
      "A figure for print as the command line makes it, byte by byte, with what its publisher would say.",
    parameters: [],
    body: { name: "FigureAsked", schema: FigureAsked },
    answer: { name: "FigureMade", schema: FigureMade },
    kept: "never",
    async respond({ body }) {
      const asked = readAsked(body);
      fonts ??= loadFigureFonts();
      const { graphHash } = await watch.readState();
      return makeOnce({ store, fonts, turnstile, kept, graphHash }, asked);
    },
  };
}

function readAsked(body: string): FigureAsked {
  const asked = FigureAsked.safeParse(parseJson(body));
  if (asked.success) return asked.data;
  const [issue] = asked.error.issues;
  throw new SendgraphError(
    "usage",
    `The body has at "${issue?.path.join(".") ?? ""}": ${issue?.message ?? "no figure to make"}.`,
    "Send JSON as /api/openapi.json describes it, under FigureAsked.",
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

/** Drawing takes the whole processor for a while: one at a time. */
const LIMITS = { atOnce: 1, mostWaiting: 12, mostWaitMs: 20_000 };

function busyError(): SendgraphError {
  return new SendgraphError(
    "busy",
    "The server has as many figures to draw as it takes at once.",
    "Try again in a little while, or draw it with the command line: sendgraph figure.",
  );
}

interface Workshop {
  readonly store: Store;
  readonly fonts: FigureFonts;
  readonly turnstile: Turnstile;
  readonly kept: AnswerCache;
  readonly graphHash: string;
}

/** The figure, drawn in its turn or as it was drawn of the same graph before. */
async function makeOnce(
  { store, fonts, turnstile, kept, graphHash }: Workshop,
  asked: FigureAsked,
): Promise<FigureMade> {
  const key = JSON.stringify(asked);
  const find = () => kept.get(graphHash, key);
  const known = find();
  if (known) return FigureMade.parse(JSON.parse(known.text));
  return turnstile.pass(async () => {
    const since = find();
    if (since) return FigureMade.parse(JSON.parse(since.text));
    const made = await make(store, asked, fonts);
    kept.set(graphHash, key, new Answer(JSON.stringify(made)));
    return made;
  });
}

async function make(store: Store, asked: FigureAsked, fonts: FigureFonts): Promise<FigureMade> {
  const { name, format, isPublic } = asked;
  const preset = findPreset(asked.preset);
  const own = (words: string) => (words === "" ? undefined : words);
  const order = {
    name,
    typed: asked.parameters,
    panel: asked.panel ? { name: asked.panel.name, typed: asked.panel.parameters } : null,
    preset: preset.name,
    isPublic,
    licence: DEFAULT_LICENCE,
    alt: own(asked.alt),
    caption: own(asked.caption),
  };
  const document = await makeFigure(store, order, fonts);
  const bytes = await renderFigure(document, format, fonts);
  const { scene } = document;
  const file = nameFigureFile(order, format);
  const tellMm = (points: number) => Math.round(points * MM_PER_POINT * 100) / 100;
  return {
    file,
    base64: Buffer.from(bytes).toString("base64"),
    title: scene.title,
    alt: scene.alt,
    caption: scene.caption,
    besides: tellBesides(document),
    widthMm: tellMm(scene.width),
    heightMm: tellMm(scene.height),
    command: tellCommand(document, order, file),
    remarks: lookOver(document, preset, fonts, { format, bytes: bytes.length }),
  };
}
