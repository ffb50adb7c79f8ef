import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createMetrics } from "#bots/engine/metrics.ts";
import { indexGauges } from "#index/api/metrics.ts";
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
