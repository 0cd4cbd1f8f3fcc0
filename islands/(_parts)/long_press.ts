const LONG_MS = 450;
const STILL_PX = 10;

/** On a touch screen a message that is held opens what can be done with it. */
export function hearLongPress(box: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  const stop = () => clearTimeout(timer);
  const begin = (
    { pointerType, target, clientX: x, clientY: y }: PointerEvent,
  ) => {
    stop();
    if (pointerType !== "touch") return;
    start = { x, y };
    const message = (target as Element).closest(".message");
    timer = setTimeout(() => {
      message?.querySelector<HTMLElement>(".message-more")?.click();
    }, LONG_MS);
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    const far = Math.hypot(clientX - start.x, clientY - start.y);
    if (far > STILL_PX) stop();
  };
  box.addEventListener("pointerdown", begin);
  box.addEventListener("pointermove", move);
  for (const end of ENDS) box.addEventListener(end, stop);
  return () => {
    stop();
    box.removeEventListener("pointerdown", begin);
    box.removeEventListener("pointermove", move);
    for (const end of ENDS) box.removeEventListener(end, stop);
  };
}

const ENDS = ["pointerup", "pointercancel", "scroll"];
