import { Head } from "fresh/runtime";

/** What the tab says. */
export function Title({ children }: { children: string }) {
  return (
    <Head>
      <title>{`${children} – Parley`}</title>
    </Head>
  );
}
