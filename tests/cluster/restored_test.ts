import { expect } from "expect";
import {
  deleteMessage,
  postMessage,
  restoreMessage,
} from "@/lib/chat/messages.ts";
import { newRef } from "@/lib/client/ref.ts";
import { addPerson, addRoom, value } from "../helpers/app.ts";
import { hasKvService, KvService } from "../helpers/kv_service.ts";

Deno.test({
  name: "very many messages are brought back at once",
  ignore: !hasKvService,
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    await using service = await KvService.start();
    await using app = await service.host();
    const ada = await addPerson(app, "ada");
    const roomId = await addRoom(app, ada);
    const refs = Array.from({ length: 30 }, () => newRef());
    const posted = await Promise.all(
      refs.map((ref) => postMessage(app, ada, { roomId, ref, body: ref })),
    );
    const all = posted.map((one) => ({ roomId, seq: value(one).seq }));
    await Promise.all(all.map((one) => deleteMessage(app, ada, one)));

    const restored = await Promise.all(
      all.map((one) => restoreMessage(app, ada, one)),
    );

    expect(restored.map((one) => value(one).body)).toEqual(refs);
  },
});
