import { expect } from "expect";
import { render } from "preact-render-to-string";
import { MessageBody } from "@/components/message/MessageBody.tsx";
import { toPlainLine } from "@/lib/domain/markup/plain.ts";

/** What a message shows, without what only the stylesheet and the screen reader read. */
const show = (body: string) =>
  render(<MessageBody body={body} />)
    .replace(/^<div[^>]*>(.*)<\/div>$/s, "$1")
    .replaceAll(/ (?:class|dir|title|target|rel|tabindex)="[^"]*"/g, "")
    .replaceAll(" >", ">");

const spoiler = (html: string) =>
  `<label><input type="checkbox" aria-label="Show spoiler"><span>${html}</span></label>`;

const shown: [written: string, html: string][] = [
  [
    "plain, 2 * 3 * 4, snake_case, a||b||c, 5~6",
    "plain, 2 * 3 * 4, snake_case, a||b||c, 5~6",
  ],
  ["**bold** and __bold__", "<strong>bold</strong> and <strong>bold</strong>"],
  ["*slanted* and _slanted_", "<em>slanted</em> and <em>slanted</em>"],
  ["***both***", "<strong><em>both</em></strong>"],
  ["**a *b* c**", "<strong>a <em>b</em> c</strong>"],
  ["**a *b** c*", "<strong>a *b</strong> c*"],
  ["这是**重点**内容", "这是<strong>重点</strong>内容"],
  ["~~gone~~", "<del>gone</del>"],
  ["||the **end**||", spoiler("the <strong>end</strong>")],
  ["`a *b* c` and `` ` ``", "<code>a *b* c</code> and <code>`</code>"],
  ["\\*not\\* `\\*`", "*not* <code>\\*</code>"],
  ["**open and `shut", "**open and `shut"],
  [
    "[here](https://a.example/b_(c))!",
    '<a href="https://a.example/b_(c)">here</a>!',
  ],
  [
    "[*here*](https://a.example)",
    '<a href="https://a.example"><em>here</em></a>',
  ],
  [
    "[https://a.example](https://evil.example)",
    '[<a href="https://a.example">https://a.example</a>](<a href="https://evil.example">https://evil.example</a>)',
  ],
  [
    "https://a.example/x_y_z*",
    '<a href="https://a.example/x_y_z">https://a.example/x_y_z</a>*',
  ],
  [
    "> said\n> before\nand after",
    "<blockquote><p>said\nbefore</p></blockquote><p>and after</p>",
  ],
  [">_<", ">_&lt;"],
  [
    "- a\n- b\n  - c",
    "<ul><li><p>a</p></li><li><p>b</p><ul><li><p>c</p></li></ul></li></ul>",
  ],
  ["3. a\n4. b", '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>'],
  ["-1 is not a list\n1.5 neither", "-1 is not a list\n1.5 neither"],
  [
    "| a | b |\n|---|:-:|\n| 1 | `2` |",
    "<div><table><thead><tr><th>a</th><th>b</th></tr></thead>" +
    "<tbody><tr><td>1</td><td><code>2</code></td></tr></tbody></table></div>",
  ],
  ["one\n\n\nthree", "one\n\n\nthree"],
];

for (const [written, html] of shown) {
  Deno.test(`what is written shows as meant: ${JSON.stringify(written)}`, () => {
    expect(show(written)).toBe(html);
  });
}

Deno.test("code keeps every character, coloured by what it means", () => {
  const body = "```ts\nif (a < 1) return `**x**`; // no\n```";

  const html = render(<MessageBody body={body} />);

  expect(html).toContain('<span class="code-keyword">if</span> (a &lt; ');
  expect(html).toContain('<span class="code-string">`**x**`</span>');
  expect(html).toContain('<span class="code-comment">// no</span></code>');
});

Deno.test("a list of conversations shows no marks, and no spoiler", () => {
  const body = "> **Hi** @ada,\n- see [this](https://a.example)\n- ||he dies||";

  expect(toPlainLine(body)).toBe("Hi @ada, see this (spoiler)");
});
