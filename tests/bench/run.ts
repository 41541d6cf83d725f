// npm run bench: how fast texts are read, that bad ones do no harm, and how fast copies are found. Ends with status 1 where a bound is missed.
import { measureBadInput } from "./bad-input.ts";
import { makeReader } from "./reader.ts";
import { measureSpeed } from "./reading-speed.ts";
import { measureStories } from "./stories.ts";

const read = makeReader();
const isFast = measureSpeed(read);
const isSafe = measureBadInput(read);
const isLinear = await measureStories();
if (!isFast || !isSafe || !isLinear) console.log("A bound was missed.");
process.exitCode = isFast && isSafe && isLinear ? 0 : 1;
