import { expect } from "expect";
import * as argon2 from "@/lib/auth/argon2.ts";

const PASSWORD = "a lighthouse without a keeper";

/** As a runtime that has not heard of Argon2id. */
function forgetArgon2() {
  const { importKey } = SubtleCrypto.prototype;
  SubtleCrypto.prototype.importKey = () =>
    Promise.reject(new DOMException("Unrecognized name", "NotSupportedError"));
  const restore = () => SubtleCrypto.prototype.importKey = importKey;
  return { [Symbol.dispose]: restore };
}

Deno.test("a hash is the same where the runtime does not know Argon2id", async () => {
  const stored = await argon2.hash(PASSWORD);

  using _ = forgetArgon2();
  expect(await argon2.verify(PASSWORD, stored)).toBe(true);
  expect(await argon2.verify(`${PASSWORD}!`, stored)).toBe(false);
  expect(await argon2.verify(PASSWORD, await argon2.hash(PASSWORD))).toBe(true);
});

Deno.test("what goes wrong otherwise is not tried another way", async () => {
  using _ = forgetArgon2();
  SubtleCrypto.prototype.importKey = () => Promise.reject(new Error("broken"));

  await expect(argon2.hash(PASSWORD)).rejects.toThrow("broken");
});
