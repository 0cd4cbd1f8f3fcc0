import { bearerToken } from "@/lib/auth/authenticate.ts";
import { isOwnOrigin } from "@/lib/auth/origin.ts";
import type { SignedIn } from "@/lib/auth/sessions.ts";
import { refuse, type Result } from "@/lib/domain/result.ts";
import { SUBPROTOCOL } from "@/lib/protocol/subprotocol.ts";
import type { Hub } from "./hub.ts";

export interface Caller {
  signedIn: SignedIn;
  address: string;
}

const KEY = /^[A-Za-z0-9+/]{22}==$/; // sixteen bytes

/**
 * All that must be right before a request becomes a socket: the runtime would open one for any
 * method, version, key and origin. The value gives the seat back that the socket takes.
 */
export function authoriseUpgrade(
  hub: Hub,
  { method, headers }: Request,
  { signedIn, address }: Caller,
): Result<() => void> {
  const { rates } = hub.app;
  // Whoever is sent away for what they said comes back at once, and to be let in costs the most.
  const refusal = rates.take("upgrade", address) ??
    rates.take("socket", signedIn.user.id);
  if (refusal) return { ok: false, refusal };
  if (!isHandshake(method, headers)) return notHandshake;
  if (!offers(headers, SUBPROTOCOL)) return otherProtocol;
  if (!isMeant(hub, headers)) return foreign;
  if (hub.sockets.isClosing) return restarting;
  return hub.seats.take(signedIn.user.id, address);
}

const isHandshake = (method: string, headers: Headers) =>
  method === "GET" && !!headers.get("host") &&
  headers.get("upgrade")?.toLowerCase() === "websocket" &&
  items(headers, "connection").includes("upgrade") &&
  headers.get("sec-websocket-version") === "13" &&
  KEY.test(headers.get("sec-websocket-key") ?? "");

const offers = (headers: Headers, protocol: string) =>
  items(headers, "sec-websocket-protocol").includes(protocol);

/** A cookie comes along whoever opens the socket, so a page of ours must have; a token is shown. */
const isMeant = ({ app }: Hub, headers: Headers) =>
  bearerToken(headers) !== null || isOwnOrigin(app, headers);

const items = (headers: Headers, name: string) =>
  (headers.get(name) ?? "").toLowerCase().split(",").map((item) => item.trim());

const notHandshake = refuse(
  "invalid",
  "This address speaks WebSocket, version 13.",
);
const otherProtocol = refuse(
  "invalid",
  `Offer the subprotocol ${SUBPROTOCOL}.`,
);
const foreign = refuse(
  "forbidden",
  "Sockets open from Parley's own pages only.",
);
const restarting = refuse(
  "unavailable",
  "Parley is restarting. Try again in a moment.",
  {
    retryAfter: 2,
  },
);
