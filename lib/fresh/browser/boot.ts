import { type ComponentChildren, type ComponentType, h, hydrate } from "preact";
import { seam } from "@/lib/fresh/seam.ts";
import { readMarkers } from "./markers.ts";
import { rangeOf } from "./range.ts";
import { reviver } from "./revive.ts";

type Props = Record<string, unknown>;

interface Payload {
  assets: Record<string, string>;
  islands: [url: string, exportName: string, props: Props][];
}

const block = document.getElementById("fresh-islands")!;
const { assets, islands } = JSON.parse(block.textContent!) as Payload;
seam.asset = (path) => assets[path] ?? path;

const slots: ComponentChildren[] = [];
const Slot = ({ id }: { id: number }) => slots[id];
const revive = reviver((id) => h(Slot, { id }));
const props = islands.map((island) => revive(island[2]) as Props);

start();

async function start() {
  const components: ComponentType<Props>[] = await Promise.all(
    islands.map(async ([url, name]) => (await import(url))[name]),
  );
  const islandAt = (id: number) => h(components[id], props[id]);

  // All slots are read before anything hydrates and so changes them.
  for (const root of readMarkers(slots, islandAt)) {
    try {
      hydrate(islandAt(root.id), rangeOf(root));
    } catch (error) {
      queueMicrotask(() => { // reported, while the other islands still start
        throw error;
      });
    }
  }
}
