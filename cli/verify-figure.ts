import { readFileBytes } from "../cypher/file-errors.ts";
import { packageVersion } from "../cypher/package-version.ts";
import { loadFigureFonts } from "../explorer/api/figure-fonts.ts";
import { type CheckedFigure, checkFigure } from "../explorer/figure/check-figure.ts";
import { type ComparedFigure, compareFigure } from "./compare-figure.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { print } from "./output.ts";
import { withStore } from "./settings.ts";

interface VerifyFigureOptions {
  readonly store?: string;
  readonly json?: boolean;
}

/** Of a change, so many ids are named to a person; machines get all. */
const MOST_NAMED = 8;

/** Checks a figure's file against itself and, where a store is named, against the graph as it is now. */
export async function verifyFigure(path: string, options: VerifyFigureOptions): Promise<ExitStatus> {
  const checked = await checkFigure(readFileBytes(path), path, {
    version: packageVersion(),
    fonts: loadFigureFonts(),
  });
  const compared = options.store === undefined ? null : await compare(checked, options.store);
  const isSame =
    compared === null ||
    (compared.data === "same" && compared.query === "same" && compared.sources.length === 0);
  const ok = checked.isUntouched && isSame;
  if (options.json) await print(JSON.stringify(toJson(ok, checked, compared)));
  else for (const line of tellFigure(path, checked, compared)) await print(line);
  return ok ? EXIT.done : EXIT.refused;
}

async function compare({ document }: CheckedFigure, store: string): Promise<ComparedFigure | null> {
  if (document === null) return null;
  return withStore(store, "read", (open) => compareFigure(open, document.provenance));
}

function toJson(
  ok: boolean,
  { format, document, checks, isUntouched }: CheckedFigure,
  compared: ComparedFigure | null,
) {
  const provenance = document?.provenance;
  return {
    ok,
    format,
    untouched: isUntouched,
    checks,
    ...(provenance === undefined
      ? {}
      : {
          form: provenance.form,
          graphHash: provenance.graphHash,
          dataSha256: provenance.dataSha256,
          command: provenance.command,
        }),
    ...(compared === null ? {} : { store: compared }),
  };
}

function tellFigure(path: string, checked: CheckedFigure, compared: ComparedFigure | null): string[] {
  const { document, checks, isUntouched } = checked;
  return [
    `${path}: ${isUntouched ? "untouched" : "tampered with"}`,
    ...checks.map(
      ({ name, ok, says }) => `  ${name.padEnd(9)} ${ok === null ? "–" : ok ? "ok" : "NO"}  ${says}`,
    ),
    ...(document === null
      ? []
      : [`  made from graph ${document.provenance.graphHash} by: ${document.provenance.command}`]),
    ...(compared === null ? [] : tellCompared(compared)),
  ];
}

function tellCompared({ graph, query, data, changes, sources }: ComparedFigure): string[] {
  const dataSays = { same: "the same", changed: "changed", gone: "nothing to draw any more" };
  return [
    "Beside the graph as it is now:",
    `  graph     ${graph === "same" ? "the same" : "changed"}`,
    `  query     ${query === "same" ? "the same" : "changed: this sendgraph asks otherwise"}`,
    `  data      ${dataSays[data]}`,
    ...changes.flatMap(({ table, added, removed, changed }) => [
      ...(added.length === 0 ? [] : [`    ${table}: new ${listed(added)}`]),
      ...(removed.length === 0 ? [] : [`    ${table}: gone ${listed(removed)}`]),
      ...(changed.length === 0 ? [] : [`    ${table}: otherwise ${listed(changed)}`]),
    ]),
    ...sources.map(({ id, title, status }) => `  source    ${status}: "${title}" (${id})`),
  ];
}

function listed(ids: readonly string[]): string {
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : "";
  return `${ids.slice(0, MOST_NAMED).join(", ")}${more}`;
}
