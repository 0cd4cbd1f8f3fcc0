import { Fragment } from "preact";
import { Button, ButtonLink } from "@/components/ui/Button.tsx";
import { Field } from "@/components/ui/Field.tsx";

const ONLY_WHERE = /^in:("[^"]*"|\S+)$/; // what to look for is still to be typed

type Props = { q: string; error?: string };

export function SearchForm({ q, error }: Props) {
  return (
    <form action="/search" class="search-form" role="search">
      <div class="flex-1">
        <Field
          type="search"
          name="q"
          label="Search people, rooms and messages"
          autocomplete="off"
          enterkeyhint="search"
          value={q}
          error={error}
          autofocus={!q || ONLY_WHERE.test(q)}
        />
      </div>
      <Button type="submit">Search</Button>
    </form>
  );
}

const FILTERS = [
  ["from:me", "From me"],
  ["after:yesterday", "Today"],
  ["has:link", "With a link"],
  ["is:pinned", "Pinned"],
];

/** Narrows by a click what is asked; what narrows it already is left out again. */
export function SearchFilters({ q }: { q: string }) {
  const parts = q.split(" ");
  return (
    <nav class="search-filters" aria-label="Narrow the search">
      {FILTERS.map(([filter, name]) => {
        const isOn = parts.includes(filter);
        const asked = isOn
          ? parts.filter((part) => part !== filter)
          : [...parts, filter];
        const query = new URLSearchParams({ q: asked.join(" ").trim() });
        return (
          <ButtonLink
            key={filter}
            small
            variant={isOn ? "primary" : "plain"}
            href={`/search?${query}`}
            aria-current={isOn ? "true" : undefined}
          >
            {name}
          </ButtonLink>
        );
      })}
    </nav>
  );
}

/** What can be asked beside words. */
export function SearchHelp() {
  return (
    <dl class="search-help">
      {HELP.map(([example, meaning]) => (
        <Fragment key={example}>
          <dt>
            <code>{example}</code>
          </dt>
          <dd>{meaning}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

const HELP = [
  [`"good morning"`, "exactly these words"],
  ["-tea", "without this word"],
  ["from:ada", "said by Ada; from:me for your own"],
  ["in:general", "in this room, or with this person"],
  ["after:2026-11-03", "later than this day, month or year"],
  ["before:today", "earlier"],
  ["has:link", "with a link in it"],
  ["is:pinned", "pinned at the moment"],
];
