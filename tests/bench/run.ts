// npm run bench: how fast texts are read and the explorer answers, how fast figures are drawn, that bad texts do no harm, how fast copies are found, that inspection
// reports load in time and memory, how fast the graph answers and an archive is written, and how quick the page is in a browser. Ends with status 1 where a bound is missed.
import { measureArchive } from "./archive-load.ts";
import { measureBadInput } from "./bad-input.ts";
import { measureReaders } from "./concurrent-readers.ts";
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
const MEASURES: readonly (() => boolean | Promise<boolean>)[] = [
  () => measureSpeed(read),
  () => measureBadInput(read),
  measureLens,
  measureFigures,
  measureStories,
  measureReportsLoad,
  measureSavedQueries,
  measureReaders,
  measureArchive,
  measureExplorerPage,
];

const held: boolean[] = [];
for (const measure of MEASURES) held.push(await measure());
if (held.includes(false)) console.log("A bound was missed.");
process.exitCode = held.includes(false) ? 1 : 0;
