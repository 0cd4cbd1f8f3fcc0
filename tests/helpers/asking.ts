import type { Call } from "./routes.ts";
import type { Visitor } from "./visitor.ts";

/** A right request: JSON for the API, a form for a page. */
export function ask(visitor: Visitor, call: Call): Promise<Response> {
  const { method, path, input, isApi } = call;
  if (method === "GET") return visitor.fetch(path + query(input ?? {}));
  const body = isApi
    ? JSON.stringify(input ?? {})
    : query(input ?? {}).slice(1);
  return send(visitor, call, { type: isApi ? JSON_TYPE : FORM_TYPE, body });
}

export interface Sent {
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
}

export const JSON_TYPE = "application/json";
export const FORM_TYPE = "application/x-www-form-urlencoded";

export function send(
  visitor: Visitor,
  { method, path }: Call,
  { type, body }: Sent,
): Promise<Response> {
  const headers = { "content-type": type };
  return visitor.fetch(path, { method, headers, body });
}

const query = (input: Record<string, unknown>) =>
  `?${new URLSearchParams(input as Record<string, string>)}`;
