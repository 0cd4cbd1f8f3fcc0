import { Search } from "@/lib/protocol/finding_inputs.ts";
import { search } from "@/lib/search/search.ts";
import { define } from "@/lib/web/define.ts";
import { readQuery } from "@/lib/web/read_input.ts";
import { readerOf } from "@/lib/web/reader.ts";
import { reply } from "@/lib/web/reply.ts";

export const handler = define.handlers({
  async GET({ req, url, state: { app, user } }) {
    const input = readQuery(url, Search);
    if (!input.ok) return reply(input);
    const { zone } = readerOf(req, app.now());
    return reply(await search(app, user, { ...input.value, zone }));
  },
});
