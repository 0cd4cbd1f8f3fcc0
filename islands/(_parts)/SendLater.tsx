import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Acts } from "@/lib/client/screen/acts.ts";
import { Later } from "@/lib/client/writing/later.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";
import { fromLocal, laterTimes, toLocal } from "@/lib/domain/later.ts";

type Props = { screen: Screen; acts: Acts };

/** When to send what is in the composer. */
export function SendLater({ screen, acts }: Props) {
  const later = useMemo(() => new Later(screen), []);
  const { now, zone } = useMemo(here, []);
  const error = useSignal<string | null>(null);
  const isChoosing = useSignal(false);
  const times = laterTimes(now, zone);
  const send = async (at: number | null) => {
    if (at === null) return;
    error.value = await later.schedule(at);
    if (error.value) return;
    acts.opened.value = null;
    const undo = () => void later.undo();
    acts.say({ text: `Will be sent ${momentOf(at)}.`, undo });
  };
  return (
    <>
      {times.map(({ name, at }) => (
        <button
          key={name}
          type="button"
          class="menu-item"
          onClick={() => send(at)}
        >
          <span class="flex-1">{name}</span>
          <span class="later-moment">{momentOf(at)}</span>
        </button>
      ))}
      {isChoosing.value
        ? (
          <ChooseTime
            min={toLocal(now, zone)}
            value={toLocal(times[times.length - 1].at, zone)}
            onChoose={(text) => send(fromLocal(text, zone))}
          />
        )
        : (
          <button
            type="button"
            class="menu-item"
            onClick={() => isChoosing.value = true}
          >
            Choose a time…
          </button>
        )}
      {error.value && <p class="field-error" role="alert">{error.value}</p>}
      <hr class="menu-rule" />
      <a class="menu-item" href="/scheduled">Scheduled messages</a>
    </>
  );
}

type ChooseProps = {
  min: string;
  value: string;
  onChoose: (text: string) => void;
};

function ChooseTime({ min, value, onChoose }: ChooseProps) {
  return (
    <form
      class="later-form"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(event.currentTarget.querySelector("input")!.value);
      }}
    >
      <input
        type="datetime-local"
        class="input"
        aria-label="Send it at"
        required
        ref={(input) => input?.focus()}
        min={min}
        value={value}
      />
      <button type="submit" class="button button-primary">Schedule</button>
    </form>
  );
}

const here = () => ({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  now: Date.now(),
});

/** "Mon 09:00" */
const momentOf = (at: number) =>
  new Date(at).toLocaleString("en-GB", {
    ...{ weekday: "short", hour: "2-digit", minute: "2-digit" },
    ...at - Date.now() > WEEK_MS && { day: "numeric", month: "short" },
  });

const WEEK_MS = 6 * 24 * 60 * 60_000; // after which its days come again
