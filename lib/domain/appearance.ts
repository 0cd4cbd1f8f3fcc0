// How a screen shows Parley, beside the theme: the first of each is what nobody has to choose.
export const DENSITIES = ["comfortable", "compact"] as const;
export const SIZES = ["normal", "small", "large", "huge"] as const;
export const MOTIONS = ["system", "less"] as const;

export interface Appearance {
  density: typeof DENSITIES[number];
  size: typeof SIZES[number]; // of the text
  motion: typeof MOTIONS[number];
}
