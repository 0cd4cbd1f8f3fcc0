import type { ComponentChildren } from "preact";
import type { UserId } from "@/lib/domain/ids.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import type { ReactorsView } from "@/lib/protocol/views.ts";
import { PanelHead } from "@/components/shell/AppShell.tsx";
import { Banner } from "@/components/ui/Banner.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { Field } from "@/components/ui/Field.tsx";
import { QUICK_EMOJI } from "@/components/message/quick_emoji.ts";

type Props = {
  href: string; // the page of the message
  mayReact: boolean;
  me: UserId;
  csrf: string;
  reactors: ReactorsView[];
  typed?: string;
  refusal?: Refusal;
};

/** Who answered a message with what: the third pane. */
export function ReactionsPanel(props: Props) {
  const { href, mayReact, reactors } = props;
  return (
    <>
      <PanelHead title="Reactions" backHref={`${href}#messages`} />
      <div class="pane-scroll p-4">
        {mayReact && <Choosing {...props} />}
        <div class="my-4">
          <ReactorsList
            reactors={reactors}
            toggle={({ emoji, people }) =>
              mayReact && (
                <Toggle
                  {...props}
                  emoji={emoji}
                  isOwn={people.some(({ id }) => id === props.me)}
                />
              )}
          />
        </div>
      </div>
    </>
  );
}

type ListProps = Pick<Props, "reactors"> & {
  toggle?: (one: ReactorsView) => ComponentChildren;
};

export function ReactorsList({ reactors, toggle }: ListProps) {
  if (reactors.length === 0) {
    return <EmptyState>Nobody has reacted yet.</EmptyState>;
  }
  return (
    <ul class="grid gap-4">
      {reactors.map((one) => (
        <li key={one.emoji} class="reactors">
          <h2 class="reactors-emoji">{one.emoji}</h2>
          <ul class="flex-1">
            {one.people.map(({ id, displayName }) => (
              <li key={id}>
                <bdi>{displayName}</bdi>
              </li>
            ))}
          </ul>
          {toggle?.(one)}
        </li>
      ))}
    </ul>
  );
}

function Choosing({ href, csrf, typed, refusal }: Props) {
  const action = `${href}/react`;
  return (
    <>
      {refusal && !refusal.fields && (
        <Banner kind="danger">{refusal.message}</Banner>
      )}
      <form method="post" action={action} class="reactions">
        <Csrf token={csrf} />
        {QUICK_EMOJI.map((emoji) => (
          <button
            key={emoji}
            type="submit"
            class="reaction"
            name="emoji"
            value={emoji}
          >
            <span class="reaction-emoji">{emoji}</span>
          </button>
        ))}
      </form>
      <form method="post" action={action} class="my-4 grid gap-2">
        <Csrf token={csrf} />
        <Field
          name="emoji"
          label="Any other emoji"
          required
          autocomplete="off"
          value={typed}
          error={refusal?.fields?.emoji}
        />
        <Button type="submit">React</Button>
      </form>
    </>
  );
}

type ToggleProps = Props & { emoji: string; isOwn: boolean };

function Toggle({ href, csrf, emoji, isOwn }: ToggleProps) {
  return (
    <form method="post" action={`${href}/${isOwn ? "unreact" : "react"}`}>
      <Csrf token={csrf} />
      <input type="hidden" name="emoji" value={emoji} />
      <Button small type="submit">{isOwn ? "Remove" : "React too"}</Button>
    </form>
  );
}
