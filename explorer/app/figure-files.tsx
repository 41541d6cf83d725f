import { useState } from "react";
import type { FigureFormat, FigureMade } from "../view/figure-order.ts";
import { copyText } from "./copy-text.ts";
import { bytesOf } from "./use-figure.ts";

const FORMATS: readonly FigureFormat[] = ["svg", "pdf", "png", "tif", "html"];

/** The figure as a file of each format. */
export function FigureFiles({ make }: { readonly make: (format: FigureFormat) => Promise<FigureMade> }) {
  const [making, setMaking] = useState<FigureFormat | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (format: FigureFormat) => {
    setMaking(format);
    setProblem(null);
    try {
      const made = await make(format);
      keep(made);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setMaking(null);
    }
  };
  return (
    <>
      <p className="figure-files">
        <span>Download </span>
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="action"
            aria-label={`Download as ${format.toUpperCase()}`}
            disabled={making !== null}
            onClick={() => void save(format)}
          >
            {making === format ? "making…" : format.toUpperCase()}
          </button>
        ))}
      </p>
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  );
}

/** The command that draws the figure, and a button that copies it. */
export function FigureCommand({ command }: { readonly command: string }) {
  const [copied, setCopied] = useState("");
  return (
    <p className="figure-command">
      <code>npx {command}</code>
      <button
        type="button"
        className="action"
        onClick={() => void copyText(`npx ${command}`).then(() => setCopied(command))}
      >
        {copied === command ? "Copied" : "Copy the command"}
      </button>
    </p>
  );
}

function keep(made: FigureMade): void {
  const address = URL.createObjectURL(new Blob([bytesOf(made)]));
  const link = document.createElement("a");
  link.href = address;
  link.download = made.file;
  link.click();
  URL.revokeObjectURL(address);
}
