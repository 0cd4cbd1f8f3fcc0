import { header, Opcode } from "@/tests/helpers/raw_socket.ts";
import { joined } from "../parts/hostile.ts";

const MEBIBYTE = 2 ** 20;
const A_WRITE = 10_000; // frames
const DEPTH = 30_000;
const WIDTH = 30_000;
const A_FEW = 20; // frames
const LAST = 0x80;

const frame = (first: number, payload: Uint8Array) =>
  joined(header(first, payload.length), payload);

const text = (json: string) =>
  frame(LAST | Opcode.text, new TextEncoder().encode(json));

const deep = text(`{"type":${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}}`);
const wide = text(`{"type":"get_people","ids":[${Array(WIDTH).fill(0)}]}`);

/** JSON as nobody writes it: as large as a frame can be, and nothing in it is right. */
export const json = (sent: number) => sent < A_FEW ? wide : deep;

const large = new Uint8Array(MEBIBYTE);
const pieces = [Opcode.text, Opcode.continuation].map((op) => frame(op, large));

/** Of one message, of which the last never comes. */
export const piece = (sent: number) => pieces[Math.min(sent, 1)];

const empty = new Map<number, Uint8Array>();

/** Frames with nothing in them. */
export function manyOf(opcode: number): Uint8Array {
  const known = empty.get(opcode);
  if (known) return known;
  const one = header(LAST | opcode, 0);
  const many = new Uint8Array(A_WRITE * one.length);
  for (let i = 0; i < A_WRITE; i++) many.set(one, i * one.length);
  empty.set(opcode, many);
  return many;
}
