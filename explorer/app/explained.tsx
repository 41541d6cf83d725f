import { useId, useState } from "react";
import { GLOSSARY } from "../view/glossary.ts";

/** “What is this?”: the words used here, in plain English, where they stand. `words` are heads of the glossary. */
export function Explained({ words }: { readonly words: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="more"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        What is this?
      </button>
      <dl className="facts" id={id} hidden={!isOpen}>
        {GLOSSARY.filter(([word]) => words.includes(word)).map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
