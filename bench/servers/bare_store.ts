// The least that a program which answers out of a store can do.
const kv = await Deno.openKv(`${Deno.env.get("PARLEY_DATA")}/bare.kv`);
await kv.set(["hello"], "Hello");

Deno.serve(
  {
    hostname: "127.0.0.1",
    port: Number(Deno.env.get("PARLEY_PORT")),
    onListen() {},
  },
  async () => new Response((await kv.get<string>(["hello"])).value),
);
