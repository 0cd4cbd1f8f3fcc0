import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Overlay } from "@/lib/client/page/page_keys.ts";
import type { Session } from "@/lib/client/session.ts";

type Props = { session: Session; overlay: Signal<Overlay | null> };

type Parts = [
  typeof import("./Switcher.tsx"),
  typeof import("./KeysOverlay.tsx"),
];

/** What opens over the page by a key; it is fetched when it is wanted first. */
export function Overlays({ session, overlay }: Props) {
  const parts = useSignal<Parts | null>(null);
  const shown = overlay.value;
  useEffect(() => {
    if (!shown || parts.value) return;
    Promise.all([import("./Switcher.tsx"), import("./KeysOverlay.tsx")])
      .then((loaded) => parts.value = loaded)
      .catch(() => location.assign("/search")); // offline, or another build
  }, [shown]);
  if (!shown || !parts.value) return null;

  const [{ default: Switcher }, { default: KeysOverlay }] = parts.value;
  const close = () => overlay.value = null;
  return shown === "keys" ? <KeysOverlay onClose={close} /> : (
    <Switcher
      session={session}
      onClose={() => overlay.value === "switcher" && close()}
      onKeys={() => overlay.value = "keys"}
    />
  );
}
