import * as v from "valibot";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";

const MAX_FIELDS = 10; // named in one refusal, however many are wrong
const MAX_SENTENCE = 200; // characters: a schema's own sentences quote what they were given

/** Reads what came over the wire into what the schema says; everything else is refused. */
export function parse<const Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Result<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, input, { abortPipeEarly: true });
  if (parsed.success) return ok(parsed.output);
  const fields = Object.fromEntries(
    parsed.issues.slice(0, MAX_FIELDS).map((issue) => [
      (v.getDotPath(issue) ?? "").slice(0, MAX_SENTENCE),
      issue.message.slice(0, MAX_SENTENCE),
    ]),
  );
  return refuse("invalid", "Something you filled in is not right.", {
    fields,
  });
}
