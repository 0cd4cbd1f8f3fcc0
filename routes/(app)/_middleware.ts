import { definePublic } from "@/lib/web/define.ts";
import { requireUser } from "@/lib/web/require_user.ts";

export default definePublic.middleware(requireUser);
