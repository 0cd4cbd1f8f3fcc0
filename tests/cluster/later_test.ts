import { expect } from "expect";
import { uuidv7 } from "uuidv7";
import { listMessages } from "@/lib/chat/reading.ts";
import { listScheduled, scheduleMessage } from "@/lib/chat/scheduled.ts";
import { sendDue } from "@/lib/chat/send_due.ts";
import { addPerson, addRoom, value } from "../helpers/app.ts";
import { hasKvService, KvService } from "../helpers/kv_service.ts";

Deno.test({
  name: "what is due on several hosts at once is sent by one of them, once",
  ignore: !hasKvService,
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    await using service = await KvService.start();
    await using one = await service.host();
    await using two = await service.host();
    await using three = await service.host();
    const ada = await addPerson(one, "ada");
    const roomId = await addRoom(one, ada);
    const bodies = Array.from({ length: 20 }, (_, i) => `${i}`);
    const at = Date.now() + 60_000;
    for (const body of bodies) {
      const message = { roomId, ref: uuidv7(), body, at, on: "", zone: "UTC" };
      value(await scheduleMessage(one, ada, message));
    }

    const hosts = [one, two, three];
    for (const host of hosts) host.now = () => at + 1;
    while ((await listScheduled(one, ada)).length > 0) {
      await Promise.all(hosts.map(sendDue));
    }

    const page = await listMessages(three, ada, { roomId, limit: 100 });
    expect(value(page).messages.map(({ body }) => body)).toEqual(bodies);
    expect(await listScheduled(two, ada)).toEqual([]);
  },
});
