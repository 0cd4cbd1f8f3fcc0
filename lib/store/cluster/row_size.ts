const MAX_BYTES = 48 * 1024; // a row takes 64 KiB
const BYTES_A_CHARACTER = 2; // text that is not Latin-1 is stored as UTF-16

/** As many from the front as surely fit into one row; at least one. */
export function firstOf<T>(items: readonly T[]): T[] {
  let bytes = 0;
  let count = 0;
  for (const item of items) {
    bytes += BYTES_A_CHARACTER * JSON.stringify(item).length;
    if (count > 0 && bytes > MAX_BYTES) break;
    count++;
  }
  return items.slice(0, count);
}
