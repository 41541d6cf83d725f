import { expect, test } from "vitest";
import { findLensFigure, LENS_FIGURES } from "../../explorer/api/figure-names.ts";
import { WHOLE_FIGURE } from "../../explorer/api/whole-source.ts";

test("who asks for a figure that there is not is told every one that there is", async () => {
  const refusal = await findLensFigure("nope").catch((error: unknown) => error);
  for (const name of [...LENS_FIGURES.map((figure) => figure.name), WHOLE_FIGURE.name])
    expect(refusal).toMatchObject({ code: "query-unknown", remedy: expect.stringContaining(name) });
});
