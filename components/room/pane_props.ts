import type { Found } from "@/components/ui/days.ts";
import type { Reader } from "@/components/ui/moments.ts";
import type { Begun } from "@/lib/domain/model.ts";
import type { MessageView } from "@/lib/protocol/views.ts";

/** What both panes are read and written in with. */
export interface PaneProps {
  csrf: string;
  reader: Reader;
  draft?: string; // what was typed and refused
  begun?: Begun; // and what was saved before it was sent
  answering?: MessageView;
  error?: string;
  preview?: string; // what is to be shown as others will see it
  found?: Found; // what a search has led to
}
