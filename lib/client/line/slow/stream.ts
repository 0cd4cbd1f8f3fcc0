import { CloseCode } from "@/lib/protocol/close.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import type { Hello } from "@/lib/client/line/line.ts";
import { Patience } from "@/lib/client/patience.ts";
import { listen, Over } from "./ask.ts";

const PATIENCE_MS = 3_000; // with words that are late from the start

interface Listener {
  heard(frames: ServerFrame[]): void;
  signal: AbortSignal;
}

/**
 * Listens to the event stream until it is over, which is thrown. Returns when something in between
 * holds it back, which shows before all is told that was missed.
 */
export async function hearStream(
  { type: _, ...body }: Hello,
  { heard, signal }: Listener,
): Promise<void> {
  const giveUp = new AbortController();
  signal.addEventListener("abort", () => giveUp.abort());
  const patience = new Patience(PATIENCE_MS, () => giveUp.abort());
  patience.start();
  let isGreeted = false;
  try {
    const answer = await listen("/api/events", body, giveUp.signal);
    for await (const frames of read(answer)) {
      isGreeted ||= frames.some(({ type }) => type === "online");
      patience.stop();
      if (!isGreeted) patience.start();
      heard(frames);
    }
  } catch (error) {
    if (!giveUp.signal.aborted || signal.aborted) throw error;
  } finally {
    patience.stop();
  }
}

async function* read({ body }: Response): AsyncGenerator<ServerFrame[]> {
  const reader = body!.getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (true) {
    const { done, value } = await reader.read();
    if (done) throw new Over(CloseCode.failed);
    text += decoder.decode(value, { stream: true });
    const events = text.split("\n\n");
    text = events.pop()!;
    yield* events.map(framesIn);
  }
}

/** None in a comment: it only shows that the line is open. */
function framesIn(event: string): ServerFrame[] {
  const written = /^data: (.*)$/m.exec(event)?.[1];
  if (!written) return [];
  const said = JSON.parse(written);
  if (event.startsWith("event: close")) throw new Over(said.code, said.reason);
  return said;
}
