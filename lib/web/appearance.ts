import { parseCookie } from "cookie";
import * as v from "valibot";
import {
  type Appearance,
  DENSITIES,
  MOTIONS,
  SIZES,
} from "@/lib/domain/appearance.ts";

const YEAR_S = 365 * 24 * 60 * 60;
const NAME = "look";

export const ChooseAppearance = v.strictObject({
  density: v.picklist(DENSITIES),
  size: v.picklist(SIZES),
  motion: v.picklist(MOTIONS),
});

/** In a cookie like the theme: it is about the screen, and the sign-in page follows it too. */
export function readAppearance(req: Request): Appearance {
  const said = parseCookie(req.headers.get("cookie") ?? "")[NAME] ?? "";
  const [density, size, motion] = said.split(".");
  return {
    density: oneOf(DENSITIES, density),
    size: oneOf(SIZES, size),
    motion: oneOf(MOTIONS, motion),
  };
}

export const appearanceCookie = ({ density, size, motion }: Appearance) =>
  `${NAME}=${density}.${size}.${motion}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax; HttpOnly`;

/** What the stylesheet asks of the page; nothing for what nobody has to choose. */
export const appearanceAttributes = (
  { density, size, motion }: Appearance,
) => ({
  "data-density": unless(DENSITIES[0], density),
  "data-size": unless(SIZES[0], size),
  "data-motion": unless(MOTIONS[0], motion),
});

const oneOf = <T extends string>(all: readonly [T, ...T[]], said?: string): T =>
  all.find((one) => one === said) ?? all[0];

const unless = (usual: string, chosen: string) =>
  chosen === usual ? undefined : chosen;
