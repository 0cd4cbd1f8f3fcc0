import type { ComponentChildren } from "preact";

type Props<Value extends string> = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  value: Value;
  options: readonly { value: Value; label: string; face?: ComponentChildren }[];
};

/** One of a few, all in sight. */
export function Choice<Value extends string>(
  { name, label, hint, error, value, options }: Props<Value>,
) {
  return (
    <fieldset class="grid gap-2 justify-items-start">
      <legend class="text-sm font-bold mb-1">{label}</legend>
      <div class="choice">
        {options.map((option) => (
          <label key={option.value}>
            <input
              class="choice-input"
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
            />
            <span class={option.face ? "choice-face" : "choice-word"}>
              {option.face}
              <span class={option.face ? "sr-only" : undefined}>
                {option.label}
              </span>
            </span>
          </label>
        ))}
      </div>
      {error && <p class="field-error">{error}</p>}
      {hint && <p class="text-sm text-muted">{hint}</p>}
    </fieldset>
  );
}
