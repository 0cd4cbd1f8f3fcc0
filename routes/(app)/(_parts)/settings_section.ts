import { page } from "fresh";
import type * as v from "valibot";
import type { App } from "@/lib/app.ts";
import type { User } from "@/lib/domain/model.ts";
import type { Result } from "@/lib/domain/result.ts";
import { define, type SignedInState } from "@/lib/web/define.ts";
import { readForm } from "@/lib/web/read_input.ts";
import { refusedPage } from "@/lib/web/reply.ts";
import { loadSettings } from "./load_settings.ts";
import type { SettingsData } from "./SettingsShell.tsx";

interface Section<Schema extends v.GenericSchema, Shown extends object> {
  href: string;
  schema: Schema;
  change(
    app: App,
    user: User,
    input: v.InferOutput<Schema>,
  ): Promise<Result<unknown>>;
  /** What it shows beside what every section does. */
  load(state: SignedInState): Promise<Shown>;
}

/** A section of the settings: shows what is, and keeps what is said, or shows why it does not. */
export const settingsSection = <
  const Schema extends v.GenericSchema,
  Shown extends object,
>({ href, schema, change, load }: Section<Schema, Shown>) =>
  define.handlers({
    async GET(ctx) {
      const data = { ...await loadSettings(ctx), ...await load(ctx.state) };
      return page<SettingsData & Shown>(data);
    },

    async POST(ctx) {
      const { app, user } = ctx.state;
      const { input, typed } = await readForm(ctx.req, schema);
      const changed = input.ok ? await change(app, user, input.value) : input;
      if (changed.ok) return ctx.redirect(`${href}?saved`, 303);
      const data = { ...await loadSettings(ctx), ...await load(ctx.state) };
      const { refusal } = changed;
      return refusedPage<SettingsData & Shown>({ ...data, typed, refusal });
    },
  });
