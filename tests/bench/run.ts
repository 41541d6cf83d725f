// npm run bench: how fast texts are read and the explorer answers, that bad texts do no harm, how fast copies are found, that inspection
// reports load in time and memory, how fast the graph answers, and how fast an archive is written. Ends with status 1 where a bound is missed.
import { measureArchive } from "./archive-load.ts";
import { measureBadInput } from "./bad-input.ts";
import { measureReaders } from "./concurrent-readers.ts";
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
  measureStories,
  measureReportsLoad,
  measureSavedQueries,
  measureReaders,
  measureArchive,
];

const held: boolean[] = [];
for (const measure of MEASURES) held.push(await measure());
if (held.includes(false)) console.log("A bound was missed.");
process.exitCode = held.includes(false) ? 1 : 0;
