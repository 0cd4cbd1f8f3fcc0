import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";

export function FindPeopleForm({ action, q }: { action: string; q: string }) {
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
        />
      </div>
      <Button type="submit">Find</Button>
    </form>
  );
}
