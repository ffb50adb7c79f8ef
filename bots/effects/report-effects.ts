import { messageOf } from "#bots/engine/bot-error.ts";
import { type EngineContext, nowSeconds } from "#bots/engine/context.ts";
import type { BlockPoint, Chain } from "#bots/engine/duty.ts";
import { raiseNotice } from "#bots/engine/notices.ts";
import type { Observer } from "#bots/engine/observer.ts";
import type { GovernorWatch } from "#bots/governor/governor-watch.ts";
import { type DueReport, dueReports } from "./due-reports.ts";
import type { ReportMaker } from "./report-maker.ts";
import { storeReport } from "./store-report.ts";

/** What is to be reported on, and the block at which that was so: it may be queued or executed in the meantime. */
type Waiting = { due: DueReport; block: BlockPoint; failures: number; retryAt: number };

const FIRST_WAIT_SECONDS = 10;
const TRIES = 5;

/**
 * Makes the report of every proposal when it is proposed, and again before it is queued and executed. One at a time
 * and beside the round, so that it never holds up a duty; what fails is tried again, and shown as this one's alarm.
 */
export function reportEffects(context: EngineContext, watch: GovernorWatch, makeReport: ReportMaker): Observer {
  const waiting = new Map<string, Waiting>();
  let running: Promise<void> | null = null;
  let failure: string | null = null;

  async function make(name: string, wanted: Waiting): Promise<void> {
    const { due, block } = wanted;
    try {
      await storeReport(context, due, await makeReport(due.proposalId, block));
      waiting.delete(name);
      failure = null;
    } catch (error) {
      const message = `no report of proposal ${due.proposalId} (${due.stage}): ${messageOf(error)}`;
      context.log(message, { level: "warn" });
      const failures = wanted.failures + 1;
      const givenUp = failures >= TRIES;
      failure = givenUp ? null : message;
      waiting.set(name, { due, block, failures, retryAt: nowSeconds(context) + FIRST_WAIT_SECONDS * 2 ** failures });
      if (givenUp) await raiseNotice(context, "report-failed", name, message);
    }
  }

  async function note(chain: Chain): Promise<void> {
    const { block } = chain;
    const { proposals, decided } = await watch.at(chain);
    const made = await madeReports(context);
    for (const due of dueReports(proposals.values(), decided, block.timestamp)) {
      const name = nameOf(due);
      const known = waiting.get(name);
      if (made.has(name) || (known !== undefined && known.failures === 0)) continue;
      // Its state at a later block is as good, and a node may have forgotten the earlier one.
      waiting.set(name, { failures: 0, retryAt: 0, ...known, due, block });
    }
  }

  return {
    name: "report-effects",
    async observe(chain) {
      await note(chain);
      const ready = [...waiting].find(
        ([, { failures, retryAt }]) => failures < TRIES && retryAt <= nowSeconds(context),
      );
      if (running === null && ready !== undefined) {
        running = make(...ready)
          .catch((error: unknown) => context.log(messageOf(error), { level: "warn" }))
          .finally(() => {
            running = null;
          });
      }
      if (failure !== null) throw new Error(failure);
    },
  };
}

const nameOf = ({ proposalId, stage }: DueReport) => `${proposalId}:${stage}`;

async function madeReports(context: EngineContext): Promise<Set<string>> {
  const rows = await context.store
    .selectFrom("effect_reports")
    .select(["proposal_id", "stage"])
    .where("chain_id", "=", context.chainId)
    .execute();
  return new Set(rows.map(({ proposal_id, stage }) => `${proposal_id}:${stage}`));
}
