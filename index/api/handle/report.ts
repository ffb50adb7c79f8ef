import type { RouteHandler } from "@hono/zod-openapi";
import { reportDifferences } from "#proposals/report/report-differences.ts";
import { effectReports } from "../../query/effect-reports.ts";
import { proposalByKey } from "../../query/proposal-by-key.ts";
import { reportFailures } from "../../query/report-failures.ts";
import type { ApiContext } from "../api-context.ts";
import type { reportRoute } from "../routes.ts";

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
