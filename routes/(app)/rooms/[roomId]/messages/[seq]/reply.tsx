import { page } from "fresh";
import { define } from "@/lib/web/define.ts";
import { AroundPage, loadAround } from "@/routes/(app)/(_parts)/AroundPage.tsx";

/** The conversation around a message, ready to answer it. */
export const handler = define.handlers({
  async GET({ req, params, state }) {
    return page(await loadAround(req, state, params));
  },
});

export default define.page<typeof handler>((
  { data: { message, ...where } },
) => <AroundPage {...where} answering={message} />);
