import { useMemo } from "react";
import { countPolarity } from "../view/answer.ts";
import { linksAsked, pluralOf } from "../view/asked.ts";
import { companionOf } from "../view/companion.ts";
import type { Pair } from "../view/pairs.ts";
import { otherOf } from "../view/view.ts";
import { nameSubject } from "./pair-names.ts";
import { SharedThemes } from "./shared-themes.tsx";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";

/** What an area or body has in common with the one that it was come to from, theme by theme with a sentence from each. */
export function InCommon(props: {
  readonly stage: Stage;
  readonly id: string;
  /** All pairs that it is one of. */
  readonly pairs: readonly Pair[];
}) {
  const { stage, id, pairs } = props;
  const { lens, place } = stage;
  const { polarity } = place.question;
  const links = useMemo(() => linksAsked(lens.links, polarity), [lens, polarity]);
  const other = companionOf(place, id);
  if (other === null || !lens.subjects.some((subject) => subject.id === other)) return null;
  const name = nameSubject(stage, other);
  const pair = pairs.find((candidate) => otherOf(candidate, id) === other);
  if (!pair) {
    return (
      <p className="sub">
        No {pluralOf(polarity)} in common with {name}, or one inspection looked at both.
      </p>
    );
  }
  return (
    <section aria-labelledby="in-common">
      <h3 className="side" id="in-common">
        In common with{" "}
        <a href={linkTo(place, { selection: { kind: "pair", a: id, b: other }, sentence: null })}>{name}</a>:{" "}
        {countPolarity(pair.shared, polarity)}
      </h3>
      <SharedThemes stage={stage} pair={pair} a={id} b={other} links={links} />
    </section>
  );
}
