/** A single `write` may take only some of it. */
export async function writeAll(connection: Deno.TcpConn, bytes: Uint8Array) {
  for (let at = 0; at < bytes.length;) {
    at += await connection.write(bytes.subarray(at));
  }
}
