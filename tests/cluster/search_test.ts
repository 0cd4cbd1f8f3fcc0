import { expect } from "expect";
import { removeMember } from "@/lib/chat/rooms.ts";
import type { App } from "@/lib/app.ts";
import type { User } from "@/lib/domain/model.ts";
import { search } from "@/lib/search/search.ts";
import { addPeople, addRoom, post, value } from "../helpers/app.ts";
import { hasKvService, KvService } from "../helpers/kv_service.ts";

const LONGEST_MS = 1_000; // until something is found everywhere

/** How long it takes until exactly this is found on a host. */
async function untilFound(host: App, user: User, q: string, count: number) {
  const began = performance.now();
  while (performance.now() - began < 10 * LONGEST_MS) {
    const input = { q, limit: 20, zone: "UTC" };
    const { messages } = value(await search(host, user, input));
    if (messages.length === count) return performance.now() - began;
  }
  throw new Error(`${q} is not found ${count} times`);
}

Deno.test({
  name: "what one host stored, another finds within a second, and as it is now",
  ignore: !hasKvService,
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    await using service = await KvService.start();
    await using one = await service.host();
    await using two = await service.host();
    const [ada, grace] = await addPeople(one, "ada", "grace");
    const room = await addRoom(one, ada, grace);
    const took: number[] = [];
    const found = async (q: string, count: number, user = grace) => {
      for (const host of [one, two]) {
        took.push(await untilFound(host, user, q, count));
      }
    };
    await found("tea", 0); // both have read the room

    const { seq } = value(await one.journal.append(room, post(ada, "tea")));
    await found("tea", 1);
    const edit = { type: "edit", by: ada.id, seq, body: "cake" } as const;
    value(await two.journal.append(room, edit));
    await found("tea", 0);
    await found("cake", 1);
    value(await one.journal.append(room, { type: "delete", by: ada.id, seq }));
    await found("cake", 0);
    value(await two.journal.append(room, post(ada, "toast")));
    await found("toast", 1);
    value(
      await removeMember(one, ada, { roomId: room, userId: grace.id }),
    );
    await found("toast", 0);
    await found("toast", 1, ada);

    expect(Math.max(...took)).toBeLessThan(LONGEST_MS);
  },
});
