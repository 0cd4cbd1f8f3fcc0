import { parseCookie, parseSetCookie } from "cookie";
import { plainText } from "./plain_text.ts";

type Fields = Record<string, string> | [string, string][];

/** Asks as a browser does: with the cookies it was given, saying where a form came from. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  /** What is said of where a request comes from; a text browser says nothing. */
  origin: Record<string, string>;

  constructor(readonly url: string) {
    this.origin = { "origin": url, "sec-fetch-site": "same-origin" };
  }

  get cookie(): string {
    return [...this.#cookies].map((pair) => pair.join("=")).join("; ");
  }

  /** Takes over the cookies of somebody else. */
  remember(cookie: string) {
    for (const [name, value] of Object.entries(parseCookie(cookie))) {
      this.#cookies.set(name, value!);
    }
  }

  /** Follows no redirect. Read or cancel the body. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set("cookie", this.cookie);
    for (const [name, value] of Object.entries(this.origin)) {
      headers.set(name, value);
    }
    const answer = await fetch(this.url + path, {
      redirect: "manual",
      ...init,
      headers,
    });
    answer.headers.getSetCookie().forEach((cookie) => this.#keep(cookie));
    return answer;
  }

  async read(path: string): Promise<string> {
    return plainText(await (await this.fetch(path)).text());
  }

  submit(path: string, fields: Fields): Promise<Response> {
    const body = new URLSearchParams(fields);
    return this.fetch(path, { method: "POST", body });
  }

  json(path: string, value: unknown, method = "POST"): Promise<Response> {
    const headers = { "content-type": "application/json" };
    return this.fetch(path, { method, headers, body: JSON.stringify(value) });
  }

  #keep(header: string) {
    const { name, value, maxAge } = parseSetCookie(header);
    if (maxAge === 0) this.#cookies.delete(name);
    else this.#cookies.set(name, value ?? "");
  }
}
