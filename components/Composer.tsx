import type {
  ComponentChildren,
  Ref,
  TargetedEvent,
  TargetedKeyboardEvent,
} from "preact";
import { IconButton } from "./IconButton.tsx";

type Props = {
  action: string;
  /** "Message #general" */
  placeholder: string;
  /** What was typed and refused, or a draft. */
  body?: string;
  error?: string;
  /** Hidden fields, and what stands above the box. */
  children?: ComponentChildren;
  textRef?: Ref<HTMLTextAreaElement>;
  onSubmit?: (event: TargetedEvent<HTMLFormElement, SubmitEvent>) => void;
  onInput?: (event: TargetedEvent<HTMLTextAreaElement, InputEvent>) => void;
  onKeyDown?: (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => void;
  onEmoji?: (event: TargetedEvent<HTMLButtonElement, MouseEvent>) => void;
};

export function Composer(
  { action, placeholder, body, error, children, ...on }: Props,
) {
  return (
    <form
      class="composer column"
      method="post"
      action={action}
      onSubmit={on.onSubmit}
    >
      {children}
      {error && (
        <p id="composer-error" class="composer-error" role="alert">{error}</p>
      )}
      <div class="composer-box">
        <textarea
          ref={on.textRef}
          class="composer-text"
          name="body"
          rows={1}
          required
          dir="auto"
          enterkeyhint="send"
          autocomplete="off"
          placeholder={placeholder}
          aria-label={placeholder}
          aria-invalid={error ? "true" : undefined}
          aria-describedby={error ? "composer-error" : undefined}
          value={body}
          onInput={on.onInput}
          onKeyDown={on.onKeyDown}
        />
        <IconButton
          icon="smile"
          label="Emoji"
          class="composer-send needs-js"
          onClick={on.onEmoji}
        />
        <IconButton
          type="submit"
          icon="send"
          label="Send"
          class="composer-send"
        />
      </div>
    </form>
  );
}
