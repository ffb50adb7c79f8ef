import { createRoute } from "@hono/zod-openapi";
import { ApiErrorSchema } from "#index/api/schema/api-error.ts";
import { NoQuery } from "#index/api/schema/query.ts";
import {
  SignalBallotPageSchema,
  SignalBallotSchema,
  SignalDetailSchema,
  SignalExportSchema,
  SignalPageSchema,
  SignedSignalBallotSchema,
  SignedSignalSchema,
} from "#index/api/schema/signal.ts";
import { SignalBallotsQuery, SignalKey, SignalsQuery } from "#index/api/schema/signal-query.ts";

function json<Schema>(description: string, schema: Schema) {
  return { description, content: { "application/json": { schema } } };
}

const refused = {
  400: json("The request was not understood.", ApiErrorSchema),
  404: json("There is no such signal.", ApiErrorSchema),
};

const notTaken = {
  ...refused,
  403: json("The signer has too few votes.", ApiErrorSchema),
  409: json("Voting is not open, or a later ballot is here.", ApiErrorSchema),
  429: json("The signer gave too many.", ApiErrorSchema),
  503: json("No node of the chain answers.", ApiErrorSchema),
};

export const signalsRoute = createRoute({
  method: "get",
  path: "/api/signals",
  summary: "Off-chain signals, newest first, and what it takes to make one",
  request: { query: SignalsQuery },
  responses: { 200: json("Signals", SignalPageSchema), ...refused },
});

export const signalTakeRoute = createRoute({
  method: "post",
  path: "/api/signals",
  summary: "Takes a signed signal",
  request: {
    query: NoQuery,
    body: { required: true, content: { "application/json": { schema: SignedSignalSchema } } },
  },
  responses: { 201: json("The signal", SignalDetailSchema), ...notTaken },
});

export const signalRoute = createRoute({
  method: "get",
  path: "/api/signals/{id}",
  summary: "One signal with its result and the proposals that cite it",
  request: { params: SignalKey, query: NoQuery },
  responses: { 200: json("Signal", SignalDetailSchema), ...refused },
});

export const signalBallotsRoute = createRoute({
  method: "get",
  path: "/api/signals/{id}/votes",
  summary: "Ballots of a signal, newest first",
  request: { params: SignalKey, query: SignalBallotsQuery },
  responses: { 200: json("Ballots", SignalBallotPageSchema), ...refused },
});

export const signalBallotTakeRoute = createRoute({
  method: "post",
  path: "/api/signals/{id}/votes",
  summary: "Takes a signed ballot; a later one of the same voter replaces it while voting is open",
  request: {
    params: SignalKey,
    query: NoQuery,
    body: { required: true, content: { "application/json": { schema: SignedSignalBallotSchema } } },
  },
  responses: { 201: json("The ballot", SignalBallotSchema), ...notTaken },
});

export const signalExportRoute = createRoute({
  method: "get",
  path: "/api/signals/{id}/export",
  summary: "All that is needed to count a signal again: `npm run recount -- FILE`",
  request: { params: SignalKey, query: NoQuery },
  responses: { 200: json("The whole signal", SignalExportSchema), ...refused },
});

export const signalRoutes = [
  signalsRoute,
  signalTakeRoute,
  signalRoute,
  signalBallotsRoute,
  signalBallotTakeRoute,
  signalExportRoute,
];
