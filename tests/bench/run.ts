// npm run bench: how fast texts are read, that bad ones do no harm, how fast copies are found, that inspection reports load in time
// and memory, and how fast the graph answers. Ends with status 1 where a bound is missed.
import { measureBadInput } from "./bad-input.ts";
import { measureReaders } from "./concurrent-readers.ts";
import { makeReader } from "./reader.ts";
import { measureSpeed } from "./reading-speed.ts";
import { measureReportsLoad } from "./reports-load.ts";
import { measureSavedQueries } from "./saved-queries.ts";
import { measureStories } from "./stories.ts";

const read = makeReader();
const isFast = measureSpeed(read);
const isSafe = measureBadInput(read);
const isLinear = await measureStories();
const isInTime = await measureReportsLoad();
const areQueriesFast = await measureSavedQueries();
const areReadersServed = await measureReaders();
const isGood = isFast && isSafe && isLinear && isInTime && areQueriesFast && areReadersServed;
if (!isGood) console.log("A bound was missed.");
process.exitCode = isGood ? 0 : 1;
