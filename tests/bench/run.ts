// npm run bench: how fast texts are read and the explorer answers, that bad ones do no harm, and how fast copies are found. Ends with status 1 where a bound is missed.
import { measureBadInput } from "./bad-input.ts";
import { measureLens } from "./lens.ts";
import { makeReader } from "./reader.ts";
import { measureSpeed } from "./reading-speed.ts";
import { measureStories } from "./stories.ts";

const read = makeReader();
const isFast = measureSpeed(read);
const isSafe = measureBadInput(read);
const isPrompt = measureLens();
const isLinear = await measureStories();
if (!isFast || !isSafe || !isPrompt || !isLinear) console.log("A bound was missed.");
process.exitCode = isFast && isSafe && isPrompt && isLinear ? 0 : 1;
