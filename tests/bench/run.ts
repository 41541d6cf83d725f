// npm run bench: how fast texts are read and the explorer answers, that bad ones do no harm, how fast copies are found, and that inspection reports load in
// time and memory. Ends with status 1 where a bound is missed.
import { measureBadInput } from "./bad-input.ts";
import { measureLens } from "./lens.ts";
import { makeReader } from "./reader.ts";
import { measureSpeed } from "./reading-speed.ts";
import { measureReportsLoad } from "./reports-load.ts";
import { measureStories } from "./stories.ts";

const read = makeReader();
const isFast = measureSpeed(read);
const isSafe = measureBadInput(read);
const isPrompt = measureLens();
const isLinear = await measureStories();
const isInTime = await measureReportsLoad();
const isGood = isFast && isSafe && isPrompt && isLinear && isInTime;
if (!isGood) console.log("A bound was missed.");
process.exitCode = isGood ? 0 : 1;
