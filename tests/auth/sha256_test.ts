import { expect } from "expect";
import { sha256 } from "@/lib/auth/sha256.ts";

const LONGEST = 300; // bytes: several blocks, and every place in one where it can end

Deno.test("what the store keeps of a secret is its SHA-256, as everybody computes it", async () => {
  for (let length = 0; length <= LONGEST; length++) {
    const message = crypto.getRandomValues(new Uint8Array(length));
    const known = await crypto.subtle.digest("SHA-256", message);

    expect(sha256(message).toHex()).toBe(new Uint8Array(known).toHex());
  }
});
