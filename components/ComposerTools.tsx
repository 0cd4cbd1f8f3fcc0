import { classes } from "./classes.ts";
import { IconButton } from "./IconButton.tsx";
import { MessageBody } from "./MessageBody.tsx";

type FormatProps = { isOpen?: boolean; onClick?: () => void };

export function FormatButton({ isOpen, onClick }: FormatProps) {
  return (
    <IconButton
      icon="type"
      label="Formatting"
      class="composer-tool composer-format needs-js"
      aria-expanded={!!isOpen}
      onClick={onClick}
    />
  );
}

type PreviewProps = {
  action?: string; // none: only with a script
  isOpen?: boolean;
  onClick?: (event: Event) => void;
};

/** A page of its own without a script; there once there is something to see. */
export function PreviewButton({ action, isOpen, onClick }: PreviewProps) {
  return (
    <IconButton
      type={action ? "submit" : "button"}
      formaction={action}
      icon="eye"
      label="Preview"
      class={classes("composer-tool composer-preview", !action && "needs-js")}
      aria-pressed={isOpen || undefined}
      onClick={onClick}
    />
  );
}

/** The message as others will see it. */
export function Preview({ body }: { body: string }) {
  return (
    <section class="preview" aria-label="Preview">
      <MessageBody body={body} />
    </section>
  );
}
