const LONG_MS = 450;
const STILL_PX = 10;

/** On a touch screen, as long as the list is there, a message that is held opens what can be done with it. */
export function hearLongPress(box: HTMLElement) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  let isHeld = false;
  const stop = () => clearTimeout(timer);
  const begin = (
    { pointerType, target, clientX: x, clientY: y }: PointerEvent,
  ) => {
    stop();
    isHeld = false;
    if (pointerType !== "touch") return;
    start = { x, y };
    const message = (target as Element).closest(".message");
    timer = setTimeout(() => {
      isHeld = message !== null;
      message?.querySelector<HTMLElement>(".message-more")?.click();
    }, LONG_MS);
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    const far = Math.hypot(clientX - start.x, clientY - start.y);
    if (far > STILL_PX) stop();
  };
  // The finger lies on what has just opened: letting go presses nothing there, and marks no text.
  const letGo = (event: Event) => {
    if (isHeld && event.cancelable) event.preventDefault();
  };
  const listeners: [string, (event: never) => void][] = [
    ["pointerdown", begin],
    ["pointermove", move],
    ["pointerup", stop],
    ["pointercancel", stop],
    ["scroll", stop],
    ["touchend", letGo],
    ["contextmenu", letGo],
  ];
  for (const [name, hear] of listeners) {
    box.addEventListener(name, hear as EventListener);
  }
}
