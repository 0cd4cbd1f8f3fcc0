import { expect } from "expect";
import fc from "fast-check";
import { App } from "fresh";
import { asset, Head } from "fresh/runtime";
import { signal } from "@preact/signals";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { Assets, NO_ASSETS } from "@/lib/fresh/assets.ts";
import { renderDocument } from "@/lib/fresh/document.ts";
import { registerIslands } from "@/lib/fresh/islands.ts";
import { PageState, renderInto } from "@/lib/fresh/page_state.ts";
import { Pieces } from "@/lib/fresh/pieces.ts";
import { visitor } from "./helpers.ts";

const FILE = { url: "/file.js", imports: [] };
const NOTHING = { build: "", fingerprint: "", reload: null };
const NO_FILES = { urls: {}, files: {}, kept: [] };

/** A component that counts how often it is asked, kept under one name whatever it is given. */
function counted() {
  function Card(props: Record<string, unknown>) {
    Card.count++;
    return (
      <p>{["a", "b", "c"].map((name) => JSON.stringify(props[name])).join()}</p>
    );
  }
  Card.count = 0;
  Card.keptAs = () => "card";
  return Card;
}

/** Pages that show one card each. */
function pagesOf(Card: ReturnType<typeof counted>) {
  let props: Record<string, unknown> = {};
  const visit = visitor(
    new App().route("/", { component: () => <Card {...props} /> }),
  );
  return async (shown: Record<string, unknown>) => {
    props = shown;
    return await (await visit("/")).text();
  };
}

Deno.test("what has been rendered is shown again for the same props", async () => {
  const Card = counted();
  const show = pagesOf(Card);

  const first = await show({ a: 1, b: { hues: [1, 2] } });
  const again = await show({ a: 1, b: { hues: [1, 2] } });

  expect(again).toBe(first);
  expect(Card.count).toBe(1);
});

Deno.test("a card shows its own props, whatever was kept under its name", async () => {
  const Card = counted();
  const show = pagesOf(Card);
  const props = fc.dictionary(
    fc.constantFrom("a", "b", "c"),
    fc.oneof(
      fc.constantFrom(1, null, "1"),
      fc.array(fc.constantFrom(1, 2), { maxLength: 2 }),
      fc.record({ a: fc.constantFrom(1, undefined), b: fc.boolean() }),
    ),
  );

  await fc.assert(
    fc.asyncProperty(props, async (shown) => {
      expect(await show(shown)).toContain(renderToString(<Card {...shown} />));
    }),
    { numRuns: 500 },
  );
});

Deno.test("an island that is kept is sent what it shows, page by page", () => {
  const Card = counted();
  registerIslands({ "/Card.tsx": { default: Card } });
  const assets = new Assets({
    ...NOTHING,
    ...NO_FILES,
    boot: FILE,
    islands: { Card: FILE },
  }, "");
  const face = { name: "Ada", hues: [1] };
  const count = signal(1);
  const pages = [
    { a: face, b: 1 },
    { a: { ...face }, b: 1 },
    { a: face, b: 2 },
    { a: { ...face, name: "Grace" }, b: 1 },
    { a: face, c: count },
    { a: face, c: count },
  ];
  const show = (props: Record<string, unknown>) => {
    const Page = () => <Card {...props} />;
    const html = renderDocument(<Page />, assets);
    const [, json] = /"fresh-islands">(.*?)<\/script>/.exec(html)!;
    expect(html).toContain(
      `<!--island:0-->${renderToString(<Card {...props} />)}`,
    );
    return JSON.parse(json).islands[0][2];
  };

  const [one, same, other, hers, ...counts] = [...pages, ...pages].map(show);
  face.hues.push(2);

  expect(same).toEqual(one);
  expect(one).toEqual({ a: { name: "Ada", hues: [1] }, b: 1 });
  expect(other).toEqual({ ...one, b: 2 });
  expect(hers.a.name).toBe("Grace");
  for (const sent of counts.filter(({ c }) => c)) {
    expect(sent.c).toEqual({ $: ["signal", 0, 1] });
  }
  expect(show(pages[0]).a.hues).toEqual([1, 2]);
});

Deno.test("props that change where they are are noticed", async () => {
  const show = pagesOf(counted());
  const face = { name: "Ada", hues: [1] };

  await show({ a: face });
  face.hues.push(2);

  expect(await show({ a: face })).toContain("[1,2]");
});

Deno.test("what is not plain is never taken for the same", async () => {
  const Card = counted();
  const show = pagesOf(Card);
  const names = new Set(["Ada"]);

  await show({ a: names });
  await show({ a: names });

  expect(Card.count).toBe(2);
});

Deno.test("each site keeps its own", async () => {
  const Card = counted();

  await pagesOf(Card)({ id: 1 });
  await pagesOf(Card)({ id: 1 });

  expect(Card.count).toBe(2);
});

Deno.test("two components may use the same name", async () => {
  const One = counted();
  const Other = () => <b>other</b>;
  Other.keptAs = One.keptAs;
  const component = () => (
    <div>
      <One />
      <Other />
    </div>
  );
  const visit = visitor(new App().route("/", { component }));

  const first = await (await visit("/")).text();

  expect(first).toContain("<b>other</b>");
  expect(await (await visit("/")).text()).toBe(first);
});

Deno.test("nobody can write what stands for kept markup", async () => {
  const Card = counted();
  const mark = "<!--piece:0-->";
  const component = () => (
    <div title={mark}>
      <Head>
        <title>{mark}</title>
      </Head>
      <Card a={mark} />
      {mark}
    </div>
  );
  const visit = visitor(new App().route("/", { component }));

  const html = await (await visit("/")).text();

  expect(html.split("<p>")).toHaveLength(2); // one card
  expect(html.split("&lt;!--piece:0--")).toHaveLength(5); // said four times
});

Deno.test("a browser is told of the assets of kept markup, too", () => {
  const Picture = () => <img src={asset("/face.svg")} />;
  Picture.keptAs = () => "face";
  const show = () => {
    const page = new PageState(NO_ASSETS);
    renderInto(page, () => renderToString(h(Picture, {})));
    return page.assetUrls;
  };

  show();

  expect(show()).toEqual({ "/face.svg": "/face.svg" });
});

Deno.test("old markup makes way for new", () => {
  const shelf = new Pieces().of(counted());
  const piece = (id: number) => ({
    html: "x".repeat(100_000),
    assetUrls: null,
    props: { id },
  });

  for (let id = 0; id < 200; id++) shelf.keep(`card ${id}`, piece(id));

  expect(shelf.find("card 0", { id: 0 })).toBe(undefined);
  expect(shelf.find("card 199", { id: 199 })?.html).toHaveLength(100_000);
});

Deno.test("markup that would drive out too much other is not kept", () => {
  const shelf = new Pieces().of(counted());

  shelf.keep("card", {
    html: "x".repeat(1_000_000),
    assetUrls: null,
    props: {},
  });

  expect(shelf.find("card", {})).toBe(undefined);
});

Deno.test("versions under one name make way, too", () => {
  const shelf = new Pieces().of(counted());
  const piece = (id: number) => ({ html: "x", assetUrls: null, props: { id } });

  for (let id = 0; id < 20; id++) shelf.keep("card", piece(id));

  expect(shelf.find("card", { id: 0 })).toBe(undefined);
  expect(shelf.find("card", { id: 19 })).toEqual(piece(19));
});
