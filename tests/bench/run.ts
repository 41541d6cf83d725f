// npm run bench: how fast texts are read, and that bad ones do no harm. Ends with status 1 where a bound is missed.
import { measureBadInput } from "./bad-input.ts";
import { makeReader } from "./reader.ts";
import { measureSpeed } from "./reading-speed.ts";

const read = makeReader();
const isFast = measureSpeed(read);
const isSafe = measureBadInput(read);
if (!isFast || !isSafe) console.log("A bound was missed.");
process.exitCode = isFast && isSafe ? 0 : 1;
