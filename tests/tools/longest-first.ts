import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, begun first: one that is begun last keeps one core busy and leaves the others idle. */
const LONGEST = [
  "neo4j-store.neo4j",
  "interrupted.neo4j",
  "bulk.neo4j",
  "seeds.neo4j",
  "full-disk.neo4j",
  "axe.e2e",
  "explorer.e2e",
  "embedded-store",
].map((name) => `/${name}.test.ts`);

/** Vitest's own order knows sizes of files, and how long they took where it ran before: in a fresh clone it did not. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((ending) => moduleId.endsWith(ending));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
