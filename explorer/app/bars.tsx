import type { Asked } from "../view/lens.ts";

/** One bar: a name, a number, and what a click does. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly detail?: string;
  readonly isCurrent: boolean;
  readonly href: string;
}

/** Names with bars by number. A bar is a link to what stands behind it. */
export function Bars(props: { readonly bars: readonly Bar[]; readonly tone: Asked; readonly label: string }) {
  const most = Math.max(1, ...props.bars.map((bar) => bar.count));
  return (
    <ul className={`bars ${props.tone}`} aria-label={props.label}>
      {props.bars.map((bar) => (
        <li key={bar.key}>
          <a href={bar.href} aria-current={bar.isCurrent ? "true" : undefined}>
            <span className="bar-name" title={bar.name}>
              {bar.name}
            </span>
            <span className="bar-track">
              <span className="bar" style={{ width: `${(bar.count / most) * 100}%` }} />
            </span>
            <span className="bar-count">{bar.count}</span>
            {bar.detail !== undefined && <span className="bar-detail">{bar.detail}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
