import { expect } from "expect";
import { render } from "preact-render-to-string";
import { MessageBody } from "@/components/message/MessageBody.tsx";
import { isEmojiOnly } from "@/components/message/message_text.ts";

const show = (text: string) => render(<MessageBody body={text} />);
const linksIn = (text: string) =>
  Array.from(
    show(text).matchAll(/href="([^"]*)"/g),
    ([, href]) => readText(href),
  );

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
  `[click](javascript:alert(1))`,
  `[click](data:text/html,<script>alert(1)</script>)`,
  `[click]( https://a.example)`,
  `[click](https://a.example"onclick="alert(1))`,
];

for (const text of hostile) {
  Deno.test(`text stays text: ${text}`, () => {
    const html = show(text);

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
    expect(readText(show(text))).toBe(text);
  });
}

Deno.test("a followed address tells the other side nothing and gets no hold of this page", () => {
  const html = render(<MessageBody body="https://example.com" />);

  expect(html).toContain('rel="noopener noreferrer nofollow"');
});

Deno.test("a message of emoji alone is shown large, one with a word is not", () => {
  for (const text of ["🎂", "👍🏽 👩‍👩‍👧‍👦 🇪🇺", "❤️", "1️⃣", "🎂🎂🎂", "🤷‍♂️"]) {
    expect(isEmojiOnly(text)).toBe(true);
  }
  for (const text of ["", " ", "12", "#", "ok 👍", "©", "🎂🎂🎂🎂"]) {
    expect(isEmojiOnly(text)).toBe(false);
  }
});

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
