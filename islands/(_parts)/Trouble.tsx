import { Banner } from "@/components/ui/Banner.tsx";
import { ButtonLink } from "@/components/ui/Button.tsx";
import type { Screen } from "@/lib/client/screen/screen.ts";

/** Says what is wrong with the connection and what becomes of what was written. */
export function Trouble({ screen }: { screen: Screen }) {
  const trouble = screen.trouble.value;
  // Nothing is promised that the browser has not stored.
  const waiting =
    screen.waiting.filter(({ id, refusal }) => id && !refusal).length;
  if (!trouble) return null;
  return (
    <div class="notice">
      <Banner kind="warning" action={actions[trouble]?.()}>
        {sentences[trouble]}
        {waiting > 0 && trouble !== "stalled" && ` ${promise(waiting)}`}
      </Banner>
    </div>
  );
}

const sentences = {
  connecting: "Connecting…",
  offline: "You're offline.",
  stalled: "Parley can't store messages at the moment. Yours are kept here " +
    "and will be sent as soon as it can.",
  signed_out: "You are signed out.",
  refused: "This page is out of date.",
};

const actions = {
  connecting: null,
  offline: null,
  stalled: null,
  signed_out: () => <ButtonLink small href={signInHref()}>Sign in</ButtonLink>,
  refused: () => <ButtonLink small href="">Reload</ButtonLink>,
};

const signInHref = () =>
  `/sign-in?next=${encodeURIComponent(location.pathname)}`;

const promise = (count: number) =>
  `${count} ${
    count === 1 ? "message" : "messages"
  } will be sent when you're back.`;
