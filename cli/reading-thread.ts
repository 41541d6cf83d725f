// A thread that reads texts for `ReadingThreads`: one message a text, one answer each, in their order.
import { parentPort } from "node:worker_threads";
import { readForGraph } from "../loader/article-reading.ts";
import type { SourceText } from "../loader/model/source-text.ts";
import { openReader } from "./reader.ts";

const port = parentPort;
if (port === null) throw new Error("This file runs as a thread of sendgraph load, and not by itself.");
const reader = openReader();
port.on("message", (source: SourceText) => port.postMessage(readForGraph(source, reader)));
