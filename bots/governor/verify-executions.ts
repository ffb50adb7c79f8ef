import { type EngineContext, nowSeconds } from "#bots/engine/context.ts";
import type { BlockPoint, Chain } from "#bots/engine/duty.ts";
import { raiseNotice } from "#bots/engine/notices.ts";
import type { Observer } from "#bots/engine/observer.ts";
import type { Verification } from "#proposals/catalogue/verification.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import type { GovernorWatch } from "./governor-watch.ts";
import { isDueAgain, type PendingAction, pendingActions } from "./pending-actions.ts";
import type { Execution, Proposal } from "./proposal.ts";
import { type VerificationSources, verifyAction } from "./verify-action.ts";

const PER_TICK = 3;
const FIRST_WAIT_SECONDS = 5;
const TRIES = 6;

interface Executed extends Execution {
  proposal: Proposal;
  /** The actions to look at again; null at the first look, which is at all of them. */
  again: readonly PendingAction[] | null;
}

type Results = readonly (Verification & { actionIndex: number; actionId: string | null })[];

/**
 * Reads the chain after each execution, whoever sent it, and records whether every action had its effect. An effect that
 * comes later is looked at again when it is to be there.
 */
export function verifyExecutions(context: EngineContext, watch: GovernorWatch, known: VerificationSources): Observer {
  const tries = new Map<string, { count: number; retryAt: number }>();

  async function verify(chain: Chain, { proposal, again, ...execution }: Executed): Promise<void> {
    const name = nameOf(execution);
    const count = tries.get(name)?.count ?? 0;
    const look = { again: again !== null, lastTry: count + 1 >= TRIES };
    try {
      const results = [];
      for (const [actionIndex, decoded] of known.catalogue.decode(proposal.calls).entries()) {
        if (again !== null && !again.some((pending) => pending.actionIndex === actionIndex)) continue;
        const found = await verifyAction(chain, known, decoded, execution, look);
        results.push({ actionIndex, actionId: decoded.actionId, ...found });
      }
      await store(execution, results, again === null ? null : chain.block);
      tries.delete(name);
    } catch (error) {
      tries.set(name, { count: count + 1, retryAt: nowSeconds(context) + FIRST_WAIT_SECONDS * 2 ** count });
      throw error;
    }
  }

  async function store(execution: Execution, results: Results, later: BlockPoint | null): Promise<void> {
    const proposal_id = execution.proposalId.toString();
    const chain_id = context.chainId;
    const rows = results.map(({ actionIndex, actionId, ok, expected, actual, pending, setAnew = false }) => ({
      chain_id,
      proposal_id,
      action_index: actionIndex,
      action_id: actionId,
      ok: ok ? 1 : 0,
      expected,
      actual,
      block: Number(execution.blockNumber),
      block_hash: execution.blockHash,
      tx_hash: execution.transactionHash,
      at: nowSeconds(context),
      settles_at: pending?.settlesAtSeconds ?? null,
      pending: pending?.what ?? null,
      read_block: Number(later?.number ?? execution.blockNumber),
      set_anew: setAnew ? 1 : 0,
    }));
    await context.store.transaction().execute(async (trx) => {
      const former = trx
        .deleteFrom("verifications")
        .where("chain_id", "=", chain_id)
        .where("proposal_id", "=", proposal_id);
      const places = results.map(({ actionIndex }) => actionIndex);
      await (later === null ? former : former.where("action_index", "in", places)).execute();
      await trx.insertInto("verifications").values(rows).execute();
    });
    context.log(`verified the effect of ${proposal_id}: ${outcome(rows, later !== null)}`);
    for (const { action_index, expected, actual, ok } of rows) {
      if (ok === 1) continue;
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
      const pending = await pendingActions(context);
      const last = executions.reduce((most, { blockNumber }) => (blockNumber > most ? blockNumber : most), 0n);
      const open = executions.flatMap((execution): Executed[] => {
        const id = execution.proposalId.toString();
        const proposal = proposals.get(execution.proposalId);
        if (proposal === undefined || (tries.get(nameOf(execution))?.retryAt ?? 0) > nowSeconds(context)) return [];
        if (verified.get(id) !== execution.blockHash) return [{ ...execution, proposal, again: null }];
        const again = (pending.get(id) ?? []).filter((action) => isDueAgain(action, chain.block, last));
        return again.length === 0 ? [] : [{ ...execution, proposal, again }];
      });
      const failures: unknown[] = [];
      for (const executed of open.slice(-PER_TICK)) {
        await verify(chain, executed).catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}

type Found = { ok: number; settles_at: number | null; set_anew: number };

function outcome(rows: readonly Found[], again: boolean): string {
  const right = rows.filter(({ ok, set_anew }) => ok === 1 && set_anew === 0).length;
  const anew = rows.filter(({ set_anew }) => set_anew === 1).length;
  const waits = rows.flatMap(({ settles_at }) => settles_at ?? []);
  return [
    `${right} of ${rows.length} ${again ? "pending " : ""}actions as voted`,
    ...(anew === 0 ? [] : [`${anew} set anew by a later change`]),
    ...(waits.length === 0 ? [] : [`${waits.length} pending until ${writePointInTime(BigInt(Math.max(...waits)))}`]),
  ].join("; ");
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
