import { Button } from "@/components/ui/Button.tsx";
import { Field } from "@/components/ui/Field.tsx";

type Props = { action: string; q: string; autofocus?: boolean };

export function FindPeopleForm({ action, q, autofocus }: Props) {
  return (
    <form action={action} class="flex items-end gap-2 mb-4" role="search">
      <div class="flex-1">
        <Field
          type="search"
          name="q"
          label="Find people"
          autocomplete="off"
          enterkeyhint="search"
          value={q}
          autofocus={autofocus}
        />
      </div>
      <Button type="submit">Find</Button>
    </form>
  );
}
