import { Fragment, h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Assets } from "./assets.ts";
import { renderHiddenSlots } from "./islands.ts";
import { narrowMarkup } from "./narrow.ts";
import { PageState, renderInto } from "./page_state.ts";
import { START } from "./start.ts";
import { Serializer } from "./serialize.ts";

/** A whole page, with what it asked for on its way: `<Head>`, preloads, island props, the boot script. */
export function renderDocument(vnode: VNode, assets: Assets): string {
  const page = new PageState(assets);
  return renderInto(page, () => {
    const html = asDocument(renderToString(vnode));
    const hidden = renderHiddenSlots(page);
    const heads = page.heads.map((children) =>
      narrowMarkup(renderToString(h(Fragment, null, children)))
    );
    return page.whole(assemble(
      html,
      heads.join("") + preloads(page),
      hidden + scripts(page),
    ));
  });
}

function asDocument(html: string): string {
  if (html.startsWith("<html")) return `<!DOCTYPE html>${html}`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`;
}

function assemble(html: string, head: string, foot: string): string {
  const bodyEnd = indexOr(html.lastIndexOf("</body>"), html.length);
  const headEnd = indexOr(html.indexOf("</head>"), bodyEnd);
  return oneTitle(html.slice(0, headEnd) + head) +
    html.slice(headEnd, bodyEnd) + foot + html.slice(bodyEnd);
}

const indexOr = (index: number, otherwise: number) =>
  index < 0 ? otherwise : index;

/** The innermost page names the document. */
function oneTitle(head: string): string {
  const titles = head.match(/<title>.*?<\/title>/gs);
  if (!titles || titles.length === 1) return head;
  return titles.slice(0, -1).reduce(
    (rest, title) => rest.replace(title, ""),
    head,
  );
}

function preloads({ islands, assets }: PageState): string {
  if (!islands.length || !assets.boot) return "";
  const urls = new Set(assets.boot.imports);
  for (const { island } of islands) {
    const chunk = assets.islands[island.name];
    urls.add(chunk.url);
    for (const url of chunk.imports) urls.add(url);
  }
  let links = `<link rel="modulepreload" href="${assets.boot.url}">`;
  for (const url of urls) links += `<link rel="modulepreload" href="${url}">`;
  return links;
}

function scripts(page: PageState): string {
  const { boot, build, reload } = page.assets;
  // Even without a build, so that tests see what cannot be sent.
  const payload = page.islands.length ? islandPayload(page) : "";
  let html = "";
  if (payload && boot) {
    html +=
      `<script type="application/json" id="fresh-islands">${payload}</script>` +
      `<script type="module" src="${boot.url}" data-build="${build}"></script>`;
  }
  if (reload) {
    html += `<script type="module" src="${reload}?${START}"></script>`;
  }
  return html;
}

function islandPayload({ islands, assets, assetUrls }: PageState): string {
  const serializer = new Serializer();
  const texts = islands.map(({ island: { name, exportName }, props }) => {
    const url = assets.islands[name]?.url ?? null;
    const written = writeProps(serializer, name, props);
    return `[${JSON.stringify(url)},"${exportName}",${written}]`;
  });
  return `{"assets":${serializer.write(assetUrls)},"islands":[${texts}]}`;
}

function writeProps(
  serializer: Serializer,
  island: string,
  props: Record<string, unknown>,
): string {
  const texts = Object.entries(props).map(([name, value]) => {
    try {
      return `"${name}":${serializer.write(value)}`;
    } catch (error) {
      throw new TypeError(
        `<${island}> runs in the browser and cannot be given "${name}": it holds ${
          (error as Error).message
        }.`,
      );
    }
  });
  return `{${texts}}`;
}
