/** A text on an inspection of Bury in October 2023, which names it often, with a paragraph of one's own at the end. */
export function textOnBury(paragraph: string): string {
  return `Inspectors report on SEND services in Bury

12 December 2023

Ofsted and the Care Quality Commission have published their report on services for children with special educational needs and disabilities (SEND) in Bury. They found inconsistent experiences when they visited in October 2023.

Families in Bury told inspectors that waits for assessment were too long. Plans in Bury are often late, the report says.

The council said it was sorry. Bury Council leader Ann Tay said: "We know that families have waited too long and we will put it right."

Many children in Bury have a plan. Leaders know their area well, inspectors said.

Parents in Bury were not surprised by the findings. Early years support was praised.

${paragraph}
`;
}
