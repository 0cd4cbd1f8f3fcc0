import type { TargetedEvent } from "preact";
import { IconButton } from "@/components/ui/IconButton.tsx";
import { MessageBody } from "@/components/message/MessageBody.tsx";

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
  action: string;
  isOpen?: boolean;
  onClick?: (event: Event) => void;
};

/** A page of its own without a script; there once there is something to see. */
export function PreviewButton({ action, isOpen, onClick }: PreviewProps) {
  return (
    <IconButton
      type="submit"
      formaction={action}
      icon="eye"
      label="Preview"
      class="composer-tool composer-preview"
      aria-pressed={isOpen || undefined}
      onClick={onClick}
    />
  );
}

type LaterProps = {
  action: string;
  thread?: number;
  onClick?: (event: TargetedEvent<HTMLButtonElement>) => void;
};

/** Asks when; on a page of its own without a script. */
export function LaterButton({ action, thread, onClick }: LaterProps) {
  return (
    <IconButton
      type="submit"
      formaction={action}
      name={thread ? "thread" : undefined}
      value={thread}
      icon="clock"
      label="Send later"
      class="composer-tool composer-later"
      onClick={onClick}
    />
  );
}

/** A script saves by itself. */
export function SaveButton({ action, thread }: LaterProps) {
  return (
    <IconButton
      type="submit"
      formaction={action}
      formnovalidate
      name={thread ? "thread" : undefined}
      value={thread}
      icon="save"
      label="Save draft"
      class="composer-tool no-js"
    />
  );
}

/** The message as others will see it. */
export function Preview({ body }: { body: string }) {
  return (
    <section class="preview" aria-label="Preview" tabIndex={0}>
      <MessageBody body={body} />
    </section>
  );
}
