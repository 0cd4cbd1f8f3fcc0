import { AVATAR_HUES } from "@/lib/domain/limits.ts";
import { Avatar, hueOf } from "@/components/ui/Avatar.tsx";
import { Choice } from "@/components/ui/Choice.tsx";
import type { Face } from "@/components/views.ts";

type Props = { person: Face; value: string; error?: string };

/** The colour of one's avatar; the first is the one that everybody begins with. */
export function HueChoice({ person, value, error }: Props) {
  const hues = [
    "",
    ...Array.from({ length: AVATAR_HUES }, (_, hue) => `${hue}`),
  ];
  return (
    <Choice
      name="hue"
      label="Colour"
      value={value}
      error={error}
      options={hues.map((hue) => ({
        value: hue,
        label: hue === "" ? "Chosen for you" : `Colour ${Number(hue) + 1}`,
        face: <Avatar person={faceIn(hue, person)} />,
      }))}
    />
  );
}

const faceIn = (hue: string, { id, displayName }: Face): Face => ({
  id,
  displayName,
  hue: hue === "" ? hueOf(id) : Number(hue),
});
