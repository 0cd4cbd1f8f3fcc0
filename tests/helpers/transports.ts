import { type Config, type TransportName, TRANSPORTS } from "@/lib/config.ts";
import { startServer } from "./server.ts";
import { openUnread } from "./unread.ts";
import { openWorld } from "./world.ts";

type Options = Partial<Config>;

const given = (transport: TransportName) => ({
  transport,
  openWorld: (options?: Options) => openWorld({ ...options, transport }),
  openUnread: () => openUnread(transport),
  startServer: (options?: Options) => startServer({ ...options, transport }),
});

type Given = ReturnType<typeof given>;

export const onEveryTransport = {
  /** Tells a story once for each transport, on servers that speak it. */
  test(name: string, story: (given: Given) => Promise<void>) {
    for (const transport of TRANSPORTS) {
      Deno.test(`${name} (${transport})`, () => story(given(transport)));
    }
  },
};
