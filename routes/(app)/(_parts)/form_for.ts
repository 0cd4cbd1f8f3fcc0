import type * as v from "valibot";
import type { App } from "@/lib/app.ts";
import type { User } from "@/lib/domain/model.ts";
import type { Result } from "@/lib/domain/result.ts";
import { accepted } from "@/lib/web/accepted.ts";
import { define } from "@/lib/web/define.ts";
import { readInput } from "@/lib/web/read_input.ts";

type UseCase<Input> = (
  app: App,
  user: User,
  input: Input,
) => Result<unknown> | Promise<Result<unknown>>;

interface Form<Schema extends v.GenericSchema> {
  schema: Schema;
  does: UseCase<v.InferOutput<Schema>>;
  to(input: v.InferOutput<Schema>): string;
  said?: Record<string, string>; // by the address itself
}

/** A form that does one thing and goes on to the page where that shows. */
export const formFor = <const Schema extends v.GenericSchema>(
  { schema, does, to, said }: Form<Schema>,
) =>
  define.handlers({
    async POST(ctx) {
      const { app, user } = ctx.state;
      const params = { ...ctx.params, ...said };
      const input = accepted(await readInput(ctx.req, schema, params));
      accepted(await does(app, user, input));
      return ctx.redirect(to(input), 303);
    },
  });
