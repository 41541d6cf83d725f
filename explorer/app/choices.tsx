import type { Place } from "../view/place.ts";
import { linkTo } from "./use-place.ts";

/** Ways to see the same view, each a link with an address of its own. */
export function Choices(props: {
  readonly label: string;
  readonly place: Place;
  readonly choices: readonly {
    readonly name: string;
    readonly change: Partial<Place>;
    readonly isCurrent: boolean;
  }[];
}) {
  return (
    <nav className="choices" aria-label={props.label}>
      {props.choices.map(({ name, change, isCurrent }) => (
        <a key={name} href={linkTo(props.place, change)} aria-current={isCurrent ? "true" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
