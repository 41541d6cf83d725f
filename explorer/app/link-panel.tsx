import { countSentences } from "../view/answer.ts";
import { linksAsked } from "../view/asked.ts";
import { companionOf } from "../view/companion.ts";
import { tellInspectionDate } from "../view/dates.ts";
import { groupByTheme, type Sentence, splitVoices } from "../view/evidence.ts";
import { findOppositions, type Opposition } from "../view/opposed.ts";
import { capitalise, tellWord } from "../view/wording.ts";
import { Answered } from "./notice.tsx";
import { Opposed } from "./opposed.tsx";
import { OtherVoices } from "./other-voices.tsx";
import { nameSubject, nameTheme } from "./pair-names.ts";
import { QuoteGroup } from "./quotes.tsx";
import type { Stage } from "./stage.ts";
import { useStageEvidence } from "./stage-evidence.ts";
import { linkTo } from "./use-place.ts";

/** One subject and one theme: every sentence, inspection by inspection. */
export function LinkPanel(props: {
  readonly stage: Stage;
  readonly subject: string;
  readonly theme: string;
}) {
  const { stage, subject, theme } = props;
  const { place } = stage;
  const evidence = useStageEvidence(stage, { subject, theme });
  return (
    <Answered resource={evidence} waiting="Looking up the sentences…">
      {({ sentences }) => {
        const subjectName = subject.startsWith("area:")
          ? (sentences[0]?.areaName ?? nameSubject(stage, subject))
          : nameSubject(stage, subject);
        const opposed = findOppositions(sentences);
        const beside = new Set(opposed.flatMap(({ criticised, praised }) => [...criticised, ...praised]));
        const voices = splitVoices(sentences);
        const alone = splitVoices(sentences.filter((sentence) => !beside.has(sentence)));
        const isGroup = stage.whole.themes.some((candidate) => candidate.parent === theme);
        const themeName = isGroup
          ? nameTheme(stage, theme)
          : (sentences[0]?.themeLabel ?? nameTheme(stage, theme));
        return (
          <>
            <h2>{themeName}</h2>
            <p className="sub">
              <a href={linkTo(place, { selection: { kind: "node", id: subject } })}>{subjectName}</a>
              {" · "}
              {countSentences(voices.inspectors.length)} of the inspectors
              {" · "}
              <a href={linkTo(place, { selection: { kind: "node", id: theme } })}>the theme elsewhere</a>
            </p>
            <Also stage={stage} subject={subject} theme={theme} />
            {sentences.length === 0 && <p className="sub">Nothing was found for it in this graph.</p>}
            {groupByInspection([...beside, ...alone.inspectors]).map((inspection) => (
              <InspectionGroup
                key={inspection.id}
                inspection={inspection}
                opposed={opposed.filter((opposition) => opposition.inspection === inspection.id)}
                alone={inspection.sentences.filter((sentence) => !beside.has(sentence))}
                stage={stage}
                isAreaNamed={subject.startsWith("body:")}
                isGroup={isGroup}
              />
            ))}
            <OtherVoices voices={alone} stage={stage} isAreaNamed={subject.startsWith("body:")} />
          </>
        );
      }}
    </Answered>
  );
}

/** Whether the one that it was come to from has it too. */
function Also(props: { readonly stage: Stage; readonly subject: string; readonly theme: string }) {
  const { stage, subject, theme } = props;
  const other = companionOf(stage.place, subject);
  if (other === null) return null;
  const sidesOf = (id: string) =>
    linksAsked(stage.lens.links, stage.place.question.polarity)
      .filter((link) => link.subject === id && link.theme === theme)
      .map((link) => link.polarity);
  const [own, others] = [sidesOf(subject), sidesOf(other)];
  const name = nameSubject(stage, other);
  if (!own.some((side) => others.includes(side)))
    return <p className="sub">The texts do not tell it of {name}.</p>;
  const selection = { kind: "link", subject: other, theme } as const;
  return (
    <p className="sub">
      In common with <a href={linkTo(stage.place, { selection, sentence: null })}>{name}</a>
    </p>
  );
}

interface InspectionSentences {
  readonly id: string;
  readonly heading: string;
  readonly on: string;
  readonly sentences: readonly Sentence[];
}

function InspectionGroup(props: {
  readonly inspection: InspectionSentences;
  readonly opposed: readonly Opposition[];
  /** The inspectors' sentences of themes that were not said both ways, and mixed ones. */
  readonly alone: readonly Sentence[];
  readonly stage: Stage;
  readonly isAreaNamed: boolean;
  /** Of a group of themes each is named. */
  readonly isGroup: boolean;
}) {
  const { inspection, stage } = props;
  return (
    <section>
      <h3 className="inspection">{inspection.heading}</h3>
      {props.opposed.map((opposition) => (
        <Opposed
          key={opposition.theme}
          opposition={opposition}
          stage={stage}
          isAreaNamed={props.isAreaNamed}
          isThemeNamed={props.isGroup}
        />
      ))}
      {["weakness", "mixed", "strength"].map((side) =>
        groupByTheme(props.alone.filter((sentence) => sentence.polarity === side)).map((group) => (
          <QuoteGroup
            key={side + group.id}
            group={props.isGroup ? group : { ...group, label: capitalise(tellWord(side)) }}
            polarity={side}
            stage={stage}
            isAreaNamed={props.isAreaNamed}
            first={20}
          />
        )),
      )}
    </section>
  );
}

/** Newest inspection first. */
function groupByInspection(sentences: readonly Sentence[]): InspectionSentences[] {
  const groups = new Map<string, Sentence[]>();
  for (const sentence of sentences)
    groups.set(sentence.inspection, [...(groups.get(sentence.inspection) ?? []), sentence]);
  return [...groups]
    .map(([id, members]) => {
      const first = members[0];
      const when = first
        ? tellInspectionDate(first.inspectedOn, first.inspectionPrecision, first.inspectionPublished)
        : "date unknown";
      const what = tellWord(first?.framework ?? "other");
      return {
        id,
        heading: `${capitalise(what)}, ${when}`,
        on: first?.inspectedOn ?? first?.inspectionPublished ?? "",
        sentences: members,
      };
    })
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1));
}
