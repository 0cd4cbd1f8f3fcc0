import type {
  ComponentChildren,
  Ref,
  TargetedEvent,
  TargetedKeyboardEvent,
} from "preact";
import { IconButton } from "@/components/ui/IconButton.tsx";

type Props = {
  id?: string;
  action: string;
  /** "Message #general" */
  placeholder: string;
  /** What was typed and refused, or a draft. */
  body?: string;
  error?: string;
  /** It is not wrong, but has to be meant: sent again it goes. */
  asks?: boolean;
  /** Within the frame above the text: how it will look, or how to mark it. */
  above?: ComponentChildren;
  /** Beside the text, before what sends it. */
  tools?: ComponentChildren;
  /** The other way to send it. */
  later?: ComponentChildren;
  /** Hidden fields, and what stands above the box. */
  children?: ComponentChildren;
  textRef?: Ref<HTMLTextAreaElement>;
  onSubmit?: (event: TargetedEvent<HTMLFormElement, SubmitEvent>) => void;
  onInput?: (event: TargetedEvent<HTMLTextAreaElement, InputEvent>) => void;
  onKeyDown?: (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => void;
  onEmoji?: (event: TargetedEvent<HTMLButtonElement, MouseEvent>) => void;
};

export function Composer(
  {
    id,
    action,
    placeholder,
    body,
    error,
    asks,
    children,
    above,
    tools,
    later,
    ...on
  }: Props,
) {
  return (
    <form
      id={id}
      class="composer column"
      method="post"
      action={action}
      onSubmit={on.onSubmit}
    >
      {children}
      {error && (
        <ComposerError asks={asks} verb="Send anyway">{error}</ComposerError>
      )}
      {above}
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
        {later}
        {tools}
        <IconButton
          icon="smile"
          label="Emoji"
          class="composer-tool needs-js"
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

type ErrorProps = { children: string; asks?: boolean; verb: string };

/** Why it was not taken, or what has to be confirmed. */
export function ComposerError({ children, asks, verb }: ErrorProps) {
  return (
    <div id="composer-error" class="composer-error" role="alert">
      <span>{children}</span>
      {asks && (
        <button type="submit" name="confirmed" value="true">{verb}</button>
      )}
    </div>
  );
}
