import type { Listen, Poll } from "@/lib/protocol/listen.ts";
import { ok, type Result } from "@/lib/domain/result.ts";
import type { Caller } from "./authorise_upgrade.ts";
import { Connection } from "./connection.ts";
import type { Hub } from "./hub.ts";
import { type Polled, PollTransport } from "./poll_transport.ts";
import { StreamTransport } from "./stream_transport.ts";

// The same connection as behind a socket, with the same cursors and the same order. What a client
// says goes by requests of its own, so it says hello here and nothing more.

/** Everything after the cursors, for as long as the client listens. */
export function openStream(
  hub: Hub,
  caller: Caller,
  listen: Listen,
): Result<ReadableStream<Uint8Array>> {
  const seat = takeSeat(hub, caller);
  if (!seat.ok) return seat;
  const transport = new StreamTransport(() => {
    connection.lost();
    seat.value();
  });
  const connection = greet(hub, caller, transport, listen);
  return ok(transport.body);
}

/** What came after the cursors, or what comes within the wait; less to whoever `gave up` waiting. */
export async function poll(
  hub: Hub,
  caller: Caller & { gaveUp: AbortSignal },
  { wait, ...listen }: Poll,
): Promise<Result<Polled>> {
  const seat = takeSeat(hub, caller);
  if (!seat.ok) return seat;
  const transport = new PollTransport(wait * 1_000, caller.gaveUp);
  const connection = greet(hub, caller, transport, listen);
  const polled = await transport.answer;
  connection.lost();
  seat.value();
  return ok(polled);
}

function takeSeat(hub: Hub, { signedIn, address }: Caller): Result<() => void> {
  const refusal = hub.app.rates.take("upgrade", address);
  if (refusal) return { ok: false, refusal };
  return hub.seats.take(signedIn.user.id, address);
}

function greet(
  hub: Hub,
  { signedIn }: Caller,
  transport: StreamTransport | PollTransport,
  { epoch = hub.app.epoch, ...heard }: Listen,
): Connection {
  const connection = new Connection(hub, signedIn, transport);
  connection.accept({ type: "hello", epoch, ...heard });
  return connection;
}
