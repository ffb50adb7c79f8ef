import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { endpoint } from "#index/api/endpoint.ts";
import { json, refused } from "#index/api/responses.ts";
import { storedRails } from "#index/decode/stored-rails.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { cutPage, parsePlaceCursor, placeCursor } from "#index/query/page.ts";
import { changeCounts, firstChange, lastChanges, parameterChanges } from "#index/query/parameter-changes.ts";
import { policies } from "#index/query/policies.ts";
import { readings } from "#index/query/readings.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import { datedRows } from "#index/rows/dated-rows.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { ParameterHistorySchema, ParameterPageSchema, RailPageSchema } from "#index/schema/parameter.ts";
import { NoQuery, PagingQuery, ParameterKey } from "#index/schema/query.ts";
import { boundedParameter } from "#index/view/bounded-parameter.ts";
import { formatSafely, headroomOf, parameterChangeView, valueAfter } from "#index/view/parameter-change-view.ts";
import { parameterClass } from "#index/view/parameter-class.ts";

const parametersRoute = createRoute({
  method: "get",
  path: "/api/parameters",
  summary: "Every governed parameter with its value and bounds",
  request: { query: NoQuery },
  responses: { 200: json("Parameters", ParameterPageSchema), ...refused },
});

const parameterHistoryRoute = createRoute({
  method: "get",
  path: "/api/parameters/{id}/history",
  summary: "Changes of a parameter, newest first",
  request: { params: ParameterKey, query: PagingQuery },
  responses: { 200: json("History", ParameterHistorySchema), ...refused },
});

const railsRoute = createRoute({
  method: "get",
  path: "/api/rails",
  summary: "What contracts fixed at their deployment and no vote can change",
  request: { query: NoQuery },
  responses: { 200: json("Rails", RailPageSchema), ...refused },
});

function handleRails({ store }: ApiContext): RouteHandler<typeof railsRoute> {
  return async (c) => {
    const rows = await datedRows(store, "contract_rails");
    const items = rows.flatMap(({ contract, figures, block, timestamp, tx_hash }) =>
      Object.entries(storedRails(figures)).map(([name, value]) => ({
        contract,
        name,
        value,
        block,
        at: timestamp,
        txHash: tx_hash,
      })),
    );
    return c.json({ items }, 200);
  };
}

function handleParameters({ store, catalogue }: ApiContext): RouteHandler<typeof parametersRoute> {
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
      const value = changedSince ? valueAfter(change) : (reading?.value ?? null);
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

function handleParameterHistory({ store, catalogue }: ApiContext): RouteHandler<typeof parameterHistoryRoute> {
  return async (c) => {
    const { limit, cursor } = c.req.valid("query");
    const { id } = c.req.valid("param");
    const found = catalogue.parameter(id);
    if (found === undefined) {
      throw new ApiProblem(404, "no_such_parameter", `There is no parameter "${id}"`, "/api/parameters lists them.");
    }
    const parameter = boundedParameter(found, await readings(store));
    const before = cursor === undefined ? {} : { before: parsePlaceCursor(cursor) };
    const rows = await parameterChanges(store, parameter.id, { ...before, limit: limit + 1 });
    const first = await firstChange(store, parameter.id);
    const { items, nextCursor } = cutPage(rows, limit, placeCursor);
    return c.json(
      {
        items: items.map((row) =>
          parameterChangeView(parameter, row, row.block === first?.block && row.log_index === first.log_index),
        ),
        nextCursor,
      },
      200,
    );
  };
}

export const parameterEndpoints = [
  endpoint(parametersRoute, handleParameters),
  endpoint(parameterHistoryRoute, handleParameterHistory),
  endpoint(railsRoute, handleRails),
];
