import { expect } from "expect";
import { openRooms } from "../client/chromium.ts";
import { hasKvService, KvService } from "../helpers/kv_service.ts";

Deno.test({
  name:
    "while the service is away a page says so, and what was written goes out when it is back",
  ignore: !hasKvService,
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    await using service = await KvService.start();
    await using rooms = await openRooms({ kv: service.url });
    const [ada, grace] = await rooms.people("ada", "grace");
    const roomId = await rooms.room(ada, grace);
    const page = await ada.opens(`/rooms/${roomId}`);
    await grace.opens(`/rooms/${roomId}`);
    await ada.says("before");
    await grace.hears("before");

    await service.kill();
    await ada.says("meanwhile");
    const notice = page.getByText("can't store messages at the moment");
    await notice.waitFor();
    const health = await fetch(`${rooms.server.url}/healthz`);
    expect(health.status).toBe(503);
    await health.body?.cancel();
    await service.start();

    await grace.hears("meanwhile");
    await notice.waitFor({ state: "detached" });
    expect(await grace.sees()).toEqual(["before", "meanwhile"]);
  },
});
