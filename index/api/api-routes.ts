import { OpenAPIHono } from "@hono/zod-openapi";
import { routePath } from "hono/route";
import { handleAccount } from "#index/api/handle/account.ts";
import { handleCandidate } from "#index/api/handle/candidate.ts";
import { handleCommittee } from "#index/api/handle/committee.ts";
import { handleDelegates } from "#index/api/handle/delegates.ts";
import { handleDeployment } from "#index/api/handle/deployment.ts";
import { handleElection } from "#index/api/handle/election.ts";
import { handleElectionBallots } from "#index/api/handle/election-ballots.ts";
import { handleElections } from "#index/api/handle/elections.ts";
import { handleEmissions } from "#index/api/handle/emissions.ts";
import { handleHealth } from "#index/api/handle/health.ts";
import { handleParameterHistory } from "#index/api/handle/parameter-history.ts";
import { handleParameters } from "#index/api/handle/parameters.ts";
import { handleProposal } from "#index/api/handle/proposal.ts";
import { handleProposals } from "#index/api/handle/proposals.ts";
import { handleRelay, handleRelayBallot, handleRelayBallots, handleRelayTake } from "#index/api/handle/relay.ts";
import { handleReport } from "#index/api/handle/report.ts";
import {
  handleSafeSignatures,
  handleSafeTransactions,
  handleSafeTransactionTake,
} from "#index/api/handle/safe-transactions.ts";
import { handleSignal, handleSignalExport } from "#index/api/handle/signal.ts";
import { handleSignalBallots, handleSignalBallotTake } from "#index/api/handle/signal-ballots.ts";
import { handleSignals, handleSignalTake } from "#index/api/handle/signals.ts";
import { handleTreasury } from "#index/api/handle/treasury.ts";
import { handleVotes } from "#index/api/handle/votes.ts";
import type { ApiContext } from "./api-context.ts";
import { invalidRequest } from "./invalid-request.ts";
import {
  accountRoute,
  candidateRoute,
  committeeRoute,
  delegatesRoute,
  deploymentRoute,
  electionBallotsRoute,
  electionRoute,
  electionsRoute,
  emissionsRoute,
  healthRoute,
  parameterHistoryRoute,
  parametersRoute,
  proposalRoute,
  proposalsRoute,
  relayBallotRoute,
  relayBallotsRoute,
  relayRoute,
  relayTakeRoute,
  reportRoute,
  safeSignaturesRoute,
  safeTransactionsRoute,
  safeTransactionTakeRoute,
  treasuryRoute,
  votesRoute,
} from "./routes.ts";
import {
  signalBallotsRoute,
  signalBallotTakeRoute,
  signalExportRoute,
  signalRoute,
  signalsRoute,
  signalTakeRoute,
} from "./signal-routes.ts";

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
  api.openapi(electionsRoute, handleElections(context));
  api.openapi(electionRoute, handleElection(context));
  api.openapi(electionBallotsRoute, handleElectionBallots(context));
  api.openapi(candidateRoute, handleCandidate(context));
  api.openapi(committeeRoute, handleCommittee(context));
  api.openapi(relayRoute, handleRelay(context));
  api.openapi(relayTakeRoute, handleRelayTake(context));
  api.openapi(relayBallotsRoute, handleRelayBallots(context));
  api.openapi(relayBallotRoute, handleRelayBallot(context));
  api.openapi(signalsRoute, handleSignals(context));
  api.openapi(signalTakeRoute, handleSignalTake(context));
  api.openapi(signalRoute, handleSignal(context));
  api.openapi(signalBallotsRoute, handleSignalBallots(context));
  api.openapi(signalBallotTakeRoute, handleSignalBallotTake(context));
  api.openapi(signalExportRoute, handleSignalExport(context));
  api.openapi(safeTransactionsRoute, handleSafeTransactions(context));
  api.openapi(safeTransactionTakeRoute, handleSafeTransactionTake(context));
  api.openapi(safeSignaturesRoute, handleSafeSignatures(context));
  return api;
}
