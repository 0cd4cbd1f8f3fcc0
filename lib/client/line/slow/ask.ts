import { CloseCode } from "@/lib/protocol/close.ts";
import type { ServerFrame } from "@/lib/protocol/frames.ts";
import type { Hello } from "@/lib/client/line/line.ts";
import type { Request } from "@/lib/client/line/requests.ts";

const PATIENCE_MS = 15_000; // with an answer

/** Nothing more is heard on this way. */
export class Over extends Error {
  constructor(readonly code: number, readonly reason = "") {
    super(`closed: ${code}`);
  }
}

/** The answer to a request, as it would have come by a socket. */
export async function askFor(
  request: Request,
  signal: AbortSignal,
): Promise<ServerFrame> {
  const { ref } = request;
  const { answer, value } = await inTime(signal, async (signal) => {
    const answer = await post("/api/frames", request, signal);
    // What is no JSON was said by something in between.
    return { answer, value: await answer.json() };
  });
  if (answer.ok) return { type: "accepted", ref, value };
  const retryAfter = secondsIn(answer);
  return {
    type: "refused",
    ref,
    ...value.error,
    ...retryAfter > 0 && { retryAfter },
  };
}

/** Once: what was missed, else what happens within `wait` seconds. */
export async function poll(
  { type: _, ...hello }: Hello,
  wait: number,
  signal: AbortSignal,
): Promise<ServerFrame[]> {
  const answer = await listen("/api/poll", { ...hello, wait }, signal);
  const { frames, close } = await answer.json();
  if (close) throw new Over(close);
  return frames;
}

/** The answer of somebody who tells news; whoever does not is asked again later. */
export async function listen(
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<Response> {
  const answer = await post(path, body, signal);
  if (answer.ok) return answer;
  const wait = secondsIn(answer) * 1_000;
  throw new Over(CloseCode.rate, `come back in ${wait} ms`);
}

/** What is not answered in time is given up: asked again it is still done once. */
async function inTime<T>(
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const giveUp = () => late.abort();
  const timer = setTimeout(giveUp, PATIENCE_MS);
  signal.addEventListener("abort", giveUp);
  try {
    return await work(late.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", giveUp);
  }
}

async function post(
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<Response> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });
  if (answer.status === 401) throw new Over(CloseCode.signedOut);
  return answer;
}

const secondsIn = ({ headers }: Response) =>
  Number(headers.get("retry-after") ?? 0);
