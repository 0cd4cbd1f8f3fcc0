import { Fragment } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "@/components/ui/Button.tsx";

const KEYS: [string, [keys: string[], does: string][]][] = [
  ["Anywhere", [
    [["Ctrl", "K"], "Jump to a person, a room or a command"],
    [["n"], "What is unread: here, then elsewhere"],
    [["/"], "Search"],
    [["?"], "Show these keys"],
    [["Esc"], "Back, or close what is open"],
  ]],
  ["Messages", [
    [["j"], "Next message, like ↓"],
    [["k"], "Message before, like ↑"],
    [["Tab"], "To what can be done with it"],
    [["r"], "Reply"],
    [["t"], "Open its thread"],
    [["+"], "React"],
    [["e"], "Edit"],
    [["u"], "Mark unread from here"],
    [["m"], "More"],
  ]],
  ["Writing", [
    [["Enter"], "Send"],
    [["Shift", "Enter"], "New line"],
    [["↑"], "Edit your last message"],
  ]],
];

/** All keys there are. */
export default function KeysOverlay({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="dialog keys"
      aria-labelledby="keys-title"
      onClose={onClose}
    >
      {/* The button at its end would have the focus, and on a phone the view. */}
      <h2
        id="keys-title"
        class="mb-4 text-lg font-bold"
        tabIndex={-1}
        autoFocus
      >
        Keyboard shortcuts
      </h2>
      <div class="keys-groups">
        {KEYS.map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([keys, does]) => (
                <Fragment key={does}>
                  <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
                  <dd>{does}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <footer class="mt-6 flex justify-end">
        <Button type="button" onClick={() => dialog.current!.close()}>
          Close
        </Button>
      </footer>
    </dialog>
  );
}
