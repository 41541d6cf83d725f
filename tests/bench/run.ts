// npm run bench [-- PART…], with as much room for what is soon forgotten as the threads of cli/reading-threads.ts have (a third of theirs is
// one half of a nursery): how fast texts are read and the explorer answers, how fast figures are drawn, that bad texts do no harm, how fast
// copies are found, that inspection reports load in time and memory, how fast the graph answers and archives are written, and how quick
// the page is in a browser. PART is a name below. Ends with status 1 where a bound is missed.
import { measureArchive } from "./archive-load.ts";
import { measureBadInput } from "./bad-input.ts";
import { measureReaders } from "./concurrent-readers.ts";
import { measureCorpus } from "./corpus-load.ts";
import { measureEmbedded } from "./embedded-growth.ts";
import { measureExplorerPage } from "./explorer-page.ts";
import { measureFigures } from "./figures.ts";
import { measureLens } from "./lens.ts";
import { makeReader } from "./reader.ts";
import { measureSpeed } from "./reading-speed.ts";
import { measureReportsLoad } from "./reports-load.ts";
import { measureSavedQueries } from "./saved-queries.ts";
import { measureStories } from "./stories.ts";

const read = makeReader();
/** Each prints what it measured and tells whether its bounds hold. */
const MEASURES: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  speed: () => measureSpeed(read),
  "bad-input": () => measureBadInput(read),
  lens: measureLens,
  figures: measureFigures,
  stories: measureStories,
  reports: measureReportsLoad,
  queries: measureSavedQueries,
  readers: measureReaders,
  embedded: measureEmbedded,
  archive: measureArchive,
  corpus: measureCorpus,
  page: measureExplorerPage,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => MEASURES[name] === undefined);
if (unknown !== undefined)
  throw new Error(`No part is named "${unknown}". There are: ${Object.keys(MEASURES).join(", ")}.`);
const held: boolean[] = [];
for (const [name, measure] of Object.entries(MEASURES))
  if (asked.length === 0 || asked.includes(name)) held.push(await measure());
if (held.includes(false)) console.log("A bound was missed.");
process.exitCode = held.includes(false) ? 1 : 0;
