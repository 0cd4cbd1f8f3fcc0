/** Why a socket was closed (RFC 6455 section 7.4); 4000–4099: come back, 4100–4199: do not. */
export const CloseCode = {
  goingAway: 1001, // the server restarts: come back after the moment that the reason names
  invalid: 4100, // not the protocol
  signedOut: 4101, // the session has ended
  tooLarge: 4102, // a frame over the limit
  slow: 4008, // could not keep up; the log has what was missed
  rate: 4009, // too many frames; come back later
  silent: 4010, // no sign of life
  failed: 4011, // our fault; the log has what was missed
} as const;

export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];

const TOO_BIG = 1009; // of WebSockets themselves: what was sent would be too large again

export const mayReconnect = (code: number) =>
  (code < 4100 || code > 4199) && code !== TOO_BIG;

const MOMENT = /^come back in (\d{1,6}) ms$/;

/** A reason that spreads those who come back over `spreadMs`. */
export const comeBackIn = (spreadMs: number) =>
  `come back in ${Math.floor(Math.random() * spreadMs)} ms`;

/** The moment a close reason asks to wait, in milliseconds. */
export const waitFor = (reason: string) =>
  Number(MOMENT.exec(reason)?.[1] ?? 0);
