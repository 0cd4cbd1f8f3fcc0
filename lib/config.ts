import * as v from "valibot";
import { type Level, LOG_LEVELS } from "./logging.ts";
import { isNetwork, type Networks, networks } from "./networks.ts";
import { type Rate, type RateName, RATES } from "./rates.ts";
import { StartError } from "./start_error.ts";

export const TRANSPORTS = ["native", "hardened"] as const;
export type TransportName = typeof TRANSPORTS[number];

export interface Config {
  host: string;
  port: number; // 0: any free one
  url: URL | null; // where people reach Parley, when it is not what the request says
  dataDir: string | null; // null: in memory, for tests
  /** What several hosts share instead of a data folder: a KV service, or Deno Deploy's own. */
  kv: URL | "platform" | null;
  trustsProxy: Networks; // whose word counts on a client's address
  transport: TransportName; // native: of Deno itself; hardened: `ws` on node:http
  maxConnections: number | null; // of the hardened transport; null: as many as come
  log: Level;
  rates: Record<RateName, Rate>;
}

/** Every setting by its name in the environment. The README's table lists the same. */
export const SETTINGS = {
  PARLEY_HOST: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.:-]+$/, "must be a host or IP address")),
    "0.0.0.0",
  ),
  PARLEY_PORT: v.optional(
    v.pipe(
      v.string(),
      v.check(isPort, "must be a number from 0 to 65535"),
      v.transform(Number),
    ),
    "8000",
  ),
  PARLEY_URL: v.optional(v.pipe(
    v.string(),
    v.check(isSite, "must be like https://chat.example.org, nothing after"),
    v.transform((url) => new URL(url)),
  )),
  PARLEY_DATA: v.optional(v.string(), "./data"),
  PARLEY_KV: v.optional(v.pipe(
    v.string(),
    v.check(isHttp, "must be like https://kv.example.org"),
    v.transform((url) => new URL(url)),
  )),
  PARLEY_TRUST_PROXY: v.optional(
    v.pipe(
      v.string(),
      v.transform(items),
      v.everyItem(isNetwork, "must list addresses like 127.0.0.1, 10.0.0.0/8"),
      v.transform(networks),
    ),
    "",
  ),
  PARLEY_TRANSPORT: v.optional(
    v.picklist(TRANSPORTS, `must be one of ${TRANSPORTS.join(", ")}`),
    "native",
  ),
  PARLEY_LOG: v.optional(
    v.picklist(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`),
    "info",
  ),
  PARLEY_RATES: v.optional(
    v.pipe(
      v.string(),
      v.transform(items),
      v.everyItem(
        isRate,
        `must list rates like post=60/120 (so many at once / a minute) of ${
          Object.keys(RATES).join(", ")
        }`,
      ),
      v.transform(rates),
    ),
    "",
  ),
};

const PLATFORM = "DENO_DEPLOYMENT_ID"; // set by Deno Deploy, where there is no disk

const Settings = v.object(SETTINGS);
type Environment = Record<string, string>;

/** What the environment says, checked; throws a `StartError` with a line for each mistake. */
export function readConfig(environment = ownEnvironment()): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) =>
      name.startsWith("PARLEY_") && value !== ""
    ),
  );
  const parsed = v.safeParse(Settings, given, { abortPipeEarly: true });
  const mistakes = [
    ...Object.keys(given).filter((name) => !(name in SETTINGS))
      .map((name) => `${name} is not a setting of Parley.`),
    ...(parsed.issues ?? []).map((issue) => describe(issue, given)),
  ];
  if (!parsed.success || mistakes.length > 0) {
    throw new StartError(mistakes.join("\n"));
  }
  const platform = environment[PLATFORM] ? "platform" : null;
  return toConfig(parsed.output, platform);
}

export const defaults: Config = readConfig({});

function toConfig(
  settings: v.InferOutput<typeof Settings>,
  platform: "platform" | null,
): Config {
  return {
    host: settings.PARLEY_HOST,
    port: settings.PARLEY_PORT,
    url: settings.PARLEY_URL ?? null,
    dataDir: settings.PARLEY_DATA,
    kv: settings.PARLEY_KV ?? platform,
    trustsProxy: settings.PARLEY_TRUST_PROXY,
    transport: settings.PARLEY_TRANSPORT,
    maxConnections: null,
    log: settings.PARLEY_LOG,
    rates: settings.PARLEY_RATES,
  };
}

function describe(issue: v.BaseIssue<unknown>, given: Environment): string {
  const name = v.getDotPath(issue)!;
  return `${name} ${issue.message}; it is "${given[name]}".`;
}

/** All of it, so that a misspelt name is noticed; where that is not permitted, the known names. */
function ownEnvironment(): Environment {
  const { state } = Deno.permissions.querySync({ name: "env" });
  if (state === "granted") return Deno.env.toObject();
  return Object.fromEntries(
    Object.keys(SETTINGS).map((name) => [name, Deno.env.get(name) ?? ""]),
  );
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isHttp(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? "");
}

function isSite(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) &&
    url.href === `${url.origin}/`;
}

function items(text: string): string[] {
  return text.split(",").map((item) => item.trim()).filter(Boolean);
}

const RATE = /^(\w+)=(\d{1,9})\/(\d{1,9}(?:\.\d{1,9})?)$/; // name=burst/perMinute

function isRate(text: string): boolean {
  const [, name, burst, perMinute] = RATE.exec(text) ?? [];
  return Object.hasOwn(RATES, name) && Number(burst) > 0 &&
    Number(perMinute) > 0;
}

function rates(list: string[]): Record<RateName, Rate> {
  const changed = list.map((text) => {
    const [, name, burst, perMinute] = RATE.exec(text)!;
    return [name, { burst: Number(burst), perMinute: Number(perMinute) }];
  });
  return { ...RATES, ...Object.fromEntries(changed) };
}
