import type { Suggestion } from "@/lib/client/writing/completion/suggest.ts";
import type { Typed } from "@/lib/client/writing/completion/typed.ts";
import { Avatar } from "./Avatar.tsx";
import { Icon } from "./Icon.tsx";

export interface Offered {
  typed: Typed;
  suggestions: Suggestion[];
  active: number;
}

type Props = Offered & { onTake: (index: number) => void };

/** Names and emoji to go on with; the focus stays in the text they are for. */
export function Suggestions({ typed, suggestions, active, onTake }: Props) {
  return (
    <ul
      id="suggestions"
      class="suggestions"
      role="listbox"
      aria-label={typed.kind === "@" ? "People" : "Emoji"}
    >
      {suggestions.map((suggestion, index) => (
        <li
          key={suggestion.text}
          id={`suggestion-${index}`}
          class="suggestion"
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => {
            event.preventDefault(); // the text keeps the focus
            onTake(index);
          }}
        >
          {renderSuggestion(suggestion)}
        </li>
      ))}
    </ul>
  );
}

function renderSuggestion(suggestion: Suggestion) {
  switch (suggestion.kind) {
    case "person": {
      const { id, displayName, username, hue } = suggestion.person;
      return (
        <>
          <Avatar person={{ id, displayName, hue }} size="small" />
          <bdi class="suggestion-name">{displayName}</bdi>
          <span class="suggestion-note">@{username}</span>
        </>
      );
    }
    case "crowd":
      return (
        <>
          <Icon name="users" />
          <span class="suggestion-name">@{suggestion.crowd}</span>
          <span class="suggestion-note">
            {suggestion.crowd === "room"
              ? "Everybody in this room"
              : "Everybody who is online now"}
          </span>
        </>
      );
    case "emoji":
      return (
        <>
          <span class="suggestion-emoji">{suggestion.text}</span>
          <span class="suggestion-name">{suggestion.name}</span>
        </>
      );
  }
}
