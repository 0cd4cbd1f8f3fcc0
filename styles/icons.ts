import { iconNames } from "@/components/ui/icon_names.ts";

const SPRITE = new URL("../static/icons.svg", import.meta.url);
const LUCIDE = new URL("../node_modules/lucide-static/icons/", import.meta.url);

/** Our own symbols and Lucide's in one file; colour and stroke come from the page (`.icon`). */
export async function buildSprite(): Promise<string> {
  const own = await Deno.readTextFile(SPRITE);
  const symbols = await Promise.all(iconNames.map(readSymbol));
  return own.replace(/\s*<\/svg>/, `${symbols.join("\n")}\n</svg>`).replaceAll(
    /<!--.*?-->/gs,
    "",
  );
}

async function readSymbol(name: string): Promise<string> {
  const svg = await Deno.readTextFile(new URL(`${name}.svg`, LUCIDE));
  const shapes = svg.slice(
    svg.indexOf(">", svg.indexOf("<svg")) + 1,
    svg.indexOf("</svg>"),
  );
  return `<symbol id="${name}" viewBox="0 0 24 24">${
    shapes.replaceAll(/\s*\n\s*/g, " ")
  }</symbol>`;
}
