import { createRoute, type RouteHandler } from "@hono/zod-openapi";
import { isAddress, isAddressEqual } from "viem";
import { endpoint } from "#index/api/endpoint.ts";
import { json, refused } from "#index/api/responses.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import { keptTransaction, keptTransactions } from "#index/safe/kept-transactions.ts";
import { knownSafe } from "#index/safe/known-safe.ts";
import { dataOf, signatureOf, transactionOf } from "#index/safe/safe-rows.ts";
import { takeSignatures } from "#index/safe/take-signatures.ts";
import { ApiErrorSchema } from "#index/schema/api-error.ts";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { NoQuery } from "#index/schema/query.ts";
import {
  SafeKey,
  SafeSignaturesSchema,
  SafeTransactionKey,
  SafeTransactionsSchema,
  SafeTxHashSchema,
  SignedSafeTransactionSchema,
} from "#index/schema/safe-transaction.ts";

const taken = {
  201: json("Kept", SafeTxHashSchema),
  ...refused,
  403: json("Not by one who signs for this Safe now.", ApiErrorSchema),
  409: json("Its nonce is used.", ApiErrorSchema),
  429: json("Too many transactions wait.", ApiErrorSchema),
  503: json("The chain does not answer.", ApiErrorSchema),
};

const safeTransactionsRoute = createRoute({
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

const safeTransactionTakeRoute = createRoute({
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

const safeSignaturesRoute = createRoute({
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

function handleSafeTransactions(context: ApiContext): RouteHandler<typeof safeTransactionsRoute> {
  return async (c) => {
    const { deployment, shownChain } = context;
    const safe = await knownSafe({ deployment, chain: shownChain }, c.req.valid("param").safe);
    const { chainId } = deployment;
    const items = await keptTransactions(context.store, { chainId, safe: safe.address }, safe.nonce);
    return c.json({ chainId, safe: safe.address, items }, 200);
  };
}

function handleSafeTransactionTake(context: ApiContext): RouteHandler<typeof safeTransactionTakeRoute> {
  return async (c) => {
    const safe = await knownSafe(context, c.req.valid("param").safe);
    const given = c.req.valid("json");
    const { chainId } = context.deployment;
    if (
      given.chainId !== chainId ||
      !isAddress(given.safe, { strict: false }) ||
      !isAddressEqual(given.safe, safe.address)
    ) {
      throw new ApiProblem(
        400,
        "other_safe",
        `This was signed for the Safe ${given.safe} on chain ${given.chainId}`,
        `Expected ${safe.address} on chain ${chainId}.`,
      );
    }
    const safeTxHash = await takeSignatures(context, safe, {
      transaction: transactionOf(given.data),
      safeTxHash: given.safeTxHash,
      signatures: given.signatures.map(signatureOf),
    });
    return c.json({ safeTxHash }, 201);
  };
}

function handleSafeSignatures(context: ApiContext): RouteHandler<typeof safeSignaturesRoute> {
  return async (c) => {
    const { safe: asked, hash } = c.req.valid("param");
    const safe = await knownSafe(context, asked);
    const { chainId } = context.deployment;
    const row = await keptTransaction(context.store, { chainId, safe: safe.address }, hash);
    if (row === undefined) {
      throw new ApiProblem(
        404,
        "no_such_transaction",
        `No transaction ${hash} of ${safe.address} is kept here`,
        `Give it whole, with a signature, to /api/safe/${safe.address}/transactions.`,
      );
    }
    const safeTxHash = await takeSignatures(context, safe, {
      transaction: transactionOf(dataOf(row)),
      safeTxHash: row.hash,
      signatures: c.req.valid("json").signatures.map(signatureOf),
    });
    return c.json({ safeTxHash }, 201);
  };
}

export const safeEndpoints = [
  endpoint(safeTransactionsRoute, handleSafeTransactions),
  endpoint(safeTransactionTakeRoute, handleSafeTransactionTake),
  endpoint(safeSignaturesRoute, handleSafeSignatures),
];
