import type { VNode } from "preact";
import { AppShell } from "@/components/shell/AppShell.tsx";
import { AuthCard } from "@/components/shell/AuthCard.tsx";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { EmptyState } from "@/components/ui/EmptyState.tsx";
import { Field } from "@/components/ui/Field.tsx";
import { Hero } from "@/components/shell/Hero.tsx";
import { RoomMark } from "@/components/room/RoomMark.tsx";
import { PageShell } from "@/components/shell/PageShell.tsx";
import { ThemeSwitch } from "@/components/shell/ThemeSwitch.tsx";
import { NewRoomDialog, OfflineBanner } from "./Floating.tsx";
import { RoomSample } from "./RoomSample.tsx";
import { SampleMessages } from "./SampleMessages.tsx";
import { today, unread } from "./conversation.ts";
import { SampleList } from "./SampleList.tsx";
import { manyRooms } from "./data.ts";

/** Whole pages, each at its own address: /design/room, /design/list … */
export const samples: Record<string, () => VNode> = {
  room: () => <RoomSample pane="conversation" />,
  list: () => <RoomSample pane="list" />,
  panel: () => <RoomSample pane="panel" panel />,
  offline: () => <RoomSample pane="conversation" notice={<OfflineBanner />} />,
  forty: () => <FortyRooms />,
  "sign-in": () => <SignIn />,
  "sign-up": () => <SignUp />,
  landing: () => <Landing />,
  dialog: () => <DialogPage />,
};

function FortyRooms() {
  return (
    <AppShell
      pane="list"
      list={<SampleList shown={manyRooms} />}
      conversation={
        <>
          <h1 class="sr-only">Conversations</h1>
          <EmptyState
            action={
              <ButtonLink href="#" variant="primary">Browse rooms</ButtonLink>
            }
          >
            Choose a conversation, or join another room.
          </EmptyState>
        </>
      }
    />
  );
}

function SignIn() {
  return (
    <AuthCard
      instance="Analytical Engines"
      title="Sign in"
      footer={
        <>
          New here? <a class="link" href="#">Create an account</a>
        </>
      }
    >
      <form class="grid gap-4">
        <Field
          name="login"
          label="User name or e-mail"
          autocomplete="username"
        />
        <Field
          name="password"
          label="Password"
          type="password"
          autocomplete="current-password"
        />
        <Button variant="primary">Sign in</Button>
      </form>
    </AuthCard>
  );
}

function SignUp() {
  return (
    <AuthCard
      instance="Analytical Engines"
      title="Create your account"
      footer={
        <>
          Already here? <a class="link" href="#">Sign in</a>
        </>
      }
    >
      <form class="grid gap-4">
        <Field name="displayName" label="Your name" value="Ada Lovelace" />
        <Field
          name="username"
          label="User name"
          value="ada"
          error="This name is taken. Try another one."
        />
        <Field
          name="email"
          label="E-mail"
          type="email"
          value="ada@"
          error="This is not an e-mail address."
        />
        <Field
          name="password"
          label="Password"
          type="password"
          hint="At least 10 characters"
        />
        <Button variant="primary">Create account</Button>
      </form>
    </AuthCard>
  );
}

function Landing() {
  return (
    <PageShell
      instance="Analytical Engines"
      nav={<ThemeSwitch theme="system" />}
      wide
    >
      <Hero
        title="Where your people talk, in rooms and one to one."
        preview={<Preview />}
      >
        <p class="text-lg text-muted">
          Quick on any line, yours on any machine.
        </p>
        <div class="flex flex-wrap gap-2">
          <ButtonLink href="#" variant="primary">Create account</ButtonLink>
          <ButtonLink href="#">Sign in</ButtonLink>
        </div>
      </Hero>
    </PageShell>
  );
}

function Preview() {
  return (
    <>
      <header class="pane-head">
        <h2 class="head-name">
          <RoomMark kind="public" />
          general
        </h2>
      </header>
      <ol class="py-3">
        <SampleMessages
          messages={[...today.slice(0, 4), ...unread.slice(3)]}
        />
      </ol>
    </>
  );
}

function DialogPage() {
  return (
    <main class="auth">
      <NewRoomDialog />
    </main>
  );
}
