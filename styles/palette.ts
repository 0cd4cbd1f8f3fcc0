import { AVATAR_HUES } from "@/lib/domain/limits.ts";
import type { Oklch } from "./oklch.ts";

/** Light: white paper beside a slightly cool frame; what floats casts a shadow. */
export const light = {
  "bg": [1, 0, 0],
  "bg-raised": [1, 0, 0],
  "bg-sunken": [0.974, 0.004, 262],
  "bg-hover": [0.948, 0.006, 262],
  "bg-selected": [0.918, 0.012, 262],
  "line": [0.912, 0.006, 262],
  "line-strong": [0.61, 0.014, 262],
  "text": [0.24, 0.016, 262],
  "text-muted": [0.495, 0.018, 262],
  "accent": [0.49, 0.165, 262],
  "accent-hover": [0.43, 0.155, 262],
  "accent-text": [1, 0, 0],
  "accent-soft": [0.95, 0.026, 262],
  "danger": [0.51, 0.185, 26],
  "danger-soft": [0.965, 0.016, 20],
  "warning": [0.51, 0.105, 68],
  "warning-soft": [0.97, 0.034, 90],
  "success": [0.515, 0.125, 152],
  "focus": [0.55, 0.19, 262],
} satisfies Record<string, Oklch>;

export type ColorName = keyof typeof light;

/** Dark is its own design: raised means lighter, lines instead of shadows, no pure black. */
export const dark: Record<ColorName, Oklch> = {
  "bg": [0.213, 0.009, 264],
  "bg-raised": [0.262, 0.011, 264],
  "bg-sunken": [0.18, 0.008, 264],
  "bg-hover": [0.25, 0.011, 264],
  "bg-selected": [0.3, 0.018, 264],
  "line": [0.296, 0.011, 264],
  "line-strong": [0.545, 0.014, 264],
  "text": [0.925, 0.005, 264],
  "text-muted": [0.715, 0.013, 264],
  "accent": [0.745, 0.115, 258],
  "accent-hover": [0.8, 0.095, 258],
  "accent-text": [0.19, 0.03, 262],
  "accent-soft": [0.3, 0.05, 262],
  "danger": [0.74, 0.14, 22],
  "danger-soft": [0.27, 0.045, 20],
  "warning": [0.81, 0.115, 82],
  "warning-soft": [0.27, 0.032, 82],
  "success": [0.75, 0.145, 154],
  "focus": [0.72, 0.14, 258],
};

/** People's colours: one lightness, one chroma, twelve hues; white initials on all of them. */
export const avatars: Oklch[] = Array.from(
  { length: AVATAR_HUES },
  (_, index) => [0.55, 0.13, (index * 360) / AVATAR_HUES + 8],
);
