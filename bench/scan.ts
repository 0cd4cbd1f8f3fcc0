// Reads frames as bytes. A frame of many messages has one every so many bytes, so after the first
// the next is looked for where it should be.
export const bytesOf = (text: string) => new TextEncoder().encode(text);

const SEQ = bytesOf('"seq":');
export const SENT_AT = bytesOf("sent at ");
const EVENT = "g".charCodeAt(0); // as in "message":{"seq":
const ANSWER = "u".charCodeAt(0); // as in "value":{"seq":

export interface Sightings {
  message(seq: number, at: number): void;
  answer(): void;
}

/** Calls for every message told and every post answered in one frame of Parley. */
export function scan(bytes: Uint8Array, sightings: Sightings) {
  let at = find(bytes, SEQ, 0);
  while (at >= 0) {
    const kind = bytes[at - 5];
    if (kind === EVENT) sightings.message(numberAt(bytes, at + 6), at);
    else if (kind === ANSWER) sightings.answer();
    at = next(bytes, at);
  }
}

/** When the message at this place was sent, as its text says. */
export function sentAt(bytes: Uint8Array, from: number): number {
  return numberAt(bytes, find(bytes, SENT_AT, from) + SENT_AT.length);
}

let stride = 0; // from one message to the next, as it was last

function next(bytes: Uint8Array, at: number): number {
  if (stride > 0 && matches(bytes, SEQ, at + stride)) return at + stride;
  const found = find(bytes, SEQ, at + SEQ.length);
  if (found >= 0) stride = found - at;
  return found;
}

export function find(
  bytes: Uint8Array,
  needle: Uint8Array,
  from: number,
): number {
  let at = bytes.indexOf(needle[0], from);
  while (at >= 0 && !matches(bytes, needle, at)) {
    at = bytes.indexOf(needle[0], at + 1);
  }
  return at;
}

function matches(bytes: Uint8Array, needle: Uint8Array, at: number): boolean {
  for (let i = 0; i < needle.length; i++) {
    if (bytes[at + i] !== needle[i]) return false;
  }
  return true;
}

/** The whole number that begins here. */
export function numberAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (; bytes[at] >= 48 && bytes[at] <= 57; at++) {
    value = value * 10 + bytes[at] - 48;
  }
  return value;
}
