import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import type { parametersRoute } from "#index/api/routes.ts";
import { changeCounts, lastChanges } from "#index/query/parameter-changes.ts";
import { policies } from "#index/query/policies.ts";
import { readings } from "#index/query/readings.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { boundedParameter } from "#index/view/bounded-parameter.ts";
import { checksummed } from "#index/view/checksummed.ts";
import { formatSafely, headroomOf, parameterChangeView } from "#index/view/parameter-change-view.ts";
import { parameterClass } from "#index/view/parameter-class.ts";

export function handleParameters({ store, catalogue }: ApiContext): RouteHandler<typeof parametersRoute> {
  return async (c) => {
    const current = await readings(store);
    const counts = await changeCounts(store);
    const classes = await policies(store);
    const last = new Map((await lastChanges(store)).map((row) => [row.parameter_id, row]));
    const listed = new Map(catalogue.parameters.map((parameter) => [parameter.id, parameter]));
    for (const id of last.keys()) {
      const parameter = listed.has(id) ? undefined : catalogue.parameter(id);
      if (parameter !== undefined) listed.set(id, parameter);
    }
    const items = [...listed.values()].map((unbounded) => {
      const parameter = boundedParameter(unbounded, current);
      const change = last.get(parameter.id);
      const reading = current.get(readingKey.parameter(parameter.id));
      const changedSince = change !== undefined && (reading === undefined || change.block > reading.block);
      const value = changedSince ? change.new_value : (reading?.value ?? null);
      return {
        id: parameter.id,
        label: parameter.label,
        domain: parameter.domain,
        contract: checksummed(parameter.address),
        unit: parameter.unit,
        decimals: parameter.decimals,
        kind: parameter.kind,
        value,
        human: value === null ? null : formatSafely(parameter, value),
        bounds: parameter.bounds,
        headroom: value === null ? null : headroomOf(parameter, value),
        actionId: parameter.actionId,
        riskClass: parameterClass(catalogue, classes, parameter, value),
        changes: counts.get(parameter.id) ?? 0,
        lastChange:
          change === undefined ? null : parameterChangeView(parameter, change, counts.get(parameter.id) === 1),
      };
    });
    return c.json({ items }, 200);
  };
}
