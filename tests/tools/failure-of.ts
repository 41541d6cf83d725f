import { SendgraphError } from "../../cypher/errors.ts";

/** What `run` refuses with; another error is a bug, and so is none. */
export function failureOf(run: () => unknown): SendgraphError {
  try {
    run();
  } catch (error) {
    if (error instanceof SendgraphError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
