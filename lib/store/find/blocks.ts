// What a bucket has of the segments of a bundle, in one row as long as there is room, else in some. A
// row is one block after the other, of each its segment (2 bytes: how far from the bundle's first),
// its length (2 bytes) and what it has.
import { firstBeside } from "./segments.ts";

/** Of one segment; with all others of its bundle it still goes into one commit. */
export const MAX_BLOCK = 40_000; // bytes

const HEAD_BYTES = 4;
const MAX_ROW = 60_000; // bytes; KV takes 64 KiB

/** By segment. */
export type Blocks = Map<number, Uint8Array>;

/** The blocks of a row; `n` is the segment it stands at. */
export function* readBlocks(
  n: number,
  row: Uint8Array,
): Generator<[number, Uint8Array]> {
  const view = new DataView(row.buffer, row.byteOffset, row.byteLength);
  const first = firstBeside(n);
  let at = 0;
  while (at < row.length) {
    const start = at + HEAD_BYTES;
    const end = start + view.getUint16(at + 2);
    yield [first + view.getUint16(at), row.subarray(start, end)];
    at = end;
  }
}

/** Rows, each by the first of its segments. */
export function writeBlocks(blocks: Blocks): Blocks {
  const rows: Blocks = new Map();
  const sorted = [...blocks].filter(([, { length }]) => length > 0)
    .sort(([a], [b]) => a - b);
  for (let at = 0; at < sorted.length;) {
    const end = endOfRow(sorted, at);
    rows.set(sorted[at][0], joinBlocks(sorted.slice(at, end)));
    at = end;
  }
  return rows;
}

function endOfRow(blocks: [number, Uint8Array][], start: number): number {
  let size = 0;
  const end = blocks.findIndex(([, block], i) =>
    i >= start && (size += HEAD_BYTES + block.length) > MAX_ROW
  );
  return end === -1 ? blocks.length : end;
}

function joinBlocks(blocks: [number, Uint8Array][]): Uint8Array {
  const row = new Uint8Array(
    blocks.reduce((sum, [, { length }]) => sum + HEAD_BYTES + length, 0),
  );
  const view = new DataView(row.buffer);
  let at = 0;
  for (const [n, block] of blocks) {
    view.setUint16(at, n - firstBeside(n));
    view.setUint16(at + 2, block.length);
    row.set(block, at + HEAD_BYTES);
    at += HEAD_BYTES + block.length;
  }
  return row;
}
