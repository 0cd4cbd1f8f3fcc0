import type { Found } from "@/components/ui/days.ts";
import type { MessageView } from "@/lib/protocol/views.ts";
import { patternIn } from "@/lib/search/excerpt.ts";
import { readQuery } from "@/lib/search/query.ts";

/** What of a message somebody looked for who comes from their search. */
export function foundIn(
  { seq, body }: MessageView,
  q: string,
): Found | undefined {
  const pattern = patternIn(body ?? "", readQuery(q).words);
  return pattern === undefined ? undefined : { seq, pattern };
}
