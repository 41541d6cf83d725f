import { useEffect, useId, useRef, useState } from "react";
import type { FormParameter } from "../view/queries.ts";
import { defaultText, tellName } from "../view/queries-form.ts";
import { tellTerm } from "../view/wording.ts";
import { QueryPicker, QueryPickers } from "./query-picker.tsx";

interface FieldsProps {
  readonly parameters: readonly FormParameter[];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string, isAmendment: boolean) => void;
}

/** The form of a query: a field a parameter, of the kind that its type asks for. The answer follows by itself. */
export function QueryFields({ parameters, values, onChange }: FieldsProps) {
  if (parameters.length === 0) return null;
  return (
    <form className="query-form" aria-label="Parameters" onSubmit={(event) => event.preventDefault()}>
      {parameters.map((parameter) => (
        <Field
          key={parameter.name}
          parameter={parameter}
          value={values[parameter.name] ?? ""}
          onChange={(value, isAmendment = false) => onChange(parameter.name, value, isAmendment)}
        />
      ))}
    </form>
  );
}

interface FieldProps {
  readonly parameter: FormParameter;
  readonly value: string;
  readonly onChange: (value: string, isAmendment?: boolean) => void;
}

function Field(props: FieldProps) {
  const id = useId();
  const { parameter } = props;
  return (
    <div className={`query-field ${parameter.type}`}>
      <label htmlFor={id}>
        {tellName(parameter.name)}
        {parameter.default === undefined && <span className="needed"> needed</span>}
      </label>
      <Control id={id} {...props} />
      {parameter.description !== "" && <p id={`${id}-about`}>{parameter.description}</p>}
    </div>
  );
}

function Control(props: FieldProps & { readonly id: string }) {
  const { id, parameter, value, onChange } = props;
  const about = parameter.description === "" ? undefined : `${id}-about`;
  const shown = value === "" ? defaultText(parameter) : value;
  switch (parameter.type) {
    case "choice":
    case "boolean":
      return (
        <select
          id={id}
          aria-describedby={about}
          value={shown}
          onChange={(event) => onChange(event.target.value)}
        >
          {(parameter.type === "boolean" ? ["true", "false"] : parameter.choices).map((choice) => (
            <option key={choice} value={choice}>
              {parameter.type === "boolean"
                ? choice === "true"
                  ? "yes"
                  : "no"
                : tellTerm(parameter.name, choice)}
            </option>
          ))}
        </select>
      );
    case "node":
      return <QueryPicker id={id} about={about} kind={parameter} value={value} onChoose={onChange} />;
    case "nodes":
      return <QueryPickers id={id} about={about} kind={parameter} value={value} onChoose={onChange} />;
    case "text":
      return parameter.label === undefined ? (
        <Typed {...props} about={about} inputType="text" />
      ) : (
        <QueryPicker id={id} about={about} kind={parameter} value={value} onChoose={onChange} />
      );
    case "date":
      return <Typed {...props} about={about} inputType="date" />;
    case "integer":
    case "number":
      return <Typed {...props} about={about} inputType="number" />;
  }
}

const TYPING_PAUSE_MS = 350;

interface TypedProps extends FieldProps {
  readonly id: string;
  readonly about: string | undefined;
  readonly inputType: "text" | "date" | "number";
}

/** A field that is typed into: what was typed counts once there is a pause. */
function Typed({ id, about, parameter, value, onChange, inputType }: TypedProps) {
  const [draft, setDraft] = useState({ of: value, text: value });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // What came from elsewhere meanwhile, by Undo or a link, goes before what was typed.
  const shown = draft.of === value ? draft.text : value;
  const commit = (text: string) => {
    clearTimeout(timer.current);
    if (text !== value) onChange(text, true);
  };
  return (
    <input
      id={id}
      type={inputType}
      aria-describedby={about}
      step={parameter.type === "integer" ? 1 : "any"}
      placeholder={defaultText(parameter)}
      value={shown}
      onChange={(event) => {
        const text = event.target.value;
        setDraft({ of: value, text });
        clearTimeout(timer.current);
        timer.current = setTimeout(() => commit(text), TYPING_PAUSE_MS);
      }}
      onBlur={() => commit(shown)}
      onKeyDown={(event) => event.key === "Enter" && commit(shown)}
    />
  );
}
