import type { Signal } from "@preact/signals";
import { asset } from "fresh/runtime";

interface Props {
  name: string;
  count: Signal<number>;
}

export default function Counter({ name, count }: Props) {
  return (
    <button type="button" id={name} onClick={() => count.value++}>
      <img src={asset("/icons/plus.svg")} alt="" />
      {name}: {count}
    </button>
  );
}
