import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { QUICK_EMOJI } from "@/components/message/quick_emoji.ts";
import type { Line } from "@/components/ui/days.ts";
import { Acts } from "@/lib/client/screen/acts.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";
import { Acting } from "./Acting.tsx";
import { Announcer } from "./Announcer.tsx";
import { Asked } from "./Asked.tsx";
import { Editing } from "./Editing.tsx";
import { Hovering } from "./Hovering.tsx";
import { actionsOn, Lines } from "./lines.ts";

/** The list of messages of a room or a side thread, and what can be done with them. */
export function useMessages(screen: Screen | null, csrf: string) {
  const list = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => new Lines(), []);
  const acts = useMemo(() => screen && new Acts(screen, QUICK_EMOJI), []);
  const actions = useMemo(
    () => acts ? actionsOn(screen!, acts) : undefined,
    [],
  );
  const spot = screen?.reading.hold();
  useLayoutEffect(() => screen?.attach(list.current!), []);
  useLayoutEffect(() => screen?.reading.settle(spot));

  const instead = (line: Line) =>
    screen?.isEditing(line.message) && (
      <Editing screen={screen} line={line} csrf={csrf} />
    );
  const over = screen && acts && (
    <>
      <Asked screen={screen} acts={acts} list={list} csrf={csrf} />
      <Acting screen={screen} acts={acts} list={list} />
      <Hovering screen={screen} list={list} csrf={csrf} />
      <Announcer screen={screen} />
    </>
  );
  return { list, lines, acts, actions, instead, over };
}
