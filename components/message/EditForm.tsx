import type { Ref, TargetedEvent, TargetedKeyboardEvent } from "preact";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { ComposerError } from "@/components/composer/Composer.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import type { Line } from "@/components/ui/days.ts";

type Props = {
  line: Line;
  csrf: string;
  body: string;
  error?: string;
  asks?: boolean; // it has to be confirmed
  textRef?: Ref<HTMLTextAreaElement>;
  onSubmit?: (event: TargetedEvent<HTMLFormElement, SubmitEvent>) => void;
  onKeyDown?: (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => void;
  onCancel?: (event: MouseEvent) => void;
};

/** Stands in the place of the message it changes. */
export function EditForm(
  { line, csrf, body, error, asks, textRef, ...on }: Props,
) {
  const { entry, href } = line;
  const { id, displayName } = entry.author;
  return (
    <li id={entry.id} class="message message-editing">
      <Avatar person={{ id, displayName }} />
      <form
        class="message-main grid gap-2"
        method="post"
        action={`${href}/edit`}
        onSubmit={on.onSubmit}
      >
        <Csrf token={csrf} />
        {error && (
          <ComposerError asks={asks} verb="Save anyway">{error}</ComposerError>
        )}
        <div class="composer-box">
          <textarea
            ref={textRef}
            class="composer-text"
            name="body"
            rows={1}
            required
            autofocus
            dir="auto"
            aria-label="Edit message"
            aria-invalid={error ? "true" : undefined}
            aria-describedby={error ? "composer-error" : undefined}
            value={body}
            onKeyDown={on.onKeyDown}
          />
        </div>
        <div class="flex gap-2">
          <Button small variant="primary" type="submit">Save</Button>
          <ButtonLink
            small
            variant="quiet"
            href={entry.permalink}
            onClick={on.onCancel}
          >
            Cancel
          </ButtonLink>
        </div>
      </form>
    </li>
  );
}
