import { type EngineContext, nowSeconds } from "#bots/engine/context.ts";
import type { Chain } from "#bots/engine/duty.ts";
import { raiseNotice } from "#bots/engine/notices.ts";
import type { Observer } from "#bots/engine/observer.ts";
import type { DecodedAction } from "#proposals/catalogue/decoded-action.ts";
import type { Verification } from "#proposals/catalogue/verification.ts";
import type { GovernorWatch } from "./governor-watch.ts";
import type { Execution, Proposal } from "./proposal.ts";
import { type VerificationSources, verifyAction } from "./verify-action.ts";

const PER_TICK = 3;
const FIRST_WAIT_SECONDS = 5;
const TRIES = 6;

interface Executed extends Execution {
  proposal: Proposal;
}

/** Reads the chain after each execution, whoever sent it, and records whether every action had its effect. */
export function verifyExecutions(context: EngineContext, watch: GovernorWatch, known: VerificationSources): Observer {
  const tries = new Map<string, { count: number; retryAt: number }>();

  async function verify(chain: Chain, { proposal, ...execution }: Executed): Promise<void> {
    const name = nameOf(execution);
    const count = tries.get(name)?.count ?? 0;
    const lastTry = count + 1 >= TRIES;
    try {
      const results: [DecodedAction, Verification][] = [];
      for (const decoded of known.catalogue.decode(proposal.calls)) {
        results.push([decoded, await verifyAction(chain, known, decoded, execution, lastTry)]);
      }
      await store(execution, results);
      tries.delete(name);
    } catch (error) {
      tries.set(name, { count: count + 1, retryAt: nowSeconds(context) + FIRST_WAIT_SECONDS * 2 ** count });
      throw error;
    }
  }

  async function store(execution: Execution, results: [DecodedAction, Verification][]): Promise<void> {
    const proposal_id = execution.proposalId.toString();
    const chain_id = context.chainId;
    const rows = results.map(([decoded, { ok, expected, actual }], action_index) => ({
      chain_id,
      proposal_id,
      action_index,
      action_id: decoded.actionId,
      ok: ok ? 1 : 0,
      expected,
      actual,
      block: Number(execution.blockNumber),
      block_hash: execution.blockHash,
      tx_hash: execution.transactionHash,
      at: nowSeconds(context),
    }));
    await context.store.transaction().execute(async (trx) => {
      await trx
        .deleteFrom("verifications")
        .where("chain_id", "=", chain_id)
        .where("proposal_id", "=", proposal_id)
        .execute();
      await trx.insertInto("verifications").values(rows).execute();
    });
    const wrong = rows.filter((row) => row.ok === 0);
    context.log(
      `verified the effect of ${proposal_id}: ${rows.length - wrong.length} of ${rows.length} actions as voted`,
    );
    for (const { action_index, expected, actual } of wrong) {
      const subject = `${proposal_id}:${action_index}:${execution.blockHash}`;
      const message = `action ${action_index + 1} of proposal ${proposal_id}: expected ${expected}, found ${actual}`;
      await raiseNotice(context, "not-as-voted", subject, message);
    }
  }

  return {
    name: "verify",
    async observe(chain) {
      const { proposals, executions } = await watch.at(chain);
      const verified = await verifiedBlocks(context);
      const open = executions.filter(
        (execution) =>
          verified.get(execution.proposalId.toString()) !== execution.blockHash &&
          (tries.get(nameOf(execution))?.retryAt ?? 0) <= nowSeconds(context),
      );
      const failures: unknown[] = [];
      for (const execution of open.slice(-PER_TICK)) {
        const proposal = proposals.get(execution.proposalId);
        if (proposal === undefined) continue;
        await verify(chain, { ...execution, proposal }).catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** The same execution in another block after a reorg is another one. */
const nameOf = ({ proposalId, blockHash }: Execution) => `${proposalId}:${blockHash}`;

async function verifiedBlocks(context: EngineContext): Promise<Map<string, string>> {
  const rows = await context.store
    .selectFrom("verifications")
    .select(["proposal_id", "block_hash"])
    .where("chain_id", "=", context.chainId)
    .where("action_index", "=", 0)
    .execute();
  return new Map(rows.map((row) => [row.proposal_id, row.block_hash]));
}
