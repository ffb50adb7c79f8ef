import { OpenAPIHono } from "@hono/zod-openapi";
import { routePath } from "hono/route";
import type { ApiContext } from "./api-context.ts";
import { handleAccount } from "./handle/account.ts";
import { handleDelegates } from "./handle/delegates.ts";
import { handleDeployment } from "./handle/deployment.ts";
import { handleEmissions } from "./handle/emissions.ts";
import { handleHealth } from "./handle/health.ts";
import { handleParameterHistory } from "./handle/parameter-history.ts";
import { handleParameters } from "./handle/parameters.ts";
import { handleProposal } from "./handle/proposal.ts";
import { handleProposals } from "./handle/proposals.ts";
import { handleReport } from "./handle/report.ts";
import { handleTreasury } from "./handle/treasury.ts";
import { handleVotes } from "./handle/votes.ts";
import { invalidRequest } from "./invalid-request.ts";
import {
  accountRoute,
  delegatesRoute,
  deploymentRoute,
  emissionsRoute,
  healthRoute,
  parameterHistoryRoute,
  parametersRoute,
  proposalRoute,
  proposalsRoute,
  reportRoute,
  treasuryRoute,
  votesRoute,
} from "./routes.ts";

/** The JSON part of the API: each route with its handler. */
export function apiRoutes(context: ApiContext): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (!result.success) throw invalidRequest(result.error, routePath(c));
    },
  });
  api.openapi(healthRoute, handleHealth(context));
  api.openapi(deploymentRoute, handleDeployment(context));
  api.openapi(proposalsRoute, handleProposals(context));
  api.openapi(proposalRoute, handleProposal(context));
  api.openapi(reportRoute, handleReport(context));
  api.openapi(votesRoute, handleVotes(context));
  api.openapi(delegatesRoute, handleDelegates(context));
  api.openapi(accountRoute, handleAccount(context));
  api.openapi(parametersRoute, handleParameters(context));
  api.openapi(parameterHistoryRoute, handleParameterHistory(context));
  api.openapi(treasuryRoute, handleTreasury(context));
  api.openapi(emissionsRoute, handleEmissions(context));
  return api;
}
