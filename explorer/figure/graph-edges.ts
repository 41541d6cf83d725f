import { countSentences } from "../view/answer.ts";
import type { LensLink } from "../view/lens.ts";
import { linkWidth } from "../view/style.ts";
import type { FigureEdge, FigureNode } from "./figure-scene.ts";
import type { Setting } from "./setting.ts";

/** A line's width on paper, in the page's pixels, by the size of type. */
const SHARE_OF_PIXELS = 1 / 18;

/** Between a disc and its lines, in the page's pixels. */
const DISC_GAP = 3;

/** At most this share of the height is for lines: where they are more, all are thinner. */
const MOST_INK = 0.35;

/** The links, thicker for more sentences; where several meet a box they arrive one below the other. */
export function drawEdges(
  links: readonly LensLink[],
  nodes: readonly FigureNode[],
  height: number,
  setting: Setting,
): FigureEdge[] {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const ends = links.flatMap((link) => {
    const subject = nodeById.get(link.subject);
    const theme = nodeById.get(link.theme);
    return subject && theme ? [{ link, subject, theme, side: Math.sign(theme.x - subject.x) }] : [];
  });
  const scale = setting.preset.textPt * SHARE_OF_PIXELS;
  const widthOf = (link: LensLink) => linkWidth(link.sentences) * scale;
  const inkOf = (side: number) =>
    ends.filter((end) => end.side === side).reduce((sum, { link }) => sum + widthOf(link), 0);
  const thinner = Math.min(1, (MOST_INK * height) / Math.max(inkOf(1), inkOf(-1), 1));
  return ends.map(({ link, subject, theme, side }): FigureEdge => {
    const atTheme = ends
      .filter((end) => end.theme === theme && end.side === side)
      .map((end) => end.subject.y);
    const atSubject = ends.filter((end) => end.subject === subject).map((end) => end.theme.y);
    return {
      id: `${link.subject}~${link.theme}`,
      from: link.subject,
      to: link.theme,
      tone: link.polarity,
      x1: subject.x + side * (subject.width / 2 + DISC_GAP * scale),
      y1: subject.y + fan(theme.y, atSubject) * subject.height * 0.3,
      x2: theme.x - side * (theme.width / 2),
      y2: theme.y + fan(subject.y, atTheme) * theme.height * 0.28,
      width: Math.max(widthOf(link) * thinner, setting.preset.hairlinePt),
      title: `${subject.title.split(":")[0]}, ${theme.title.split(":")[0]}: ${link.polarity}, ${countSentences(link.sentences)}`,
    };
  });
}

/** Where among the others an end stands: from -1, the uppermost, to 1. */
function fan(y: number, others: readonly number[]): number {
  if (others.length < 2) return 0;
  const above = others.filter((other) => other < y).length;
  return (above / (others.length - 1)) * 2 - 1;
}
