import type {
  ComponentChildren,
  InputHTMLAttributes,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "preact";
import { Icon } from "./Icon.tsx";

type Common = { name: string; label: string; hint?: string; error?: string };

/** Label, input, and what is wrong with it beside it; what was typed stays (`value`). */
export function Field(
  { label, hint, error, ...input }:
    & Common
    & InputHTMLAttributes<HTMLInputElement>,
) {
  return (
    <Labelled {...{ label, hint, error, name: input.name }}>
      <input
        {...input}
        {...described(input.name, hint, error)}
        class="input"
        dir="auto"
      />
    </Labelled>
  );
}

export function TextArea(
  { label, hint, error, value, ...input }:
    & Common
    & TextareaHTMLAttributes<HTMLTextAreaElement>,
) {
  return (
    <Labelled {...{ label, hint, error, name: input.name }}>
      <textarea
        {...input}
        {...described(input.name, hint, error)}
        value={value}
        class="input"
        dir="auto"
      />
    </Labelled>
  );
}

type Option = { value: string; label: string };

export function Select(
  { label, hint, error, options, value, ...input }:
    & Common
    & { options: Option[] }
    & SelectHTMLAttributes<HTMLSelectElement>,
) {
  return (
    <Labelled {...{ label, hint, error, name: input.name }}>
      <span class="select">
        <select
          {...input}
          {...described(input.name, hint, error)}
          value={value}
          class="input"
        >
          {options.map((option) => (
            <option value={option.value}>{option.label}</option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </Labelled>
  );
}

function Labelled(
  { name, label, hint, error, children }: Common & {
    children: ComponentChildren;
  },
) {
  return (
    <div class="grid gap-1">
      <label class="text-sm font-bold" for={idOf(name)}>{label}</label>
      {children}
      {error && (
        <p id={`${idOf(name)}-error`} class="field-error">
          <Icon name="circle-alert" />
          {error}
        </p>
      )}
      {hint && !error && (
        <p id={`${idOf(name)}-hint`} class="text-sm text-muted">{hint}</p>
      )}
    </div>
  );
}

function described(name: string, hint?: string, error?: string) {
  const note = error
    ? `${idOf(name)}-error`
    : hint
    ? `${idOf(name)}-hint`
    : undefined;
  return {
    id: idOf(name),
    "aria-describedby": note,
    "aria-invalid": error ? "true" as const : undefined,
  };
}

const idOf = (name: string) => `field-${name}`;
