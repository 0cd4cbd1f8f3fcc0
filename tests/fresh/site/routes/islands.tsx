import { signal } from "@preact/signals";
import { Head } from "fresh/runtime";
import Box from "../islands/Box.tsx";
import Counter from "../islands/Counter.tsx";
import { Drawer } from "../islands/chat/Drawer.tsx";

export default function Islands() {
  const count = signal(3);
  return (
    <main>
      <Head>
        <title>Islands</title>
      </Head>
      <Counter name="one" count={count} />
      <Counter name="two" count={count} />
      <Box title="outer">
        text <b class="kept">kept</b>
        <Box title="inner">
          <Counter name="deep" count={count} />
        </Box>
        <input type="checkbox" disabled />
      </Box>
      <Drawer handle={<em>open me</em>}>
        <p>hidden</p>
        <Counter name="hidden" count={count} />
      </Drawer>
    </main>
  );
}
