// Below any page: the same bytes, at hand as one text, sent as often as they are asked for.
import { control } from "./control.ts";
import { openPage } from "./page.ts";

const { answer, path, headers, close } = await openPage();
const page = await answer(new Request(`http://localhost${path}`, { headers }));
const html = await page.text();

const { addr } = Deno.serve(
  { hostname: "127.0.0.1", port: 0, onListen() {} },
  () =>
    new Response(html, {
      headers: { "content-type": "text/html; charset=utf-8" },
    }),
);
await control({ url: `http://127.0.0.1:${addr.port}/`, headers: {} });
await close();
Deno.exit();
