/** A lens's or a saved query's picture, with its parameters as typed. */
interface NamedPicture {
  readonly name: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** What a command makes a figure of. */
export interface CommandParts extends NamedPicture {
  /** The figure that stands beside it as panel b, or null. */
  readonly panel: NamedPicture | null;
  readonly preset: string;
  readonly isPublic: boolean;
  /** Null for the usual one. */
  readonly licence: string | null;
}

/** The command that makes a figure, with `--out FILE` at its end. */
export function tellFigureCommand(parts: CommandParts): string {
  const { name, panel, preset, isPublic, licence } = parts;
  return [
    `sendgraph figure ${name}${tellParameters(parts, "--param")}`,
    ...(panel ? [`--panel ${panel.name}${tellParameters(panel, "--panel-param")}`] : []),
    `--preset ${preset}`,
    ...(isPublic ? ["--public"] : []),
    ...(licence === null ? [] : [`--licence ${quoteArgument(licence)}`]),
    "--out FILE",
  ].join(" ");
}

/** The file that a figure is written to where nobody names another. */
export function nameFigureFile(
  { name, panel, preset }: Pick<CommandParts, "name" | "panel" | "preset">,
  format: string,
): string {
  return `${panel ? `${name}-and-${panel.name}` : name}-${preset}.${format}`;
}

/** A command with another end, and the words that are somebody's own before it. */
export function finishCommand(
  command: string,
  own: { readonly alt: string | undefined; readonly caption: string | undefined },
  file: string,
): string {
  const words = (["alt", "caption"] as const).flatMap((name) => {
    const text = own[name];
    return text === undefined ? [] : [` --${name} ${quoteArgument(text)}`];
  });
  return command.replace(/ --out FILE$/, () => `${words.join("")} --out ${quoteArgument(file)}`);
}

function tellParameters({ typed }: NamedPicture, flag: string): string {
  return Object.entries(typed)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .map((parameter) => ` ${flag} ${quoteArgument(parameter)}`)
    .join("");
}

function quoteArgument(argument: string): string {
  return /^[\w=:.,-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
