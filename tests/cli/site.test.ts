import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Workplace } from "../tools/command-line.ts";

const place = new Workplace();
afterAll(() => place.remove());

test("a site is not written over what is no site", () => {
  writeFileSync(join(place.folder, "thesis.txt"), "Years of work.");
  const { status, stderr } = place.run(["export", "--site", ".", "--store", "memory:"]);
  expect(status).toBe(2);
  expect(stderr).toBe(
    'sendgraph: The folder "." holds something that is no site of sendgraph\'s. Name an empty folder, or one that is to be made.\n',
  );
});
