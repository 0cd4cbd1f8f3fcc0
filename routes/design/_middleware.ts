import { createDefine, HttpError } from "fresh";

/** The design pages are for those who build Parley; nobody else needs to know of them. */
export default createDefine().middleware((ctx) => {
  if (ctx.config.mode !== "development") throw new HttpError(404);
  return ctx.next();
});
