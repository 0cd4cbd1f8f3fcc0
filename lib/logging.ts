import {
  configureSync,
  getAnsiColorFormatter,
  getLogger,
  type Logger,
  type LogLevel,
  type LogRecord,
} from "@logtape/logtape";
import { adviceOn } from "./advice.ts";

export const LOG_LEVELS = ["debug", "info", "warning", "error"] as const;
export type Level = typeof LOG_LEVELS[number] & LogLevel;

/** What the log calls this part of Parley. Silent until `startLogging`, as in tests. */
export const logger = (part: string): Logger => getLogger(["parley", part]);

/** To standard error: for eyes on a terminal, else one JSON object a line. */
export function startLogging(lowestLevel: Level) {
  const format = Deno.stderr.isTerminal() ? forEyes : toJson;
  configureSync({
    sinks: { stderr: (record) => console.error(format(record).trimEnd()) },
    loggers: [
      { category: "parley", lowestLevel, sinks: ["stderr"] },
      { category: "logtape", lowestLevel: "warning", sinks: ["stderr"] },
    ],
    reset: true,
  });
}

const pretty = getAnsiColorFormatter({ timestamp: "time" });

function forEyes(record: LogRecord): string {
  const { error } = record.properties;
  const isShown = !(error instanceof Error) || record.message.includes(error);
  const advice = adviceOn(error) ?? "";
  return pretty(record) + (isShown ? "" : error.stack) + advice;
}

// What people wrote and what they prove themselves with is not the operator's business.
const PRIVATE = [
  "authorization",
  "body",
  "cookie",
  "email",
  "password",
  "text",
  "token",
];

export function toJson(record: LogRecord): string {
  const line = {
    time: new Date(record.timestamp).toISOString(),
    level: record.level,
    part: record.category[1],
    message: record.message.map(String).join(""),
    ...record.properties,
    advice: adviceOn(record.properties.error),
  };
  return JSON.stringify(line, (name, value) => {
    if (PRIVATE.includes(name)) return "(private)";
    return value instanceof Error ? (value.stack ?? value.message) : value;
  });
}
