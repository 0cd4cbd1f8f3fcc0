import type { RoomView } from "@/lib/protocol/views.ts";
import type { IconName } from "@/components/ui/icon_names.ts";

export interface Way {
  icon: IconName;
  label: string;
  href: string;
}

/** The way to whoever is in a conversation: its members, or the other person. */
export function whoIn({ id, other }: RoomView, memberCount: number): Way {
  if (other) {
    return { icon: "user", label: "Profile", href: `/people/${other.id}` };
  }
  const label = `${memberCount} ${memberCount === 1 ? "member" : "members"}`;
  return { icon: "users", label, href: `/rooms/${id}/members` };
}
