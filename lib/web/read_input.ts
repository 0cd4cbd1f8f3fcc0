import type * as v from "valibot";
import { MAX_REQUEST_BYTES } from "@/lib/domain/limits.ts";
import { ok, refuse, type Result } from "@/lib/domain/result.ts";
import { parseJson } from "@/lib/protocol/json.ts";
import { parse } from "@/lib/protocol/parse.ts";

export const CSRF_FIELD = "csrf";

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
  const fields = fromPairs(url.search.slice(1));
  if (!fields.ok) return fields;
  return merge(schema, fields.value, params);
}

/** What a request's body says, before any schema has looked at it. */
export async function readFields(req: Request): Promise<Result<Fields>> {
  const text = await readText(req);
  if (!text.ok) return text;
  const type = (req.headers.get("content-type") ?? "").split(";")[0]
    .trim().toLowerCase();
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
  if (twice) return malformed(`The address says "${twice}" already.`);
  return parse(schema, { ...fields, ...params });
}

function fromForm(text: string): Result<Fields> {
  const fields = fromPairs(text);
  if (fields.ok) delete fields.value[CSRF_FIELD];
  return fields;
}

function fromPairs(text: string): Result<Fields> {
  const fields: Fields = {};
  try {
    for (const pair of text.split("&").filter(Boolean)) {
      const [name, value = ""] = pair.split(/=(.*)/s).map(decodePart);
      const isNew = name.endsWith("[]")
        ? putBeside(fields, name.slice(0, -2), value)
        : put(fields, name, value);
      if (!isNew) return malformed("A field is one too many.");
    }
    return ok(fields);
  } catch {
    return malformed("This is not UTF-8.");
  }
}

// `in` also finds `__proto__` and the like, which no schema would miss.
function put(fields: Fields, name: string, value: unknown): boolean {
  if (name in fields) return false;
  fields[name] = value;
  return true;
}

/** Boxes that can be ticked side by side: `to[]=a&to[]=b` says `to: ["a", "b"]`. */
function putBeside(fields: Fields, name: string, value: string): boolean {
  if (put(fields, name, [value])) return true;
  const values = fields[name];
  if (!Array.isArray(values)) return false;
  values.push(value);
  return true;
}

/** Throws for what is no text, where `URLSearchParams` would put a replacement character. */
const decodePart = (part: string) =>
  decodeURIComponent(part.replaceAll("+", " "));

function fromJson(text: string): Result<Fields> {
  try {
    const fields = parseJson(text);
    const isObject = typeof fields === "object" && fields !== null &&
      !Array.isArray(fields);
    return isObject ? ok(fields as Fields) : malformed("Send a JSON object.");
  } catch {
    return malformed("This is not JSON, or says something twice.");
  }
}

/** The body as text, given up on as soon as it is too large. */
export async function readText(req: Request): Promise<Result<string>> {
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
