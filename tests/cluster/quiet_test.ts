import { expect } from "expect";
import { percentile } from "../attacks/parts/report.ts";
import { addPerson, addRoom, post, value } from "../helpers/app.ts";
import { hasKvService, KvService } from "../helpers/kv_service.ts";

const MESSAGES = 15;
const PAUSE_MS = 100; // between them: quiet is the subject
const WITHOUT_WAITING_MS = 30; // where the system waits by itself it is 40 and more

Deno.test({
  name:
    "in a quiet room a message is stored before the network would send all of it",
  ignore: !hasKvService,
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    await using service = await KvService.start();
    await using host = await service.host();
    const ada = await addPerson(host, "ada");
    const roomId = await addRoom(host, ada);

    const times: number[] = [];
    for (let i = 0; i < MESSAGES; i++) {
      await new Promise((next) => setTimeout(next, PAUSE_MS));
      const from = performance.now();
      value(await host.journal.append(roomId, post(ada, `message ${i}`)));
      times.push(performance.now() - from);
    }

    expect(percentile(times, 0.5)).toBeLessThan(WITHOUT_WAITING_MS);
  },
});
