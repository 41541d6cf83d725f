import { Fragment } from "react";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A text in which each of some names is a link. */
export function LinkedNames(props: {
  readonly text: string;
  readonly named: readonly Named[];
  readonly linkOf: (id: string) => string;
}) {
  const { text, named, linkOf } = props;
  const [first, ...rest] = [...named].sort((a, b) => b.name.length - a.name.length);
  if (!first) return text;
  return text.split(first.name).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    <Fragment key={at}>
      {at > 0 && <a href={linkOf(first.id)}>{first.name}</a>}
      <LinkedNames text={part} named={rest} linkOf={linkOf} />
    </Fragment>
  ));
}

/** Names in a sentence, each a link: `a, b and c`. */
export function Linked(props: { readonly named: readonly Named[]; readonly linkOf: (id: string) => string }) {
  const { named, linkOf } = props;
  return named.map(({ id, name }, at) => (
    <Fragment key={id}>
      {at > 0 && (at === named.length - 1 ? " and " : ", ")}
      <a href={linkOf(id)}>{name}</a>
    </Fragment>
  ));
}
