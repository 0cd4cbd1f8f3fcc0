import { copy } from "./copy.ts";
import type { Identity } from "@/lib/store/data/identity.ts";
import { keys } from "@/lib/store/keys.ts";
import { openFolder } from "@/tests/helpers/folder.ts";

/** Undoes what happens to a data folder meanwhile, and lets clients know: its epoch is a new one. */
export async function restoreBackup(
  dataDir: string,
  meanwhile: () => Promise<void>,
) {
  await using backup = await openFolder();
  await copy(dataDir, backup.path);
  await meanwhile();
  for (const { name } of Deno.readDirSync(dataDir)) {
    await Deno.remove(`${dataDir}/${name}`, { recursive: true });
  }
  await copy(backup.path, dataDir);
  using kv = await Deno.openKv(`${dataDir}/parley.kv`);
  const { value } = await kv.get<Identity>(keys.identity());
  await kv.set(keys.identity(), { ...value, epoch: crypto.randomUUID() });
}
