import { useMemo } from "preact/hooks";
import {
  Profile as ProfilePage,
  type ProfileProps,
} from "@/components/people/Profile.tsx";
import { liveOn } from "@/lib/client/page/live_page.ts";
import { readerOn } from "@/lib/client/page/reader.ts";
import type { Page } from "@/lib/client/session.ts";

type Props = Omit<ProfileProps, "isMe"> & { page: Page };

/** Who somebody is, and whether they are here, as that changes. */
export default function Profile({ page, profile, csrf, reader }: Props) {
  const session = useMemo(() => liveOn(page), []);
  useMemo(() => {
    session?.people.followed.add(profile.id);
    session?.people.learn([profile]);
  }, []);
  const { bio, pronouns, zone, phone } = profile;
  return (
    <ProfilePage
      profile={session
        ? { bio, pronouns, zone, phone, ...session.people.find(profile.id) }
        : profile}
      isMe={profile.id === page.account.id}
      csrf={csrf}
      reader={readerOn(reader)}
    />
  );
}
