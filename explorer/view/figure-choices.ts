import { narrowToCompared, readCompared, tellCompared } from "./figure-compared.ts";
import { hasFigures } from "./has-figures.ts";
import type { Place, Tab } from "./place.ts";
import { REGIONS_DRAWN } from "./scene.ts";
import { WHOLE_FIELDS } from "./whole-fields.ts";

/** A figure that can be made of what is on the screen: its name for the command line, in words, and its parameters as typed. */
export interface FigureChoice {
  readonly name: string;
  readonly says: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** What else is on the screen in the same picture, as a figure `says` itself: it is panel b unless another is chosen. */
  readonly other?: string;
}

const OF_LENS = [
  ["graph", "Graph in layers"],
  ["net", "Net"],
  ["matrix", "Matrix"],
  ["ranking", "Ranking"],
  ["map", "Map"],
] as const;

/**
 * The figures of what is on the screen, the one that is most like it first; none where it cannot be one.
 *
 * @param drawn  what the layers on the screen draw, or a comparison compares, as the page says
 */
export function listFigures(asked: Place, tab: Tab, drawn: string | null = null): FigureChoice[] {
  if (!hasFigures(asked, tab)) return [];
  const place = narrowToCompared(asked, readCompared(asked, tab, drawn));
  if (tab === "queries") return figureOfQuery(place);
  const { among, focus } = place.question;
  const ofAll = lensParameters(place);
  const isBoth = place.question.polarity === "both";
  const draw = tellDraw(place, tab, drawn);
  const ofLens = OF_LENS.filter(([name]) => among === "areas" || name !== "map").flatMap(
    ([name, says]): FigureChoice[] => {
      const isCut = name === "net" && place.least !== null;
      const parameters = {
        ...ofAll,
        ...(isCut && { minShared: String(place.least) }),
        ...(name === "graph" && draw !== null && { draw }),
      };
      return isBoth ? drawEach({ name, says, parameters }) : [{ name, says, parameters }];
    },
  );
  const overTime: FigureChoice[] =
    among === "areas" && focus !== null
      ? [{ name: "area-over-time", says: "Then and now", parameters: { area: focus } }]
      : [];
  const outcomes: FigureChoice[] = showsOutcomes(place, tab)
    ? [{ name: "outcomes", says: "Newest outcomes", parameters: outcomeParameters(place) }]
    : [];
  const whole: FigureChoice = { name: "everything", says: "Everything", parameters: wholeParameters(place) };
  const wanted = nameNearest(place, tab);
  return [...ofLens, ...outcomes, ...overTime, ...(tab === "everything" ? [whole] : [])].sort(
    (a, b) => Number(b.name === wanted) - Number(a.name === wanted),
  );
}

/** Does the page tell how inspections ended: of each area the newest, or all of them over the years? */
function showsOutcomes({ question, mapOf }: Place, tab: Tab): boolean {
  if (tab === "timeline") return question.focus === null;
  return tab === "map" && mapOf === "outcome" && question.among === "areas";
}

/** The figure that is most like what is on the screen. */
function nameNearest(place: Place, tab: Tab): string {
  if (showsOutcomes(place, tab)) return "outcomes";
  if (tab === "timeline") return "area-over-time";
  // Compared are two, row by row, or one over time.
  if (tab === "compare") return place.question.focus === null ? "matrix" : "area-over-time";
  return tab === "graph" && place.drawing === "net" ? "net" : tab;
}

/** How much of its layers the page draws, as a figure is asked for the same; null where it is asked for none of its own. */
function tellDraw({ question, drawing, draw }: Place, tab: Tab, drawn: string | null): string | null {
  if (tab !== "graph" || drawing !== "layers" || question.polarity === "both") return null;
  if (draw === "all") return draw;
  return drawn === REGIONS_DRAWN ? null : drawn;
}

/** A picture of weaknesses and strengths as figures of one each, which stand beside each other; a matrix has both, in the order of either. */
function drawEach({ name, says, parameters }: FigureChoice): FigureChoice[] {
  const ofStrengths = { ...parameters, polarity: "strength" };
  const nameOf = (side: string) => (name === "matrix" ? `${says}, most ${side} first` : `${says}, ${side}`);
  const [weaknesses, strengths] = [nameOf("weaknesses"), nameOf("strengths")];
  const isWhole = name === "matrix";
  return [
    ...(isWhole ? [{ name, says, parameters: { ...parameters, polarity: "both" } }] : []),
    { name, says: weaknesses, parameters, ...(!isWhole && { other: strengths }) },
    { name, says: strengths, parameters: ofStrengths, ...(!isWhole && { other: weaknesses }) },
  ];
}

