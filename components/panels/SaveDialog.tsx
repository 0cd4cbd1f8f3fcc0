import { Button } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Dialog } from "@/components/ui/Dialog.tsx";
import { MessageBody } from "@/components/message/MessageBody.tsx";
import { type Reader, toMoment } from "@/components/ui/moments.ts";

type Props = {
  href: string; // the page of the message
  body: string;
  csrf: string;
  reader: Reader;
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const TIMES: [string, number][] = [
  ["In 20 minutes", 20 * MINUTE_MS],
  ["In 1 hour", 60 * MINUTE_MS],
  ["In 3 hours", 180 * MINUTE_MS],
  ["Tomorrow", DAY_MS],
  ["In a week", 7 * DAY_MS],
];

/** Puts a message aside, and asks when to be reminded of it. */
export function SaveDialog({ href, body, csrf, reader }: Props) {
  return (
    <Dialog title="Save for later" closeHref={href}>
      <div class="save-body text-muted">
        <MessageBody body={body} />
      </div>
      <form method="post" action={`${href}/save`}>
        <Csrf token={csrf} />
        <Button variant="primary" type="submit">Save</Button>
      </form>
      <form method="post" action={`${href}/save`} class="grid gap-2">
        <Csrf token={csrf} />
        <h2 class="text-sm font-bold text-muted">Save and remind me</h2>
        <div class="flex flex-wrap gap-2">
          {TIMES.map(([name, ms]) => (
            <Button
              small
              type="submit"
              name="remindAt"
              value={reader.now + ms}
              title={toMoment(reader.now + ms, reader).full}
            >
              {name}
            </Button>
          ))}
        </div>
      </form>
    </Dialog>
  );
}
