import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import { ApiProblem } from "#index/api/api-problem.ts";
import type { parameterHistoryRoute } from "#index/api/routes.ts";
import { cutPage, parsePlaceCursor, placeCursor } from "#index/query/page.ts";
import { firstChange, parameterChanges } from "#index/query/parameter-changes.ts";
import { readings } from "#index/query/readings.ts";
import { boundedParameter } from "#index/view/bounded-parameter.ts";
import { parameterChangeView } from "#index/view/parameter-change-view.ts";

export function handleParameterHistory({ store, catalogue }: ApiContext): RouteHandler<typeof parameterHistoryRoute> {
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
