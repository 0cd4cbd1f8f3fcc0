import { changeQuiet } from "@/lib/chat/profiles.ts";
import { ChangeQuiet } from "@/lib/protocol/settings_inputs.ts";
import { formFor } from "@/routes/(app)/(_parts)/form_for.ts";

export const handler = formFor({
  schema: ChangeQuiet,
  does: changeQuiet,
  to: () => "/settings/status?saved",
});
