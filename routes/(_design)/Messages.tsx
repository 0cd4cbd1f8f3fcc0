import { Composer } from "@/components/composer/Composer.tsx";
import { Day, NewDivider } from "@/components/room/Timeline.tsx";
import { TypingLine } from "@/components/room/TypingLine.tsx";
import { JumpToNewest } from "@/components/room/JumpToNewest.tsx";
import { hardCases } from "./conversation.ts";
import { Sample } from "./Sample.tsx";
import { SampleMessages } from "./SampleMessages.tsx";

export function Messages() {
  return (
    <>
      <Sample title="Messages">
        <Day label="Today">
          <SampleMessages messages={hardCases.slice(0, 4)} />
          <NewDivider />
          <SampleMessages messages={hardCases.slice(4)} />
        </Day>
      </Sample>
      <Sample title="Composer">
        <div class="relative pt-10">
          <div class="relative">
            <JumpToNewest href="#" count={3} />
            <Composer action="#" placeholder="Message #general" />
          </div>
          <TypingLine names={["Grace Hopper", "Linus Pauling"]} />
          <Composer
            action="#"
            placeholder="Message #general"
            body="Something to send"
          />
          <TypingLine names={[]} />
          <Composer
            action="#"
            placeholder="Message #general"
            body="A message that was refused. It is still here."
            error="You’re posting too fast. Wait a few seconds."
          />
        </div>
      </Sample>
    </>
  );
}
