import { useMemo, useState } from "react";
import { groupBy } from "../../cypher/group-by.ts";
import { countSubjects } from "../view/answer.ts";
import { linksAsked, tellSides } from "../view/asked.ts";
import { groupByArea, splitVoices } from "../view/evidence.ts";
import { foldThemes } from "../view/fold-themes.ts";
import type { LensLink, LensTheme } from "../view/lens.ts";
import { findOppositions, tellOtherSide } from "../view/opposed.ts";
import { capitalise } from "../view/wording.ts";
import { Bars } from "./bars.tsx";
import { Hide } from "./hide.tsx";
import { useNode } from "./later-resources.ts";
import { Answered } from "./notice.tsx";
import { OtherVoices } from "./other-voices.tsx";
import { nameSubject, nameTheme } from "./pair-names.ts";
import { QuoteGroup } from "./quotes.tsx";
import type { Stage } from "./stage.ts";
import { useStageEvidence } from "./stage-evidence.ts";
import { linkTo } from "./use-place.ts";

/** The themes of a group, each a link to its own sentences. */
function Members({ stage, family }: { readonly stage: Stage; readonly family: readonly LensTheme[] }) {
  return (
    <p className="sub members">
      {family.map((theme, index) => (
        <span key={theme.id}>
          {index > 0 && " · "}
          <a href={linkTo(stage.place, { selection: { kind: "node", id: theme.id } })}>{theme.label}</a>
        </span>
      ))}
    </p>
  );
}

const SIDES = ["weakness", "mixed", "strength"] as const;

/** More bars than these wait behind a button: the sentences come first. */
const FIRST_BARS = 8;

/** Subjects with their sentences of either side. */
function mergeSides(links: readonly LensLink[]): Pick<LensLink, "subject" | "sentences">[] {
  return [...groupBy(links, (link) => link.subject)].map(([subject, own]) => ({
    subject,
    sentences: own.reduce((sum, link) => sum + link.sentences, 0),
  }));
}

/** A theme: what it means, who has it, and what was said of each. */
export function ThemePanel({ stage, id }: { readonly stage: Stage; readonly id: string }) {
  const { place } = stage;
  const family = stage.whole.themes.filter((theme) => theme.parent === id && theme.id !== id);
  const isGroup = family.length > 0;
  const lens = useMemo(() => (isGroup ? foldThemes(stage.lens) : stage.lens), [isGroup, stage.lens]);
  const { polarity, among } = place.question;
  const node = useNode(id);
  const links = linksAsked(lens.links, polarity).filter((link) => link.theme === id);
  const strengths = links.filter((link) => link.polarity === "strength").length;
  const sides = { weaknesses: links.length - strengths, strengths };
  const [isEach, setEach] = useState(false);
  const bars = mergeSides(links);
  const definition =
    node.status === "ready" ? node.value.facts.find((fact) => fact.name === "Meaning")?.value : null;
  const name = node.status === "ready" ? node.value.name : nameTheme(stage, id);
  const isKnown = isGroup || stage.whole.themes.some((theme) => theme.id === id);
  if (!isKnown && node.status !== "ready")
    return (
      <Answered resource={node} waiting="Looking it up…">
        {() => null}
      </Answered>
    );
  return (
    <>
      <h2>{name}</h2>
      {definition && <p className="sub">{definition}</p>}
      <p className="sub">
        {capitalise(tellSides(sides, polarity, (count) => countSubjects(count, among)))} of{" "}
        {lens.subjects.length}
        {among === "bodies" && ", several of them of one inspection"}; bars by number of the inspectors’
        sentences
      </p>
      {isGroup ? <Members stage={stage} family={family} /> : <Hide stage={stage} id={id} />}
      <Bars
        label={`Who has it as a ${polarity === "both" ? "weakness or a strength" : polarity}`}
        tone={polarity}
        bars={bars
          .sort(
            (a, b) =>
              b.sentences - a.sentences ||
              (nameSubject(stage, a.subject) < nameSubject(stage, b.subject) ? -1 : 1),
          )
          .slice(0, isEach ? undefined : FIRST_BARS)
          .map((link) => ({
            key: link.subject,
            name: nameSubject(stage, link.subject),
            count: link.sentences,
            isCurrent: false,
            href: linkTo(place, { selection: { kind: "link", subject: link.subject, theme: id } }),
          }))}
      />
      {bars.length > FIRST_BARS && (
        <button type="button" className="more" aria-expanded={isEach} onClick={() => setEach(!isEach)}>
          {isEach ? "Fewer" : `The other ${bars.length - FIRST_BARS}`}
        </button>
      )}
      <ThemeEvidence stage={stage} id={id} />
    </>
  );
}

/** What was said of the theme, one side and then the other, area by area; the heading tells where the other side was said too. */
function ThemeEvidence({ stage, id }: { readonly stage: Stage; readonly id: string }) {
  const { place } = stage;
  const evidence = useStageEvidence(stage, { theme: id });
  const sides = place.question.polarity === "strength" ? [...SIDES].reverse() : SIDES;
  return (
    <Answered resource={evidence} waiting="Looking up the sentences…">
      {({ sentences }) => {
        const voices = splitVoices(sentences);
        const opposed = new Map(
          findOppositions(sentences).map((opposition) => [opposition.area, opposition]),
        );
        return (
          <>
            {sides.map((side) =>
              groupByArea(voices.inspectors.filter((sentence) => sentence.polarity === side)).map((group) => (
                <QuoteGroup
                  key={side + group.id}
                  group={group}
                  polarity={side}
                  aside={tellOtherSide(opposed.get(group.id), side)}
                  stage={stage}
                  isAreaNamed={false}
                  first={1}
                  href={linkTo(place, { selection: { kind: "link", subject: group.id, theme: id } })}
                />
              )),
            )}
            <OtherVoices voices={voices} stage={stage} isAreaNamed />
          </>
        );
      }}
    </Answered>
  );
}
