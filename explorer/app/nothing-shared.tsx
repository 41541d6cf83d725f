import { pluralOf } from "../view/asked.ts";
import { isNarrow } from "../view/lens-filter.ts";
import { findEmptyPeriod } from "../view/period.ts";
import { OPEN_FILTER } from "../view/place.ts";
import { Notice } from "./notice.tsx";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";

/** The question has no answer in what is loaded: says why, and what to ask instead. */
export function NothingShared({ stage }: { readonly stage: Stage }) {
  const { view, place } = stage;
  const { question } = place;
  const word = pluralOf(question.polarity);
  const empty = findEmptyPeriod(place.filter, stage.whole.inspections);
  return (
    <Notice heading={empty === null ? `No shared ${word} found` : "No inspection in this period"}>
      {/* That a period has no inspection the answer above says too. */}
      {empty === null && <p>{tellWhy(stage, word)}</p>}
      {isNarrow(place.filter) && (
        <p>
          <a href={linkTo(place, { filter: OPEN_FILTER })}>Take in all inspections again</a>
        </p>
      )}
      {view.focus && (
        <p>
          <a href={linkTo(place, { question: { ...question, focus: null }, selection: null })}>
            Compare all {question.among} with each other
          </a>
        </p>
      )}
      {stage.lens.subjects.length > 0 && (
        <p>
          <a href={linkTo(place, { tab: "matrix" })}>See all strengths and weaknesses in the matrix</a>
        </p>
      )}
    </Notice>
  );
}

function tellWhy({ lens, view, place }: Stage, word: string): string {
  if (lens.subjects.length === 0)
    return "No text read so far tells what inspectors found in the inspections that are asked about.";
  if (view.focus)
    return view.themes.length === 0
      ? `No text read so far tells of ${word} of ${view.focus.name}.`
      : `The texts read so far tell of ${word} of ${view.focus.name}, and of no other with the same.`;
  const [only, ...others] = lens.subjects;
  if (only && others.length === 0)
    return `Only ${only.name} is shown, so there is no other to share ${word} with. Ask about more ${place.question.among}, or load more articles.`;
  return `Every theme belongs to one of the ${place.question.among} alone. More articles may change that.`;
}