/** How the figure differs from the screen, in words for who chooses one; null where it is what is on the screen. */
export function tellDiffering(place: Place, tab: Tab, drawn: string | null = null): string | null {
  const told = [tellUndrawn(place, tab, drawn), tellEach(place, tab)].filter((says) => says !== null);
  return told.length === 0 ? null : told.join(" ");
}

/** That a figure is of weaknesses or of strengths where the page asks for both. */
function tellEach({ question, mapOf }: Place, tab: Tab): string | null {
  if (question.polarity !== "both" || !OF_BOTH.has(tab) || (tab === "map" && mapOf === "outcome"))
    return null;
  return "Weaknesses and strengths are drawn beside each other, as two panels. For one of them alone, choose “nothing” beside it.";
}

/** The views that show weaknesses and strengths in one picture where both are asked for, and have no figure that does. */
const OF_BOTH: ReadonlySet<Tab> = new Set(["graph", "ranking", "map", "compare"]);

/** What of the screen no figure draws, and what is offered instead. */
function tellUndrawn(place: Place, tab: Tab, drawn: string | null): string | null {
  const { question, ranked } = place;
  if (tab === "graph" && drawn === REGIONS_DRAWN)
    return `The figure draws ${question.among} and themes by themselves, the most shared, not by regions and groups.`;
  if (tab === "compare")
    return `A comparison has no figure of its own. ${tellCompared(readCompared(place, tab, drawn))}`;
  if (tab === "map" && question.among === "bodies")
    return "Bodies have no map. These are of the same question.";
  if (tab === "timeline" && question.focus === null)
    return `The chart of all inspections has no figure of its own. The map tells how the newest of each area ended; the others are of what ${question.among} share.`;
  if (tab === "timeline" && question.among === "bodies")
    return "The history of a body has no figure of its own. These are of what it shares with others.";
  if (tab === "ranking" && ranked !== "shared") return "The figure ranks by the number in common.";
  return null;
}

/** How the whole graph is explored. Communities are found on the page alone: without them marks are coloured by kind. */
function wholeParameters(place: Place): Record<string, string> {
  const told = WHOLE_FIELDS.flatMap(({ name, tell }) => {
    const value = tell(place);
    return value === null || (name === "colour" && value === "community") ? [] : [[name, value] as const];
  });
  return Object.fromEntries(told);
}

function figureOfQuery({ query }: Place): FigureChoice[] {
  if (query?.kind !== "saved") return [];
  const given = Object.entries(query.values).filter(([, value]) => value !== "");
  return [{ name: query.name, says: "Answer of the query", parameters: Object.fromEntries(given) }];
}

/** What the newest outcomes are narrowed to: the same, without what is asked of findings. */
function outcomeParameters(place: Place): Record<string, string> {
  const ofLens = new Set(["among", "polarity", "with", "without", "level"]);
  return Object.fromEntries(Object.entries(lensParameters(place)).filter(([name]) => !ofLens.has(name)));
}

/** A place's question and what it is narrowed to, as the command line takes them. What is left open is left out. */
function lensParameters({ question, filter, level }: Place): Record<string, string> {
  const told: readonly (readonly [name: string, value: string])[] = [
    ["among", question.among === "areas" ? "" : question.among],
    ["polarity", question.polarity === "strength" ? "strength" : ""],
    ["with", question.focus ?? ""],
    ["region", filter.regions.join(",")],
    ["kind", filter.kinds.join(",")],
    ["framework", filter.frameworks.join(",")],
    ["outcome", filter.outcomes.join(",")],
    ["from", String(filter.from ?? "")],
    ["to", String(filter.to ?? "")],
    ["hide", filter.hidden.join(",")],
    ["only", filter.only.join(",")],
    ["without", filter.without.join(",")],
    ["level", level === "groups" ? level : ""],
  ];
  return Object.fromEntries(told.filter(([, value]) => value !== ""));
}
