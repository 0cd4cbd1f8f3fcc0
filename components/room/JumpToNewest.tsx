import { Icon } from "@/components/ui/Icon.tsx";

type Props = {
  href: string;
  count: number;
  onClick?: (event: MouseEvent) => void;
};

/** Shown far from the end; floats, so nothing moves. */
export function JumpToNewest({ href, count, onClick }: Props) {
  return (
    <div class="jump">
      <a href={href} onClick={onClick}>
        <Icon name="arrow-down" />
        {count === 0
          ? "Jump to newest"
          : `${count} new ${count === 1 ? "message" : "messages"}`}
      </a>
    </div>
  );
}
