import type * as v from "valibot";
import { permalink } from "@/lib/protocol/hrefs.ts";
import { formFor } from "./form_for.ts";

interface About {
  roomId: string;
  seq: number;
}

type Form<Input extends About> = Pick<
  Parameters<typeof formFor<v.GenericSchema<unknown, Input>>>[0],
  "schema" | "does" | "said"
>;

/** A form that does something with a message and goes back to it. */
export const aboutMessage = <Input extends About>(form: Form<Input>) =>
  formFor({ ...form, to: ({ roomId, seq }) => permalink(roomId, seq) });
