import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      resolved: z.string().optional(),
      version: z.string().optional(),
    }),
  ),
});
const { packages } = Lock.parse(
  JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")),
);

test("the lock file has the packages of every platform, so that npm ci passes on each", () => {
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => packages[`node_modules/${name}`] === undefined);
  expect(missing).toEqual([]);
});

test("the lock file names no download address", () => {
  const addresses = Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith("http"));
  expect(addresses).toEqual([]);
});
