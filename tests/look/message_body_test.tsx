import { expect } from "expect";
import { render } from "preact-render-to-string";
import { MessageBody } from "@/components/MessageBody.tsx";
import { isEmojiOnly, splitLinks } from "@/components/message_text.ts";

const linksIn = (text: string) =>
  splitLinks(text).flatMap(({ href }) => href ?? []);

const hostile = [
  `<script>alert(1)</script>`,
  `<img src=x onerror=alert(1)>`,
  `"><svg onload=alert(1)>`,
  `javascript:alert(1)`,
  `JaVaScRiPt:alert(1) data:text/html,x vbscript:x file:///etc/passwd`,
  `xhttp://example.com`,
  `https://"onmouseover="alert(1)`,
  `http:javascript:alert(1)`,
  `&lt;b&gt; &amp;`,
];

for (const text of hostile) {
  Deno.test(`text stays text: ${text}`, () => {
    const html = render(<MessageBody body={text} />);

    expect(html.match(/<(?!\/?(div|a)[ >])/)).toBeNull();
    expect(html.match(/<[^>]*\son\w+=|href="(?!https?:|mailto:)/)).toBeNull();
    expect(readText(html)).toBe(text);
  });
}

const addresses: [text: string, ...links: string[]][] = [
  ["see https://example.com.", "https://example.com"],
  [
    "http://a.example and HTTPS://B.example",
    "http://a.example",
    "HTTPS://B.example",
  ],
  ["(https://example.com/a_(b))", "https://example.com/a_(b)"],
  ["<https://example.com/?q=1&r=2#s>", "https://example.com/?q=1&r=2#s"],
  ["write to mailto:ada@example.com!", "mailto:ada@example.com"],
  ["https://example.com:8443/a:b", "https://example.com:8443/a:b"],
  ["https://example.com/\u202egpj.exe", "https://example.com/"],
  ["http:// https:///x mailto: mailto:@"],
];

for (const [text, ...links] of addresses) {
  Deno.test(`addresses can be followed: ${text}`, () => {
    expect(linksIn(text)).toEqual(links);
    expect(splitLinks(text).map((part) => part.text).join("")).toBe(text);
  });
}

Deno.test("a followed address tells the other side nothing and gets no hold of this page", () => {
  const html = render(<MessageBody body="https://example.com" />);

  expect(html).toContain('rel="noopener noreferrer nofollow"');
});

const tedious = [
  "https:",
  "http://a ",
  "mailto:a@",
  "https://a)",
  "https://((((",
  "::::",
  "https://a.,",
];

for (const unit of tedious) {
  Deno.test(`twice the text is twice the work: ${unit}`, () => {
    const once = workFor(unit.repeat(2_000));
    const twice = workFor(unit.repeat(4_000));

    expect(twice).toBeLessThan(once * 2.1 + 100);
  });
}

Deno.test("a message of emoji alone is shown large, one with a word is not", () => {
  for (const text of ["🎂", "👍🏽 👩‍👩‍👧‍👦 🇪🇺", "❤️", "1️⃣", "🎂🎂🎂", "🤷‍♂️"]) {
    expect(isEmojiOnly(text)).toBe(true);
  }
  for (const text of ["", " ", "12", "#", "ok 👍", "©", "🎂🎂🎂🎂"]) {
    expect(isEmojiOnly(text)).toBe(false);
  }
});

/** Characters looked at, as the text itself counts them. */
function workFor(text: string): number {
  const counting = new CountingText(text);
  splitLinks(counting as unknown as string);
  return counting.work;
}

class CountingText extends String {
  work = 0;

  override charCodeAt(at: number): number {
    this.work++;
    return super.charCodeAt(at);
  }

  override indexOf(sought: string, from = 0): number {
    const found = super.indexOf(sought, from);
    this.work += (found === -1 ? this.length : found) - from + 1;
    return found;
  }

  override slice(from: number, to = this.length): string {
    this.work += Math.max(0, to - from);
    return super.slice(from, to);
  }
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

const readText = (html: string) =>
  html.replaceAll(/<[^>]*>/g, "").replaceAll(
    /&(#?\w+);/g,
    (_, name) => ENTITIES[name],
  );
