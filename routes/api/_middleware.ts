import { definePublic } from "@/lib/web/define.ts";
import { requireUserOfApi } from "@/lib/web/require_user.ts";

export default definePublic.middleware(requireUserOfApi);
