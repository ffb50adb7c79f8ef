import { createRoute } from "@hono/zod-openapi";
import { ApiErrorSchema } from "#index/api/schema/api-error.ts";
import { CommitteeSchema } from "#index/api/schema/committee.ts";
import { AccountViewSchema, DelegatePageSchema } from "#index/api/schema/delegate.ts";
import { DeploymentViewSchema } from "#index/api/schema/deployment.ts";
import {
  CandidateDetailSchema,
  ElectionBallotPageSchema,
  ElectionDetailSchema,
  ElectionPageSchema,
} from "#index/api/schema/election.ts";
import { EmissionsSchema } from "#index/api/schema/emissions.ts";
import { HealthSchema } from "#index/api/schema/health.ts";
import { ParameterHistorySchema, ParameterPageSchema } from "#index/api/schema/parameter.ts";
import { ProposalDetailSchema, ProposalPageSchema } from "#index/api/schema/proposal.ts";
import {
  AccountKey,
  CandidateKey,
  DelegatesQuery,
  ElectionBallotsQuery,
  ElectionKey,
  EmissionsQuery,
  NoQuery,
  PagingQuery,
  ParameterKey,
  ProposalKey,
  ProposalsQuery,
  RelayBallotKey,
  RelayBallotsQuery,
  VotesQuery,
} from "#index/api/schema/query.ts";
import { RelayedBallotSchema, RelayedBallotsSchema, RelaySchema, SignedBallotSchema } from "#index/api/schema/relay.ts";
import { ProposalReportsSchema } from "#index/api/schema/report.ts";
import {
  SafeKey,
  SafeSignaturesSchema,
  SafeTransactionKey,
  SafeTransactionsSchema,
  SafeTxHashSchema,
  SignedSafeTransactionSchema,
} from "#index/api/schema/safe-transaction.ts";
import { TreasurySchema } from "#index/api/schema/treasury.ts";
import { VotePageSchema } from "#index/api/schema/vote.ts";
import { signalRoutes } from "./signal-routes.ts";

const refused = {
  400: json("The request was not understood.", ApiErrorSchema),
  404: json("There is no such thing.", ApiErrorSchema),
};

const notYet = { 503: json("The server has only just begun to read the chain.", ApiErrorSchema) };

function json<Schema>(description: string, schema: Schema) {
  return { description, content: { "application/json": { schema } } };
}

export const healthRoute = createRoute({
  method: "get",
  path: "/api/health",
  summary: "Whether the index follows the chain and the duties are done",
  request: { query: NoQuery },
  responses: { 200: json("Health", HealthSchema), ...refused },
});

export const deploymentRoute = createRoute({
  method: "get",
  path: "/api/deployment",
  summary: "Contracts, assets, token and the profile's figures",
  request: { query: NoQuery },
  responses: { 200: json("Deployment", DeploymentViewSchema), ...refused },
});

export const proposalsRoute = createRoute({
  method: "get",
  path: "/api/proposals",
  summary: "Proposals, newest first",
  request: { query: ProposalsQuery },
  responses: { 200: json("Proposals", ProposalPageSchema), ...refused },
});

export const proposalRoute = createRoute({
  method: "get",
  path: "/api/proposals/{id}",
  summary: "One proposal, by number or id",
  request: { params: ProposalKey, query: NoQuery },
  responses: { 200: json("Proposal", ProposalDetailSchema), ...refused },
});

export const reportRoute = createRoute({
  method: "get",
  path: "/api/proposals/{id}/report",
  summary: "What executing a proposal on a fork of the chain showed, when it was proposed and later",
  request: { params: ProposalKey, query: NoQuery },
  responses: { 200: json("Reports of effects", ProposalReportsSchema), ...refused },
});

export const votesRoute = createRoute({
  method: "get",
  path: "/api/proposals/{id}/votes",
  summary: "Ballots of a proposal, newest first",
  request: { params: ProposalKey, query: VotesQuery },
  responses: { 200: json("Votes", VotePageSchema), ...refused },
});

export const delegatesRoute = createRoute({
  method: "get",
  path: "/api/delegates",
  summary: "Accounts with votes, strongest first",
  request: { query: DelegatesQuery },
  responses: { 200: json("Delegates", DelegatePageSchema), ...refused },
});

export const accountRoute = createRoute({
  method: "get",
  path: "/api/accounts/{address}",
  summary: "Balance, votes, delegations and ballots of an account",
  request: { params: AccountKey, query: NoQuery },
  responses: { 200: json("Account", AccountViewSchema), ...refused },
});

export const parametersRoute = createRoute({
  method: "get",
  path: "/api/parameters",
  summary: "Every governed parameter with its value and bounds",
  request: { query: NoQuery },
  responses: { 200: json("Parameters", ParameterPageSchema), ...refused },
});

export const parameterHistoryRoute = createRoute({
  method: "get",
  path: "/api/parameters/{id}/history",
  summary: "Changes of a parameter, newest first",
  request: { params: ParameterKey, query: PagingQuery },
  responses: { 200: json("History", ParameterHistorySchema), ...refused },
});

export const treasuryRoute = createRoute({
  method: "get",
  path: "/api/treasury",
  summary: "Balances of the treasury, spending caps and what was spent in the period",
  request: { query: NoQuery },
  responses: { 200: json("Treasury", TreasurySchema), ...refused },
});

