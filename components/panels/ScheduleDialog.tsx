import { laterTimes, toLocal } from "@/lib/domain/later.ts";
import type { Refusal } from "@/lib/domain/result.ts";
import { Banner } from "@/components/ui/Banner.tsx";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Dialog } from "@/components/ui/Dialog.tsx";
import { Field, TextArea } from "@/components/ui/Field.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";

type Props = {
  title: string;
  action: string;
  closeHref: string;
  csrf: string;
  reader: Reader;
  body: string;
  at?: number; // when it was to be sent so far
  on?: string; // what was typed and refused
  /** Fields that go with it unseen. */
  hidden?: Record<string, string | number | undefined>;
  refusal?: Refusal;
};

const MORNING = 2; // of the times on offer from the end: tomorrow's, mostly

/** A message, and when it is to be sent: a time of one's own, or one of those people mostly mean. */
export function ScheduleDialog(
  { title, action, closeHref, csrf, reader, body, at, on, ...rest }: Props,
) {
  const { hidden = {}, refusal } = rest;
  const { zone, now } = reader;
  const times = laterTimes(now, zone);
  const likely = at ?? (times.at(-MORNING) ?? times[0]).at;
  const { fields, message, code } = refusal ?? {};
  return (
    <Dialog title={title} closeHref={closeHref}>
      {message && !fields && <Banner kind="danger">{message}</Banner>}
      <form method="post" action={action} class="form">
        <Csrf token={csrf} />
        <input type="hidden" name="zone" value={zone} />
        {Object.entries(hidden).map(([name, value]) =>
          value !== undefined && (
            <input type="hidden" name={name} value={value} />
          )
        )}
        {code === "unconfirmed" && (
          <input type="hidden" name="confirmed" value="true" />
        )}
        <TextArea
          name="body"
          label="Message"
          rows={4}
          required
          value={body}
          error={fields?.body}
        />
        <Field
          type="datetime-local"
          name="on"
          label="Send it at"
          hint={`The time in ${zone.replaceAll("_", " ")}.`}
          required
          min={toLocal(now, zone)}
          value={on ?? toLocal(likely, zone)}
          error={fields?.on}
        />
        <div class="flex justify-end gap-2">
          <ButtonLink href={closeHref}>Cancel</ButtonLink>
          <Button variant="primary" type="submit">
            {code === "unconfirmed" ? "Schedule anyway" : "Schedule"}
          </Button>
        </div>
        <fieldset class="later-times">
          <legend class="text-sm font-bold text-muted">Or choose</legend>
          {times.map(({ name, at }) => (
            <Button type="submit" name="at" value={at} key={name}>
              <span class="flex-1">{name}</span>
              <span class="later-moment">{toMoment(at, reader).short}</span>
            </Button>
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
