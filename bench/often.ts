/** How often in a minute one person does it. */
export const OFTEN = {
  "switch room": 6.5,
  "scroll back": 2,
  "read": 1,
  "post": 1,
  "reconnect": 0.14,
  "react": 0.13,
  "edit": 0.04,
  "search": 0.02,
};
export type Act = keyof typeof OFTEN;
