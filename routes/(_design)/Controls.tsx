import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Field, Select, TextArea } from "@/components/ui/Field.tsx";
import { IconButton } from "@/components/ui/IconButton.tsx";
import { Switch } from "@/components/ui/Switch.tsx";
import { ThemeSwitch } from "@/components/shell/ThemeSwitch.tsx";
import { Sample } from "./Sample.tsx";

export function Controls() {
  return (
    <>
      <Sample title="Buttons">
        <div class="flex flex-wrap items-center gap-2">
          <Button variant="primary">Create room</Button>
          <Button>Cancel</Button>
          <Button variant="quiet">Skip</Button>
          <Button variant="danger" icon="trash-2">Delete</Button>
          <Button disabled>Create room</Button>
          <ButtonLink href="#" icon="plus" small>Add people</ButtonLink>
          <Button variant="primary" small>Join</Button>
          <IconButton icon="search" label="Search" />
          <IconButton
            icon="trash-2"
            label="Delete"
            class="icon-button-danger"
          />
        </div>
      </Sample>
      <Sample title="Fields">
        <form class="grid gap-4">
          <Field name="name" label="Room name" placeholder="launch-week" />
          <Field
            name="username"
            label="User name"
            value="ada"
            error="This name is taken. Try another one."
          />
          <Field
            name="password"
            label="Password"
            type="password"
            hint="At least 10 characters"
          />
          <Field name="fixed" label="E-mail" value="ada@example.com" disabled />
          <TextArea
            name="topic"
            label="Topic"
            value="Everything that concerns everybody"
          />
          <Select
            name="who"
            label="Who may join"
            value="private"
            options={[
              { value: "public", label: "Everybody" },
              { value: "private", label: "Only people who are added" },
            ]}
          />
        </form>
      </Sample>
      <Sample title="Switches">
        <form class="grid gap-4">
          <Switch name="sound" label="Sounds" checked />
          <Switch
            name="mail"
            label="E-mail me what I missed"
            hint="At most once a day, and only mentions and direct messages"
          />
          <Switch name="fixed" label="Decided by the owner" checked disabled />
        </form>
        <div class="mt-4">
          <ThemeSwitch theme="system" />
        </div>
      </Sample>
    </>
  );
}
