import type { RouteHandler } from "@hono/zod-openapi";
import type { ApiContext } from "#index/api/api-context.ts";
import type { reportRoute } from "#index/api/routes.ts";
import { effectReports } from "#index/query/effect-reports.ts";
import { proposalByKey } from "#index/query/proposal-by-key.ts";
import { reportFailures } from "#index/query/report-failures.ts";
import { reportDifferences } from "#proposals/report/report-differences.ts";

export function handleReport({ store, deployment, model }: ApiContext): RouteHandler<typeof reportRoute> {
  return async (c) => {
    const { id } = proposalByKey(await model.facts.get(), c.req.valid("param").id);
    const reports = await effectReports(store, deployment.chainId, id);
    const [first, newest] = [reports[0], reports.at(-1)];
    const differences = first && newest && first !== newest ? reportDifferences(first.report, newest.report) : [];
    const made = new Set(reports.map(({ stage }) => stage));
    const failed = await reportFailures(store, deployment.chainId, id);
    return c.json({ reports, differences, failures: failed.filter(({ stage }) => !made.has(stage)) }, 200);
  };
}
