import { expect } from "expect";
import type { LogRecord } from "@logtape/logtape";
import { toJson } from "@/lib/logging.ts";

const record = (properties: Record<string, unknown>): LogRecord => ({
  category: ["parley", "web"],
  level: "info",
  timestamp: 0,
  message: ["GET ", properties.path, ""],
  rawMessage: "GET {path}",
  properties,
});

Deno.test("a line of the log is one JSON object", () => {
  expect(JSON.parse(toJson(record({ path: "/\n{" })))).toEqual({
    time: "1970-01-01T00:00:00.000Z",
    level: "info",
    part: "web",
    message: "GET /\n{",
    path: "/\n{",
  });
  expect(toJson(record({ path: "/\n{" }))).not.toContain("\n");
});

Deno.test("an error is logged with where it happened", () => {
  const line = JSON.parse(toJson(record({ error: new Error("oh") })));

  expect(line.error).toContain("oh");
  expect(line.error).toContain("logging_test.ts");
});

Deno.test("private fields are left out, however deep they are", () => {
  const line = toJson(record({
    frame: { type: "post", body: "for Grace only", list: [{ token: "t0ken" }] },
    password: "tangerine",
  }));

  expect(line).not.toMatch(/Grace|t0ken|tangerine/);
  expect(line).toContain('"type":"post"');
});
