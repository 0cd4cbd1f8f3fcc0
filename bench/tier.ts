/** How much is measured. */
export interface Tier {
  name: "quick" | "full";
  repeats: number;
  patience: number; // times as long as the quick tier waits
  crowd: number; // people who come back at once
  idle: number; // people connected who say nothing
  active: number; // people in the middle of a day
  sizes: number[]; // messages in a room that grows; the least fills a page
  searched: number[]; // messages to search
}

export const QUICK: Tier = {
  name: "quick",
  repeats: 1,
  patience: 1,
  crowd: 1_000,
  idle: 10_000,
  active: 1_000,
  sizes: [100, 10_000],
  searched: [100_000],
};
export const FULL: Tier = {
  name: "full",
  repeats: 5,
  patience: 12,
  crowd: 5_000,
  idle: 10_000,
  active: 2_000,
  sizes: [100, 10_000, 1_000_000],
  searched: [100_000, 1_000_000],
};
