import { groupBy } from "../../cypher/group-by.ts";
import type { Subject } from "../view/lens.ts";

/**
 * Subjects of one name with what tells them apart behind it: their kind, or where that is the same too, their id's end. A county
 * and the unitary authority that took its place are both called North Yorkshire.
 */
export function tellApart(subjects: readonly Subject[]): Subject[] {
  const alike = groupBy(subjects, (subject) => subject.name);
  return subjects.map((subject) => {
    const namesakes = alike.get(subject.name) ?? [];
    if (namesakes.length < 2) return subject;
    const isOfAKind = namesakes.filter(({ kind }) => kind === subject.kind).length > 1;
    const mark = isOfAKind || subject.kind === "" ? subject.id.replace(/^.*:/, "") : subject.kind;
    return { ...subject, name: `${subject.name} (${mark})` };
  });
}
