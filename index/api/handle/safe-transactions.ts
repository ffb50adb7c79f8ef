import type { RouteHandler } from "@hono/zod-openapi";
import { isAddress, isAddressEqual } from "viem";
import type { ApiContext } from "#index/api/api-context.ts";
import { ApiProblem } from "#index/api/api-problem.ts";
import type { safeSignaturesRoute, safeTransactionsRoute, safeTransactionTakeRoute } from "#index/api/routes.ts";
import { keptTransaction, keptTransactions } from "#index/safe/kept-transactions.ts";
import { knownSafe } from "#index/safe/known-safe.ts";
import { dataOf, signatureOf, transactionOf } from "#index/safe/safe-rows.ts";
import { takeSignatures } from "#index/safe/take-signatures.ts";

export function handleSafeTransactions(context: ApiContext): RouteHandler<typeof safeTransactionsRoute> {
  return async (c) => {
    const safe = await knownSafe(context, c.req.valid("param").safe);
    const { chainId } = context.deployment;
    const items = await keptTransactions(context.store, { chainId, safe: safe.address }, safe.nonce);
    return c.json({ chainId, safe: safe.address, items }, 200);
  };
}

export function handleSafeTransactionTake(context: ApiContext): RouteHandler<typeof safeTransactionTakeRoute> {
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

export function handleSafeSignatures(context: ApiContext): RouteHandler<typeof safeSignaturesRoute> {
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
