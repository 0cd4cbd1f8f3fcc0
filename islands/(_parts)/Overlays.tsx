import { type Signal, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Overlay } from "@/lib/client/page/page_keys.ts";
import type { Session } from "@/lib/client/session.ts";

type Props = { session: Session; overlay: Signal<Overlay | null> };

type Parts = [
  typeof import("./Switcher.tsx"),
  typeof import("./KeysOverlay.tsx"),
];

/**
 * What opens over the page by a key; it is fetched when it is wanted first, and gets what is typed
 * meanwhile.
 */
export function Overlays({ session, overlay }: Props) {
  const parts = useSignal<Parts | null>(null);
  const begun = useRef("");
  const shown = overlay.value;
  useLayoutEffect(() => {
    if (!shown || parts.value) return;
    const type = (event: KeyboardEvent) => {
      if (event.key.length > 1 || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      begun.current += event.key;
    };
    addEventListener("keydown", type);
    Promise.all([import("./Switcher.tsx"), import("./KeysOverlay.tsx")])
      .then((loaded) => parts.value = loaded)
      .catch(() => location.assign("/search")) // offline, or another build
      .finally(() => removeEventListener("keydown", type));
  }, [shown]);
  if (!shown || !parts.value) return null;

  const [{ default: Switcher }, { default: KeysOverlay }] = parts.value;
  const close = () => {
    begun.current = "";
    overlay.value = null;
  };
  return shown === "keys" ? <KeysOverlay onClose={close} /> : (
    <Switcher
      session={session}
      begun={begun.current}
      onClose={() => overlay.value === "switcher" && close()}
      onKeys={() => overlay.value = "keys"}
    />
  );
}
