/** Why a socket was closed (RFC 6455 section 7.4); 4000–4099: come back, 4100–4199: do not. */
export const CloseCode = {
  goingAway: 1001, // the server restarts: come back after a moment
  invalid: 4100, // not the protocol
  signedOut: 4101, // the session has ended
  tooLarge: 4102, // a frame over the limit
  tooManySockets: 4103,
  slow: 4008, // could not keep up; the log has what was missed
  rate: 4009, // too many frames; come back later
  silent: 4010, // no sign of life
} as const;

export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];

export const mayReconnect = (code: number) => code < 4100 || code > 4199;
