import { expect } from "expect";
import { iconNames } from "@/components/ui/icon_names.ts";
import { buildSprite } from "@/styles/icons.ts";
import { buildStylesheet } from "@/styles/stylesheet.ts";

const css = await buildStylesheet();

Deno.test("the same sources give the same stylesheet", async () => {
  expect(await buildStylesheet()).toBe(css);
});

Deno.test("utilities that components use are in the stylesheet", () => {
  for (
    const rule of [
      ".truncate{",
      ".sr-only{",
      ".text-muted{color:var(--text-muted)}",
    ]
  ) {
    expect(css).toContain(rule);
  }
});

Deno.test("utilities that Twind's preset lacks are there too", () => {
  expect(css).toContain("margin-inline-start:auto");
  expect(css).toContain("text-wrap:balance");
});

Deno.test("nothing in the stylesheet is fetched from elsewhere", () => {
  expect(css).not.toMatch(/@import|url\(/);
});

Deno.test("no page and no component carries a style of its own", async () => {
  const styled = [];
  for (const folder of ["components", "islands", "routes"]) {
    for await (const [path, source] of sources(folder)) {
      if (/\sstyle=|<style|dangerouslySetInnerHTML/.test(source)) {
        styled.push(path);
      }
    }
  }

  expect(styled).toEqual([]);
});

Deno.test("every icon that a component can name is in the sprite, once", async () => {
  const sprite = await buildSprite();
  const ids = Array.from(
    sprite.matchAll(/<symbol\s+id="([\w-]+)"/g),
    ([, id]) => id,
  );

  expect(ids).toEqual(["parley", ...iconNames]);
});

Deno.test("every icon in the sprite is used", async () => {
  let all = "";
  for (const folder of ["components", "islands", "routes"]) {
    for await (const [path, source] of sources(folder)) {
      if (!path.endsWith("icon_names.ts")) all += source;
    }
  }

  expect(iconNames.filter((name) => !all.includes(`"${name}"`))).toEqual([]);
});

async function* sources(folder: string): AsyncGenerator<[string, string]> {
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch(() => []);
  for (const { name, isDirectory } of entries) {
    const path = `${folder}/${name}`;
    if (isDirectory) yield* sources(path);
    else yield [path, await Deno.readTextFile(path)];
  }
}
