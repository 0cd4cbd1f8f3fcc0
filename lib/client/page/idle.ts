const IDLE_MS = 5 * 60_000;
const LOOK_EVERY_MS = 15_000;
const NOTE_EVERY_MS = 5_000;
const KEY = "touched"; // ms: when some tab of this browser was used last
const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel", "focus"];

/** Tells when nobody has used any tab of this browser for a while, and when somebody does again. */
export function followIdle(tell: (isIdle: boolean) => void): void {
  let isIdle = false;
  let noted = 0;
  const look = () => {
    const idle = Date.now() - Math.max(noted, readTouched()) >= IDLE_MS;
    if (idle !== isIdle) tell(isIdle = idle);
  };
  const touch = () => {
    const now = Date.now();
    if (now - noted < NOTE_EVERY_MS) return;
    noted = now;
    writeTouched(now);
    look();
  };
  for (const type of TOUCHES) {
    addEventListener(type, touch, { capture: true, passive: true });
  }
  addEventListener("storage", ({ key }) => key === KEY && look());
  setInterval(look, LOOK_EVERY_MS);
  touch();
}

// A browser may refuse to store: then each tab stands for itself.
function readTouched(): number {
  try {
    return Number(localStorage.getItem(KEY));
  } catch {
    return 0;
  }
}

function writeTouched(at: number) {
  try {
    localStorage.setItem(KEY, String(at));
  } catch { /* see above */ }
}
