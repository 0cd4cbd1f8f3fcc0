import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { PersonCard } from "@/components/people/PersonCard.tsx";
import { readerNow } from "@/lib/client/page/reader.ts";
import type { Screen } from "@/lib/client/screen/screen.ts";
import type { UserId } from "@/lib/domain/ids.ts";
import type { ProfileView } from "@/lib/protocol/views.ts";
import { placeBeside } from "./Floating.tsx";

type Props = {
  screen: Screen;
  csrf: string;
  userId: UserId;
  from: HTMLElement;
  onClose: () => void;
};

/** Who somebody is and whether they are here, beside their name, as that changes. */
export function HoverCard({ screen, csrf, userId, from, onClose }: Props) {
  const { people } = screen.session;
  const said = useSignal<ProfileView | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    people.followed.add(userId);
    find(userId).then((profile) => {
      if (profile) people.learn([profile]);
      said.value = profile;
    });
    const escape = ({ key }: KeyboardEvent) => key === "Escape" && onClose();
    document.addEventListener("keydown", escape);
    return () => document.removeEventListener("keydown", escape);
  }, []);
  const person = people.find(userId);
  useLayoutEffect(() => placeBeside(box.current!, from, "left"), [
    person,
    said.value,
  ]);
  return (
    <div ref={box} class="floating person-card">
      <PersonCard
        person={person}
        zone={said.value?.zone}
        pronouns={said.value?.pronouns}
        isMe={userId === screen.me}
        csrf={csrf}
        reader={readerNow()}
      />
    </div>
  );
}

/** Null: nobody answered; what the page knows is shown. */
async function find(userId: UserId): Promise<ProfileView | null> {
  try {
    const answer = await fetch(`/api/people/${userId}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
