import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { MAX_JSON_DEPTH } from "@/lib/domain/limits.ts";
import { isDeeper } from "@/lib/protocol/depth.ts";
import { decode } from "@/lib/realtime/decode.ts";

const ref = uuidv7();
const wrong = Array(20_000).fill([]);

const lists: Record<string, object> = {
  "people": { type: "get_people", ref, ids: wrong },
  "conversations": { type: "forward", ref, roomId: "a", seq: 1, to: wrong },
  "arrivals": { type: "delivered", rooms: { ...wrong.slice(0, 5_000) } },
};

// To name them all would hold everybody up for as long as a thousand messages.
for (const [what, frame] of Object.entries(lists)) {
  Deno.test(`of many wrong ${what} no more than one is named`, () => {
    const decoded = decode(JSON.stringify(frame));

    if (decoded.type !== "refused") throw new Error(decoded.type);
    expect(Object.keys(decoded.refusal.fields!)).toHaveLength(1);
  });
}

Deno.test("how deep JSON goes is seen without reading it", () => {
  const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  const said = JSON.stringify({ body: `"\\${deep(99)}\\` });

  const tooDeep = [deep(9), deep(9_999), `${said.slice(0, -1)},"a":${deep(8)}}`]
    .map((text) => isDeeper(text, MAX_JSON_DEPTH));
  const shallow = [deep(8), said, `[${"[],".repeat(99)}[]]`, '"[[[[[[[[[', ""]
    .map((text) => isDeeper(text, MAX_JSON_DEPTH));

  expect(tooDeep).toEqual([true, true, true]);
  expect(shallow).toEqual([false, false, false, false, false]);
});