export const emissionsRoute = createRoute({
  method: "get",
  path: "/api/emissions",
  summary: "What emission follows, what is left of it, and every epoch, newest first",
  request: { query: EmissionsQuery },
  responses: {
    200: json("Emissions", EmissionsSchema),
    ...refused,
    ...notYet,
  },
});

export const electionsRoute = createRoute({
  method: "get",
  path: "/api/elections",
  summary: "Elections of the committee, newest first, and what the next one is held by",
  request: { query: PagingQuery },
  responses: { 200: json("Elections", ElectionPageSchema), ...refused, ...notYet },
});

export const electionRoute = createRoute({
  method: "get",
  path: "/api/elections/{number}",
  summary: "One election: its candidates, its standing or result round by round",
  request: { params: ElectionKey, query: NoQuery },
  responses: { 200: json("Election", ElectionDetailSchema), ...refused, ...notYet },
});

export const electionBallotsRoute = createRoute({
  method: "get",
  path: "/api/elections/{number}/ballots",
  summary: "Ballots of an election, newest first",
  request: { params: ElectionKey, query: ElectionBallotsQuery },
  responses: { 200: json("Ballots", ElectionBallotPageSchema), ...refused },
});

export const candidateRoute = createRoute({
  method: "get",
  path: "/api/elections/{number}/candidates/{address}",
  summary: "A candidate with its endorsements",
  request: { params: CandidateKey, query: NoQuery },
  responses: { 200: json("Candidate", CandidateDetailSchema), ...refused, ...notYet },
});

export const committeeRoute = createRoute({
  method: "get",
  path: "/api/committee",
  summary: "Who sits on the committee, until when, what it may do and what it did",
  request: { query: NoQuery },
  responses: { 200: json("Committee", CommitteeSchema), ...refused, ...notYet },
});

export const relayRoute = createRoute({
  method: "get",
  path: "/api/relay",
  summary: "Whether ballots are carried to the chain for those without gas, and within which limits",
  request: { query: NoQuery },
  responses: { 200: json("Relay", RelaySchema), ...refused },
});

export const relayTakeRoute = createRoute({
  method: "post",
  path: "/api/relay/ballots",
  summary: "Gives a signed ballot to the relay",
  request: {
    query: NoQuery,
    body: { required: true, content: { "application/json": { schema: SignedBallotSchema } } },
  },
  responses: {
    202: json("The ballot, queued", RelayedBallotSchema),
    ...refused,
    403: json("The relay does not take this voter's ballots.", ApiErrorSchema),
    409: json("The vote takes no such ballot now.", ApiErrorSchema),
    429: json("The voter gave too many.", ApiErrorSchema),
    503: json("No relay runs.", ApiErrorSchema),
  },
});

export const relayBallotsRoute = createRoute({
  method: "get",
  path: "/api/relay/ballots",
  summary: "What became of a voter's ballots",
  request: { query: RelayBallotsQuery },
  responses: { 200: json("Ballots", RelayedBallotsSchema), ...refused },
});

export const relayBallotRoute = createRoute({
  method: "get",
  path: "/api/relay/ballots/{id}",
  summary: "What became of a ballot",
  request: { params: RelayBallotKey, query: NoQuery },
  responses: { 200: json("Ballot", RelayedBallotSchema), ...refused },
});

const taken = {
  201: json("Kept", SafeTxHashSchema),
  ...refused,
  403: json("Not by one who signs for this Safe now.", ApiErrorSchema),
  409: json("Its nonce is used.", ApiErrorSchema),
  429: json("Too many transactions wait.", ApiErrorSchema),
  503: json("The chain does not answer.", ApiErrorSchema),
};

export const safeTransactionsRoute = createRoute({
  method: "get",
  path: "/api/safe/{safe}/transactions",
  summary: "Transactions of a Safe that wait for signatures, by nonce",
  request: { params: SafeKey, query: NoQuery },
  responses: {
    200: json("Transactions", SafeTransactionsSchema),
    ...refused,
    503: json("The chain does not answer.", ApiErrorSchema),
  },
});

export const safeTransactionTakeRoute = createRoute({
  method: "post",
  path: "/api/safe/{safe}/transactions",
  summary: "Keeps a transaction of a Safe that one of its signers has signed",
  request: {
    params: SafeKey,
    query: NoQuery,
    body: { required: true, content: { "application/json": { schema: SignedSafeTransactionSchema } } },
  },
  responses: taken,
});

export const safeSignaturesRoute = createRoute({
  method: "post",
  path: "/api/safe/{safe}/transactions/{hash}/signatures",
  summary: "Adds signatures to a kept transaction",
  request: {
    params: SafeTransactionKey,
    query: NoQuery,
    body: { required: true, content: { "application/json": { schema: SafeSignaturesSchema } } },
  },
  responses: taken,
});

export const routes = [
  healthRoute,
  deploymentRoute,
  proposalsRoute,
  proposalRoute,
  reportRoute,
  votesRoute,
  delegatesRoute,
  accountRoute,
  parametersRoute,
  parameterHistoryRoute,
  treasuryRoute,
  emissionsRoute,
  electionsRoute,
  electionRoute,
  electionBallotsRoute,
  candidateRoute,
  committeeRoute,
  relayRoute,
  relayTakeRoute,
  relayBallotsRoute,
  relayBallotRoute,
  ...signalRoutes,
  safeTransactionsRoute,
  safeTransactionTakeRoute,
  safeSignaturesRoute,
];
