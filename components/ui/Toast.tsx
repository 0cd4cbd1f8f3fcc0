import type { ComponentChildren } from "preact";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";

type Props = {
  children: ComponentChildren;
  onClose?: () => void;
  onUndo?: () => void;
};

/** Says that something is done, in passing. */
export function Toast({ children, onClose, onUndo }: Props) {
  return (
    <div class="toast" role="status">
      <span class="flex text-success">
        <Icon name="circle-check" />
      </span>
      <p class="flex-1">{children}</p>
      {onUndo && (
        <Button small variant="quiet" type="button" onClick={onUndo}>
          Undo
        </Button>
      )}
      <IconButton icon="x" label="Dismiss" class="needs-js" onClick={onClose} />
    </div>
  );
}
