import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Button } from "@/components/ui/Button.tsx";

/** Asks the browser for leave to show notifications: only when somebody wants it, by a click. */
export default function AskDesktop() {
  const permission = useSignal("");
  useEffect(() => {
    if ("Notification" in globalThis) {
      permission.value = Notification.permission;
    }
  }, []);
  if (permission.value === "default") {
    return (
      <div>
        <Button
          type="button"
          onClick={async () => {
            permission.value = await Notification.requestPermission();
          }}
        >
          Allow in this browser
        </Button>
      </div>
    );
  }
  return (
    <p class="text-sm text-muted" role="status">
      {sentences[permission.value]}
    </p>
  );
}

const sentences: Record<string, string> = {
  granted: "This browser allows it.",
  denied: "This browser does not allow it. Change that in its site settings.",
};
