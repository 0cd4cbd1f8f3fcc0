import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { CloseCode } from "@/lib/protocol/close.ts";
import { isTangled } from "@/lib/protocol/tangled.ts";
import { decode } from "@/lib/realtime/decode.ts";

const ref = uuidv7();
const wrong = Array(2_900).fill(0);

const lists: Record<string, object> = {
  "people": { type: "get_people", ref, ids: wrong },
  "conversations": { type: "forward", ref, roomId: "a", seq: 1, to: wrong },
  "arrivals": { type: "delivered", rooms: { ...wrong } },
};

// To name them all would hold everybody up for as long as a thousand messages.
for (const [what, frame] of Object.entries(lists)) {
  Deno.test(`of many wrong ${what} no more than one is named`, () => {
    const decoded = decode(JSON.stringify(frame));

    if (decoded.type !== "refused") throw new Error(decoded.type);
    expect(Object.keys(decoded.refusal.fields!)).toHaveLength(1);
  });
}

Deno.test("how deep and how tangled JSON is is seen without reading it", () => {
  const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  const lists = (count: number) => `[${Array(count - 1).fill("[]")}]`;
  const zeros = (count: number) => `[${Array(count).fill(0)}]`;
  const said = JSON.stringify({ body: `"\\${deep(999)}\\` });
  const after = (json: string) => `${said.slice(0, -1)},"a":${json}}`;

  const tangled = [
    deep(9),
    deep(9_999),
    after(deep(8)),
    lists(101),
    zeros(3_002),
  ];
  const plain = [
    deep(8),
    said,
    after(deep(7)),
    lists(100),
    zeros(3_001),
    '"[[[[[[[[[',
    "",
  ];

  expect(tangled.map(isTangled)).toEqual(tangled.map(() => true));
  expect(plain.map(isTangled)).toEqual(plain.map(() => false));
  const fault = { type: "fault", code: CloseCode.invalid };
  expect(tangled.map(decode)).toEqual(tangled.map(() => fault));
});
