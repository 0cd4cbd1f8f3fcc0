import { useComputed, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "@/components/ui/Icon.tsx";
import type { Session } from "@/lib/client/session.ts";
import { type Choice, choicesFor } from "./switcher_choices.ts";
import { SwitcherOption } from "./SwitcherOption.tsx";
import { usePeople } from "./use_people.ts";

type Props = {
  session: Session;
  begun: string; // what was typed before it was there
  onClose: () => void;
  onKeys: () => void;
};

/** Conversations, people and commands by a few letters of their name. */
export default function Switcher(
  { session, begun, onClose, onKeys }: Props,
) {
  const dialog = useRef<HTMLDialogElement>(null);
  const typed = useSignal(begun);
  const at = useSignal(0);
  const people = usePeople(typed);
  const choices = useComputed(() =>
    choicesFor(session, typed.value, people.value, onKeys)
  );
  useLayoutEffect(() => dialog.current!.showModal(), []);

  const press = (event: KeyboardEvent) => {
    const count = choices.value.length;
    const step = { ArrowDown: 1, ArrowUp: count - 1 }[event.key];
    if (step) at.value = (at.value + step) % count;
    else if (event.key === "Enter") run(choices.value[at.value]);
    else return;
    event.preventDefault();
  };
  const run = (choice?: Choice) => {
    dialog.current!.close();
    choice?.go();
  };
  return (
    <dialog
      ref={dialog}
      class="switcher"
      aria-label="Jump to"
      onClose={onClose}
      onClick={(event) =>
        event.target === dialog.current && dialog.current!.close()}
    >
      <div class="switcher-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label="Jump to a person, a room or a command"
          aria-expanded="true"
          aria-controls="switcher-choices"
          aria-activedescendant={choices.value[at.value]?.id}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          placeholder="Jump to…"
          value={typed}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
            at.value = 0;
          }}
          onKeyDown={press}
        />
      </div>
      <ul
        id="switcher-choices"
        class="switcher-choices"
        role="listbox"
        aria-label="Found"
      >
        {choices.value.map((choice, i) => (
          <SwitcherOption
            key={choice.id}
            choice={choice}
            isChosen={i === at.value}
            onChoose={() => run(choice)}
          />
        ))}
      </ul>
    </dialog>
  );
}
