export interface Parameters {
  memory: number; // KiB
  passes: number;
  parallelism: number;
}

export interface Wanted extends Parameters {
  salt: Uint8Array<ArrayBuffer>;
  length: number; // bytes
}

type Bytes = Uint8Array<ArrayBuffer>;

/** By the runtime, off the event loop; where it does not know how (before Deno 2.9), by hash-wasm. */
export async function derive(password: Bytes, wanted: Wanted): Promise<Bytes> {
  try {
    return await deriveNatively(password, wanted);
  } catch (error) {
    if ((error as Error).name !== "NotSupportedError") throw error;
    return await deriveByWasm(password, wanted);
  }
}

const NAME = "Argon2id";

async function deriveNatively(
  password: Bytes,
  { memory, passes, parallelism, salt, length }: Wanted,
): Promise<Bytes> {
  const { subtle } = crypto;
  const usages: KeyUsage[] = ["deriveBits"];
  const key = await subtle.importKey("raw", password, NAME, false, usages);
  const algorithm = { name: NAME, nonce: salt, memory, passes, parallelism };
  return new Uint8Array(await subtle.deriveBits(algorithm, key, length * 8));
}

async function deriveByWasm(
  password: Bytes,
  { memory, passes, parallelism, salt, length }: Wanted,
): Promise<Bytes> {
  const { argon2id } = await import("hash-wasm"); // loaded where it is needed
  return new Uint8Array(
    await argon2id({
      password,
      salt,
      memorySize: memory,
      iterations: passes,
      parallelism,
      hashLength: length,
      outputType: "binary",
    }),
  );
}
