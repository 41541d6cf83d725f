import { useState } from "react";

/** What of a link could not be shown, in plain words; the rest is shown below. Can be put away. */
export function LinkNotice({ problems }: { readonly problems: readonly string[] }) {
  const [seen, setSeen] = useState("");
  const told = problems.join("\n");
  if (told === "" || told === seen) return null;
  return (
    <div className="link-notice" role="status">
      <p>Not all of this link can be shown:</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <button type="button" className="more" onClick={() => setSeen(told)}>
        Put this away
      </button>
    </div>
  );
}
