import { Fragment } from "react";

/** Names in a sentence, each a link: `a, b and c`. */
export function Linked(props: {
  readonly named: readonly { readonly id: string; readonly name: string }[];
  readonly linkOf: (id: string) => string;
}) {
  const { named, linkOf } = props;
  return named.map(({ id, name }, at) => (
    <Fragment key={id}>
      {at > 0 && (at === named.length - 1 ? " and " : ", ")}
      <a href={linkOf(id)}>{name}</a>
    </Fragment>
  ));
}
