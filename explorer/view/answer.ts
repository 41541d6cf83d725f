import { abbreviate } from "../../cypher/abbreviate.ts";
import { pluralOf, tellSides } from "./asked.ts";
import type { Asked } from "./lens.ts";
import { groupPairs } from "./pair-groups.ts";
import { compareText, type LensView, otherOf } from "./view.ts";

/** A piece of the answering sentence; strong pieces are the numbers and names. */
export interface Piece {
  readonly text: string;
  readonly strong: boolean;
}

/** The answer as a sentence with numbers, in pieces. */
export function tellAnswer(view: LensView): Piece[] {
  return tellAll(view, { isAlone: false });
}

/** Which of the answer's claims a picture bears out; all of them where nothing is said. */
export interface Shown {
  readonly hasClosest?: boolean;
  readonly hasCommonest?: boolean;
}

function tellAll(
  view: LensView,
  { isAlone, hasClosest = true, hasCommonest = true }: Shown & { readonly isAlone: boolean },
): Piece[] {
  const word = pluralOf(view.question.polarity);
  const closest = view.pairs[0];
  if (!closest) return tellNothing(view, word);
  return [
    ...tellCount(view, isAlone),
    ...(hasClosest ? [plain(" Closest: "), ...tellClosest(view, closest.shared), plain(".")] : []),
    ...(hasCommonest ? tellCommonest(view) : []),
    ...tellLeast(view),
  ];
}

/** The answer in one line, as captions have it: they stand without the question, so that it names whom that is about. */
export function tellAnswerText(view: LensView, shown: Shown = {}): string {
  return tellAll(view, { isAlone: true, ...shown })
    .map(({ text }) => text)
    .join("");
}

/** `1 area`, `3 areas`, `1 body`, `2 bodies`. */
export function countSubjects(count: number, among: "areas" | "bodies"): string {
  return `${count} ${count === 1 ? singular(among) : among}`;
}

/** What a theme is counted in: areas, or among bodies the inspections that they answer for. */
export function countCounted(count: number, among: "areas" | "bodies"): string {
  return among === "areas"
    ? countSubjects(count, among)
    : `${count} ${count === 1 ? "inspection" : "inspections"}`;
}

/** `1 weakness`, `2 weaknesses`, `1 strength`, `3 strengths`; of both together `1 weakness or strength`, `4 weaknesses and strengths`. */
export function countPolarity(count: number, asked: Asked): string {
  const one = asked === "both" ? "weakness or strength" : asked;
  return `${count} ${count === 1 ? one : pluralOf(asked)}`;
}

/** `3 weaknesses`, `1 strength`, or `2 mixed, counted as neither`. */
export function countSide(count: number, side: string): string {
  if (side === "weakness" || side === "strength") return countPolarity(count, side);
  return `${count} mixed, counted as neither`;
}

function tellNothing(view: LensView, word: string): Piece[] {
  const { among } = view.question;
  if (view.focus)
    return [strong(`No other ${singular(among)}`), plain(` shares ${word} with ${view.focus.name}.`)];
  return [strong(`No two ${among}`), plain(` share ${word} in what has been loaded.`)];
}

function tellCount(view: LensView, isAlone: boolean): Piece[] {
  const subjects = strong(countSubjects(view.subjects.length, view.question.among));
  const verb = view.subjects.length === 1 ? "shares" : "share";
  if (view.focus) {
    const count = countPolarity(view.items, view.question.polarity);
    const share = view.question.among === "areas" ? verb : "answered for an inspection with";
    const whose = isAlone ? `the ${count} of ${view.focus.name}` : `its ${count}`;
    return [subjects, plain(` ${share} ${view.items === 1 ? "" : "at least one of "}${whose}.`)];
  }
  const themes = countPolarity(view.items, view.question.polarity);
  const one = view.question.polarity === "both" ? "weakness or strength" : view.question.polarity;
  const which =
    view.question.among === "areas"
      ? `${verb} at least one ${one} with another, `
      : `answered for an inspection with a ${one} that another found too, `;
  return [
    subjects,
    plain(` of ${view.totalSubjects} read about ${which}`),
    strong(themes),
    plain(" in all."),
  ];
}

function tellClosest(view: LensView, shared: number): Piece[] {
  // Bodies that answered for the same inspections share the same: one pair stands for them all, as in the panel.
  const subjects = [...view.subjects.map((ranked) => ranked.subject), ...(view.focus ? [view.focus] : [])];
  const { among } = view.question;
  const groups =
    among === "bodies"
      ? groupPairs(
          view.pairs.filter((one) => one.shared === shared),
          subjects,
        )
      : [];
  const [pair, next] = among === "bodies" ? groups.map(({ first }) => first) : view.pairs;
  if (!pair) return [];
  const name = (id: string) =>
    view.focus?.id === id
      ? view.focus.name
      : (view.subjects.find((ranked) => ranked.subject.id === id)?.subject.name ?? id);
  const names = view.focus
    ? [strong(name(otherOf(pair, view.focus.id)))]
    : [pair.a, pair.b]
        .map(name)
        .sort(compareText)
        .flatMap((one, at) => [...(at === 0 ? [] : [plain(" and ")]), strong(one)]);
  const tied = next?.shared === shared ? " (others have as many)" : "";
  return [...names, plain(`, with ${shared}${tied}`)];
}

function tellCommonest(view: LensView): Piece[] {
  const commonest = view.themes[0];
  if (!commonest) return [];
  const { among, polarity } = view.question;
  const ofAll = (count: number) => `${count} of ${countCounted(view.totalCounted, among)}`;
  // Who was praised is not counted with who was criticised.
  const where =
    polarity === "both" ? tellSides(commonest, polarity, ofAll) : `in ${ofAll(commonest.counted)}`;
  return [plain(" Most common: "), strong(commonest.theme.label), plain(`, ${where}.`)];
}

/** Of a disc the number is what is shared, but of the focus all that it has: that in words, where there is a focus. */
export function tellOwnNumber({ question, focus }: Pick<LensView, "question" | "focus">): string | null {
  return focus === null
    ? null
    : `number of ${abbreviate(focus.name)}: all its ${pluralOf(question.polarity)}`;
}

/** What pairs with little in common are left out, which the numbers do not count. */
function tellLeast({ least, question: { among, polarity } }: LensView): Piece[] {
  if (least <= 1) return [];
  return [
    plain(
      ` Counted is what two ${among} share that have ${countPolarity(least, polarity)} or more in common.`,
    ),
  ];
}

/** One of the areas or bodies: `area`, `body`. */
export function singular(among: "areas" | "bodies"): string {
  return among === "areas" ? "area" : "body";
}

function plain(text: string): Piece {
  return { text, strong: false };
}

function strong(text: string): Piece {
  return { text, strong: true };
}

/** `1 sentence`, `4 sentences`. */
export function countSentences(count: number): string {
  return `${count} ${count === 1 ? "sentence" : "sentences"}`;
}
