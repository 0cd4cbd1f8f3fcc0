import { Banner } from "@/components/ui/Banner.tsx";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Dialog } from "@/components/ui/Dialog.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { Field } from "@/components/ui/Field.tsx";
import { Toast } from "@/components/ui/Toast.tsx";
import { RoomMenu } from "./RoomSample.tsx";
import { Sample } from "./Sample.tsx";

export function Floating() {
  return (
    <>
      <Sample title="Menu">
        <div class="flex justify-end">
          <RoomMenu />
        </div>
      </Sample>
      <Sample title="Dialog">
        <NewRoomDialog />
      </Sample>
      <Sample title="Banners and toast">
        <div class="grid gap-4">
          <Banner>
            A new version is there. <a class="link" href="#">Reload</a>
          </Banner>
          <OfflineBanner />
          <Banner kind="danger">
            The disk is full. Nothing can be posted.
          </Banner>
          <Toast>Link copied</Toast>
        </div>
      </Sample>
      <Sample title="Empty state">
        <EmptyState
          action={
            <ButtonLink href="#" variant="primary">Create room</ButtonLink>
          }
        >
          A room is where people talk about one thing.
        </EmptyState>
      </Sample>
    </>
  );
}

export function OfflineBanner() {
  return (
    <Banner kind="warning">
      You’re offline. 2 messages will be sent when you’re back.
    </Banner>
  );
}

export function NewRoomDialog() {
  return (
    <Dialog
      title="Create a room"
      closeHref="#"
      actions={
        <>
          <Button variant="quiet">Cancel</Button>
          <Button variant="primary">Create room</Button>
        </>
      }
    >
      <Field name="room-name" label="Name" placeholder="launch-week" />
      <Field
        name="room-topic"
        label="Topic"
        hint="What people talk about here"
      />
    </Dialog>
  );
}
