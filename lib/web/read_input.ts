import type * as v from "valibot";
import { MAX_REQUEST_BYTES } from "@/lib/domain/limits.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import { parse } from "@/lib/protocol/parse.ts";

const MAX_DEPTH = 8;

type Fields = Record<string, unknown>;

/**
 * Reads a JSON body or a form into what the schema says; `params`, from the path, go with it and
 * may not be said twice. The form's CSRF field is the middleware's, not the input's.
 */
export async function readInput<const Schema extends v.GenericSchema>(
  req: Request,
  schema: Schema,
  params: Record<string, string> = {},
): Promise<Result<v.InferOutput<Schema>>> {
  const fields = await readFields(req);
  if (!fields.ok) return fields;
  return merge(schema, fields.value, params);
}

/** The same for a page's form: with what was typed, to show it again if it is refused. */
export async function readForm<const Schema extends v.GenericSchema>(
  req: Request,
  schema: Schema,
  params: Record<string, string> = {},
): Promise<
  { input: Result<v.InferOutput<Schema>>; typed: Record<string, string> }
> {
  const fields = await readFields(req);
  if (!fields.ok) return { input: fields, typed: {} };
  const typed: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields.value)) {
    if (typeof value === "string") typed[name] = value;
  }
  return { input: merge(schema, fields.value, params), typed };
}

/** The same for what a GET carries. */
export function readQuery<const Schema extends v.GenericSchema>(
  url: URL,
  schema: Schema,
  params: Record<string, string> = {},
): Result<v.InferOutput<Schema>> {
  const fields = fromPairs(url.searchParams);
  if (!fields.ok) return fields;
  return merge(schema, fields.value, params);
}

/** What a request's body says, before any schema has looked at it. */
export async function readFields(req: Request): Promise<Result<Fields>> {
  const text = await readText(req);
  if (!text.ok) return text;
  const type = (req.headers.get("content-type") ?? "").split(";")[0].trim();
  if (text.value === "" && type === "") return ok({});
  if (type === "application/json") return fromJson(text.value);
  if (type === "application/x-www-form-urlencoded") return fromForm(text.value);
  return refuse("unsupported", "Send JSON or an HTML form.");
}

function merge<const Schema extends v.GenericSchema>(
  schema: Schema,
  fields: Fields,
  params: Record<string, string>,
): Result<v.InferOutput<Schema>> {
  const twice = Object.keys(params).find((name) => Object.hasOwn(fields, name));
  if (twice) return malformed(`"${twice}" is in the address already.`);
  return parse(schema, { ...fields, ...params });
}

function fromForm(text: string): Result<Fields> {
  const fields = fromPairs(new URLSearchParams(text));
  if (fields.ok) delete fields.value.csrf;
  return fields;
}

function fromPairs(pairs: URLSearchParams): Result<Fields> {
  const fields: Fields = {};
  for (const [name, value] of pairs) {
    if (Object.hasOwn(fields, name)) {
      return malformed(`"${name}" is there twice.`);
    }
    if (name === "__proto__") return malformed("Unknown field.");
    fields[name] = value;
  }
  return ok(fields);
}

function fromJson(text: string): Result<Fields> {
  try {
    const fields = JSON.parse(text);
    if (
      typeof fields !== "object" || fields === null || Array.isArray(fields)
    ) {
      return malformed("Send a JSON object.");
    }
    if (Object.hasOwn(fields, "__proto__")) return malformed("Unknown field.");
    if (isDeeper(fields, MAX_DEPTH)) {
      return malformed("This is nested too deep.");
    }
    return ok(fields);
  } catch {
    return malformed("This is not JSON.");
  }
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 ||
    Object.values(value).some((inner) => isDeeper(inner, depth - 1));
}

/** The body as text, given up on as soon as it is too large. */
async function readText(req: Request): Promise<Result<string>> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  try {
    for await (const chunk of req.body ?? []) {
      size += chunk.byteLength;
      if (size > MAX_REQUEST_BYTES) return tooLarge;
      text += decoder.decode(chunk, { stream: true });
    }
    return ok(text + decoder.decode());
  } catch {
    return malformed("This is not UTF-8.");
  }
}

const malformed = (message: string) => refuse("invalid", message);
const tooLarge = refuse("too_large", "This is too large.");
