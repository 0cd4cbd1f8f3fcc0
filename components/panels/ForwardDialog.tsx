import type { JSX } from "preact";
import type { Refusal } from "@/lib/domain/result.ts";
import { searchable } from "@/lib/domain/searchable.ts";
import type { RoomView } from "@/lib/protocol/views.ts";
import { Avatar } from "@/components/ui/Avatar.tsx";
import { Banner } from "@/components/ui/Banner.tsx";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Csrf } from "@/components/ui/Csrf.tsx";
import { Dialog } from "@/components/ui/Dialog.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { MessageBody } from "@/components/message/MessageBody.tsx";
import { RoomMark } from "@/components/room/RoomMark.tsx";

type Props = {
  body: string;
  href: string; // the page of the message
  rooms: RoomView[];
  q: string; // what is looked for among them
  newRef: string;
  csrf: string;
  refusal?: Refusal;
  onSearch?: JSX.InputEventHandler<HTMLInputElement>;
};

/** Asks where to: to several conversations at once, once to each. */
export function ForwardDialog(props: Props) {
  const { body, href, rooms, q, newRef, csrf, refusal } = props;
  const wanted = searchable(q).trim();
  const isWanted = ({ name }: RoomView) => searchable(name).includes(wanted);
  return (
    <Dialog title="Forward this message" closeHref={href}>
      {refusal && (
        <Banner kind="danger">{refusal.fields?.to ?? refusal.message}</Banner>
      )}
      <blockquote class="quoted-message">
        <MessageBody body={body} />
      </blockquote>
      <Search {...props} />
      <form method="post" action={`${href}/forward`} class="form">
        <Csrf token={csrf} />
        <input type="hidden" name="ref" value={newRef} />
        <fieldset>
          <legend class="sr-only">To</legend>
          <ul class="targets">
            {rooms.map((room) => (
              <Target key={room.id} room={room} isShown={isWanted(room)} />
            ))}
          </ul>
          {!rooms.some(isWanted) && (
            <EmptyState>{`No conversation is called ${q}.`}</EmptyState>
          )}
        </fieldset>
        <div class="flex justify-end gap-2">
          <ButtonLink href={href} data-closes>Cancel</ButtonLink>
          <Button variant="primary" type="submit">Forward</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Search({ href, q, onSearch }: Props) {
  return (
    <form
      action={`${href}/forward`}
      role="search"
      class="flex gap-2"
      onSubmit={onSearch && ((event) => event.preventDefault())}
    >
      <input
        class="input flex-1"
        type="search"
        name="q"
        aria-label="Find a conversation"
        placeholder="Find a conversation"
        autocomplete="off"
        dir="auto"
        autofocus
        value={q}
        onInput={onSearch}
      />
      {!onSearch && <Button type="submit">Find</Button>}
    </form>
  );
}

/** Whoever is ticked stays so while something else is looked for. */
function Target({ room, isShown }: { room: RoomView; isShown: boolean }) {
  return (
    <li hidden={!isShown}>
      <label class="target">
        <input type="checkbox" name="to[]" value={room.id} />
        {room.other
          ? <Avatar person={room.other} size="small" />
          : <RoomMark kind={room.kind} />}
        <bdi class="truncate">{room.name}</bdi>
      </label>
    </li>
  );
}
