import { type Rate, type RateName, RATES } from "./rates.ts";

export interface Config {
  host: string;
  port: number; // 0: any free one
  url: URL | null; // where people reach Parley, when it is not what the request says
  dataDir: string | null; // null: in memory, for tests
  rates: Record<RateName, Rate>;
}

export const defaults: Config = {
  host: "0.0.0.0",
  port: 8000,
  url: null,
  dataDir: "./data",
  rates: RATES,
};
