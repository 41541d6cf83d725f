#!/usr/bin/env node
// The one door. Nothing but this file is read before the version of Node is known, so that an old one gets a sentence
// and not a syntax error.

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `sendgraph: Node ${process.versions.node} is too old. sendgraph needs Node 20.19 or later: install it from nodejs.org, or with nvm: nvm install 20\n`,
  );
  process.exit(2);
}

const { runProgram } = await import("./cli/program.ts");
process.exitCode = await runProgram(process.argv.slice(2));

export {};
