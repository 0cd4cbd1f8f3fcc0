// The least that a program which answers can do.
Deno.serve(
  {
    hostname: "127.0.0.1",
    port: Number(Deno.env.get("PARLEY_PORT")),
    onListen() {},
  },
  () => new Response("Hello"),
);
