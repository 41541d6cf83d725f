import { type Opposition, tellOpposition } from "../view/opposed.ts";
import { capitalise } from "../view/wording.ts";
import { Glyph, Quotes } from "./quotes.tsx";
import type { Stage } from "./stage.ts";
import "./style/opposed.css";

/** So many sentences of a side stand beside each other at first. */
const FIRST = 2;

/** What contradicts each other, side by side: who criticises a theme and who praises it, each with outlet, date and voice. */
export function Opposed(props: {
  readonly opposition: Opposition;
  readonly stage: Stage;
  readonly isAreaNamed: boolean;
  /** Of a group of themes each is named. */
  readonly isThemeNamed: boolean;
}) {
  const { opposition, stage, isAreaNamed } = props;
  return (
    <section className="opposed">
      <h4>{props.isThemeNamed ? `${opposition.themeLabel}: said both ways` : "Said both ways"}</h4>
      <p className="sub">{tellOpposition(opposition)}</p>
      <div className="opposed-sides">
        {(["criticised", "praised"] as const).map((side) => (
          <div key={side}>
            <h5>
              <Glyph polarity={side === "criticised" ? "weakness" : "strength"} /> {capitalise(side)},{" "}
              {opposition[side].length}
            </h5>
            <Quotes sentences={opposition[side]} stage={stage} isAreaNamed={isAreaNamed} first={FIRST} />
          </div>
        ))}
      </div>
    </section>
  );
}
