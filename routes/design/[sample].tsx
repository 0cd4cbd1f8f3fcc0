import { createDefine, HttpError, page } from "fresh";
import { samples } from "@/routes/(_design)/samples.tsx";

const define = createDefine<unknown>();

export const handler = define.handlers({
  GET(ctx) {
    if (!Object.hasOwn(samples, ctx.params.sample)) throw new HttpError(404);
    return page();
  },
});

export default define.page(({ params }) => samples[params.sample]());
