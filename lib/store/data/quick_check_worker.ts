import { findDamage } from "./find_damage.ts";

self.addEventListener(
  "message",
  ({ data }) => self.postMessage(findDamage(data, "quick_check")),
);
