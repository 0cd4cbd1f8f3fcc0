import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon_names.ts";
import type { RoomKind } from "./views.ts";

const marks: Record<RoomKind, IconName> = {
  public: "hash",
  private: "lock",
  direct: "user",
};

export function RoomMark({ kind }: { kind: RoomKind }) {
  return <Icon name={marks[kind]} />;
}
