import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createMetrics } from "#bots/engine/metrics.ts";
import { readSettings } from "#bots/process/settings.ts";
import { indexGauges } from "#index/api/metrics.ts";
import { serveOptions } from "#index/server/serve-options.ts";
import { parseYaml } from "#protocol/input/yaml/yaml-text.ts";
import { databaseAt } from "#store/connection/database-at.ts";
import { composeServices } from "#test/integration/operations/compose-services.ts";

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
  const services = composeServices({
    NETWORK: "sepolia",
    RPC_URL: "https://node.example",
    DATABASE_PASSWORD: "secret",
  });

  it("start by compose a follower with a standby, two readers and two bots, all on one database", () => {
    const image = Object.fromEntries(
      [...read("Dockerfile").matchAll(/\b([A-Z_]+)=(\S+)/g)].map(([, name = "", value = ""]) => [name, value]),
    );
    const known = [...services].map(([name, { script, args, environment }]) => {
      const env = { ...image, ...environment };
      expect(databaseAt("/data", 1, env)).toBe("postgres://althing:secret@database:5432/althing");
      return [name, script === "serve" ? serveOptions(args, env) : readSettings(args, env)];
    });
    const server = {
      network: "sepolia",
      host: "0.0.0.0",
      port: 4400,
      dataDirectory: "/data",
      rpcUrls: ["https://node.example"],
      publicUrl: null,
    };
    const bots = { network: "sepolia", data: "/data", "metrics-host": "0.0.0.0", "metrics-port": 9464 };
    expect(Object.fromEntries(known)).toMatchObject({
      follower: { ...server, role: "follow" },
      standby: { ...server, role: "follow" },
      "reader-1": { ...server, role: "read" },
      "reader-2": { ...server, role: "read" },
      bots,
      "bots-standby": bots,
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

  it("keep every key that the operations page has made out of git and of the image, with its password", () => {
    const repository = (path: string) => readFileSync(join(import.meta.dirname, "../../..", path), "utf8");
    const keystores = [...repository("docs/operations.md").matchAll(/npm run keystore -- (\S+\.json)/g)].map(
      ([, name]) => name,
    );
    expect(keystores.length).toBeGreaterThan(2);
    const byGit = repository(".gitignore").split("\n");
    const byDocker = read("Dockerfile.dockerignore").split("\n");
    for (const name of keystores) {
      expect(byGit).toContain(`/${name}`);
      expect(byDocker).toContain(name);
    }
    expect(byGit).toContain("*.password");
    expect(byDocker).toContain("**/*.password");
  });

  it("lead both proxies to the ports that readers have, and to no metrics", () => {
    const ports = [...services.values()].flatMap(({ script, ports }) => (script === "serve" ? ports : []));
    expect(ports).toHaveLength(2);
    for (const file of ["nginx.conf", "Caddyfile"]) {
      for (const port of ports) expect(read(file)).toContain(port.split(":").slice(0, 2).join(":"));
      expect(read(file)).toMatch(/metrics[^}]*404/);
    }
  });
});
