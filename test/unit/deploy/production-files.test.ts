import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createMetrics } from "#bots/engine/metrics.ts";
import { readSettings } from "#bots/process/settings.ts";
import { indexGauges } from "#index/api/metrics.ts";
import { serveOptions } from "#index/server/serve-options.ts";
import { parseYaml } from "#protocol/input/yaml/yaml-text.ts";

const read = (name: string) => readFileSync(join(import.meta.dirname, "../../../deploy/production", name), "utf8");

const alertsSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Althing[A-Z]\w+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[smhd]$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(["critical", "warning", "info"]) }),
          annotations: z.strictObject({ summary: z.string().min(10), description: z.string().min(10) }),
        }),
      ),
    }),
  ),
});
const dashboardSchema = z.looseObject({
  panels: z.array(z.looseObject({ title: z.string(), targets: z.array(z.looseObject({ expr: z.string() })) })),
});

const alerts = parseYaml(read("alerts.yaml"), "alerts.yaml", alertsSchema).value.groups.flatMap(({ rules }) => rules);
const panels = dashboardSchema.parse(JSON.parse(read("grafana-dashboard.json"))).panels;
const metrics = new Set(
  [indexGauges(true).registry, createMetrics().registry].flatMap((registry) =>
    registry.getMetricsAsArray().map(({ name }) => name),
  ),
);
const namesIn = (expr: string) => expr.match(/\balthing_\w+/g) ?? [];

describe("the files for Prometheus and Grafana", () => {
  it("ask for nothing but metrics that index and bots give", () => {
    const asked = [
      ...alerts.map(({ expr }) => expr),
      ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ];
    expect(asked.length).toBeGreaterThan(20);
    for (const expr of asked) {
      expect(namesIn(expr).length, expr).toBeGreaterThan(0);
      for (const name of namesIn(expr)) expect(metrics, expr).toContain(name);
    }
  });

  it("show every metric that index and bots give", () => {
    const shown = new Set(panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => namesIn(expr))));
    expect([...metrics].filter((name) => !shown.has(name))).toEqual([]);
  });

  it("name each alert once", () => {
    const names = alerts.map(({ alert }) => alert);
    expect(new Set(names).size).toBe(names.length);
  });
});

const composeSchema = z.looseObject({
  services: z.record(
    z.string(),
    z.looseObject({ command: z.array(z.string()), environment: z.record(z.string(), z.string()) }),
  ),
});
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8")));

/** What the command of a room makes of a line, with the variables of an operator put in. */
function understood(command: readonly string[], environment: Readonly<Record<string, string>>) {
  const put = (text: string) =>
    text.replace(
      /\$\{(\w+)(?::-)?\}/g,
      (_, name: string) => ({ NETWORK: "sepolia", RPC_URL: "https://node.example" })[name] ?? "",
    );
  const [npm, run, silent, script = "", dashes, ...args] = command.map(put);
  expect([npm, run, silent, dashes]).toEqual([expect.stringMatching(/npm$/), "run", "--silent", "--"]);
  expect(Object.keys(scripts)).toContain(script);
  const env = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, put(value)]));
  if (script === "serve") return serveOptions(args, env);
  if (script === "bots") return readSettings(args, env);
  throw new Error(`nothing here runs ${script}`);
}

describe("the files that run it", () => {
  it("start server and bots by compose with flags and variables that they know, one folder of data for both", () => {
    const image = Object.fromEntries(
      [...read("Dockerfile").matchAll(/\b([A-Z_]+)=(\S+)/g)].map(([, name = "", value = ""]) => [name, value]),
    );
    const { services } = composeSchema.parse(parseYaml(read("compose.yaml"), "compose.yaml", z.unknown()).value);
    const of = (name: string) =>
      understood(services[name]?.command ?? [], { ...image, ...services[name]?.environment });
    expect(of("server")).toMatchObject({
      network: "sepolia",
      host: "0.0.0.0",
      port: 4400,
      dataDirectory: "/data",
      rpcUrls: ["https://node.example"],
      publicUrl: null,
    });
    expect(of("bots")).toMatchObject({
      network: "sepolia",
      data: "/data",
      "metrics-host": "0.0.0.0",
      "metrics-port": 9464,
    });
  });

  it("start server and bots by systemd with flags that they know, one folder of data for both", () => {
    const of = (unit: string) => {
      const line = /^ExecStart=(.*)$/m.exec(read(unit))?.[1] ?? "";
      return understood(line.split(" "), { RPC_URL: "https://node.example" });
    };
    expect(of("althing-server.service")).toMatchObject({
      network: "sepolia",
      dataDirectory: "/var/lib/althing",
      port: 4400,
    });
    expect(of("althing-bots.service")).toMatchObject({
      network: "sepolia",
      data: "/var/lib/althing",
      "metrics-port": 9464,
    });
  });

  it("lead both proxies to the port that the server has, and to no metrics", () => {
    for (const file of ["nginx.conf", "Caddyfile"]) {
      expect(read(file)).toContain("127.0.0.1:4400");
      expect(read(file)).toMatch(/metrics[^}]*404/);
    }
  });
});
