import { expect } from "expect";
import { defaults, readConfig } from "@/lib/config.ts";
import { StartError } from "@/lib/start_error.ts";

Deno.test("nothing set: everything has its default", () => {
  expect(readConfig({ HOME: "/home/ada", PARLEY_URL: "" }))
    .toMatchObject({
      host: "0.0.0.0",
      port: 8000,
      url: null,
      transport: "native",
    });
});

Deno.test("what is set counts", () => {
  const config = readConfig({
    PARLEY_HOST: "::1",
    PARLEY_PORT: "0",
    PARLEY_URL: "https://chat.example.org",
    PARLEY_DATA: "/srv/parley",
    PARLEY_TRANSPORT: "hardened",
    PARLEY_LOG: "debug",
    PARLEY_RATES: "post=600/6000, create_room=1/0.5",
  });

  expect(config).toMatchObject({
    host: "::1",
    port: 0,
    dataDir: "/srv/parley",
    transport: "hardened",
    log: "debug",
  });
  expect(config.url?.host).toBe("chat.example.org");
  expect(config.rates).toEqual({
    ...defaults.rates,
    post: { burst: 600, perMinute: 6000 },
    create_room: { burst: 1, perMinute: 0.5 },
  });
});

Deno.test("a proxy is trusted by address or network, nobody else is", () => {
  const { trustsProxy } = readConfig({
    PARLEY_TRUST_PROXY: "127.0.0.1, 10.0.0.0/8, fd00::/8",
  });

  const trusted = ["127.0.0.1", "10.1.2.3", "::ffff:10.1.2.3", "fd12::1"];
  const others = ["127.0.0.2", "11.0.0.1", "::1", "fe80::1", "", "unix"];
  expect([...trusted, ...others].filter(trustsProxy)).toEqual(trusted);
});

Deno.test("by default no proxy is trusted", () => {
  expect(["127.0.0.1", "::1", "10.0.0.1"].some(defaults.trustsProxy))
    .toBe(false);
});

const wrong: Record<string, string[]> = {
  PARLEY_HOST: ["not a host", "http://x/"],
  PARLEY_PORT: ["http", "-1", "65536", "80.5", "0x50", " 80"],
  PARLEY_URL: ["chat.example.org", "ftp://a.b", "https://a.b/chat", "https://"],
  PARLEY_TRUST_PROXY: ["proxy", "10.0.0.0/33", "10.0.0.0/", "1.2.3.4/8/8"],
  PARLEY_TRANSPORT: ["ws", "Native"],
  PARLEY_LOG: ["loud"],
  PARLEY_RATES: ["post", "post=0/1", "post=1/0", "sing=1/1", "toString=1/1"],
};

for (const [name, values] of Object.entries(wrong)) {
  for (const value of values) {
    Deno.test(`${name}="${value}" is refused by name`, () => {
      const [line, ...more] = mistakes({ [name]: value });

      expect(line).toContain(`${name} must `);
      expect(line).toContain(value);
      expect(more).toEqual([]);
    });
  }
}

Deno.test("every mistake has its line, misspelt names too", () => {
  const lines = mistakes({
    PARLEY_PORT: "http",
    PARLEY_LOG: "loud",
    PARLEY_PROT: "80",
  });

  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain("PARLEY_PROT");
});

function mistakes(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return error.message.split("\n");
  }
}
