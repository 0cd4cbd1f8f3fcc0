import type { SignedInState } from "@/lib/web/define.ts";
import type { SettingsData } from "./SettingsShell.tsx";
import { loadShell } from "./shell.ts";

/** What every section of the settings shows. */
export const loadSettings = async (
  { req, url, state }: { req: Request; url: URL; state: SignedInState },
): Promise<SettingsData> => ({
  shell: await loadShell(req, state),
  isSaved: req.method === "GET" && url.searchParams.has("saved"),
});
