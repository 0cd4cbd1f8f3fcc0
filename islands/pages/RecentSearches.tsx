import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Button } from "@/components/ui/Button.tsx";
import { ListItem } from "@/components/ui/ListItem.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import {
  forgetSearches,
  recentSearches,
  rememberSearch,
} from "@/lib/client/page/recent_searches.ts";
import { searchHref } from "@/lib/protocol/hrefs.ts";

type Props = {
  me: string; // id
  q: string; // what is being looked for; "" where nothing is yet
};

/** What one looked for lately, where one is about to look for something. */
export default function RecentSearches({ me, q }: Props) {
  const recent = useSignal<string[]>([]);
  useEffect(() => {
    if (q) rememberSearch(me, q);
    else recent.value = recentSearches(me);
  }, []);
  if (recent.value.length === 0) return null;
  const forget = () => {
    forgetSearches(me);
    recent.value = [];
    document.querySelector<HTMLElement>("input[name=q]")!.focus();
  };
  return (
    <section class="found" aria-labelledby="recent">
      <h2 id="recent" class="found-head">
        Recent searches
        <Button small variant="quiet" type="button" onClick={forget}>
          Clear
        </Button>
      </h2>
      <ul>
        {recent.value.map((one) => (
          <ListItem
            key={one}
            start={<Icon name="history" />}
            title={one}
            href={searchHref(one)}
          />
        ))}
      </ul>
    </section>
  );
}
