import type { InputHTMLAttributes } from "preact";

type Props = { name: string; label: string; hint?: string };

/** A checkbox in the form, a switch to the eye. */
export function Switch(
  { label, hint, ...input }: Props & InputHTMLAttributes<HTMLInputElement>,
) {
  return (
    <label class="flex items-center justify-between gap-4">
      <span class="grid">
        <span>{label}</span>
        {hint && <span class="text-sm text-muted">{hint}</span>}
      </span>
      <input {...input} type="checkbox" role="switch" class="switch" />
    </label>
  );
}
