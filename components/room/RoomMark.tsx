import { Icon } from "@/components/ui/Icon.tsx";
import type { IconName } from "@/components/ui/icon_names.ts";
import type { RoomKind } from "@/components/views.ts";

const marks: Record<RoomKind, IconName> = {
  public: "hash",
  private: "lock",
  direct: "user",
};

export function RoomMark({ kind }: { kind: RoomKind }) {
  return <Icon name={marks[kind]} />;
}
