import { adoptChain } from "./adopt-chain.ts";
import { BotError, messageOf, remedyOf } from "./bot-error.ts";
import { type ChainView, readChainView } from "./chain-view.ts";
import type { EngineContext } from "./context.ts";
import type { Due, Duty } from "./duty.ts";
import { HeadMemory } from "./head-memory.ts";
import { beat } from "./heartbeat.ts";
import { itemsToTry } from "./items.ts";
import { holdLease, releaseLease } from "./lease.ts";
import { tooPoor } from "./limits.ts";
import { joinMessages, messagesByDuty } from "./messages-by-duty.ts";
import type { Observer } from "./observer.ts";
import { dropPlans } from "./plan.ts";
import { reconcileNonce } from "./reconcile-nonce.ts";
import { recordDue } from "./record-due.ts";
import { settleTransactions } from "./settle.ts";
import { tryItem } from "./try-item.ts";
import { verifyDone } from "./verify-done.ts";
import { warnStillDue } from "./warn-still-due.ts";
import { watchDeadlines } from "./watch-deadlines.ts";

export interface TickReport {
  /** False while another instance holds the lease. */
  leading: boolean;
  headBlock: bigint | null;
  /** What keeps bots from their work. */
  alarm: string | null;
  /** What single duties name of what they read, while the bots themselves work. */
  problem: string | null;
}

type Alarm = (duty: string, message: string) => void;

export interface Engine {
  /** One bounded round of work. Throws only what must stop the process. */
  tick(): Promise<TickReport>;
  /** Between rounds: holds on to the lease that the last round had, and takes none. */
  keep(): Promise<void>;
  /** Lets another instance take over at once. */
  close(): Promise<void>;
}

export function createEngine(
  context: EngineContext,
  duties: readonly Duty[],
  observers: readonly Observer[] = [],
): Engine {
  const heads = new HeadMemory();
  const deadlines = watchDeadlines(context);
  const known = new Map<string, Due>();
  const told = new Map<string, readonly string[]>();
  let adopted = false;
  let leads = false;

  async function tick(): Promise<TickReport> {
    const alarms = messagesByDuty();
    const problems = messagesByDuty();
    const namedOf = (duty: string) => joinMessages([alarms.of(duty), problems.of(duty)]);
    let view: ChainView | null = null;
    let leading = false;
    try {
      if (!adopted) await adoptChain(context);
      adopted = true;
      leading = await lead(context);
      leads = leading;
      if (!leading) return { leading, headBlock: null, alarm: null, problem: null };
      view = await readChainView(context);
      measure(context, view);
      if (heads.lags(view.head, context.nowMs(), context.timing.lagPatienceSeconds * 1000)) {
        throw new BotError("retry", `the node fell behind, to block ${view.head.number}`);
      }
      if (view.balanceWei < context.limits.leastBalanceWei) {
        alarms.add("", tooPoor(context.limits, view.balanceWei, context.signer.address));
      }
      await dropPlans(context);
      await work(view, alarms.add, problems.add);
    } catch (error) {
      if (remedyOf(error) === "shut-down") throw error;
      alarms.addForAll(messageOf(error));
      context.log(`tick: ${messageOf(error)}`, { level: "warn" });
    } finally {
      await isolated("heartbeat", alarms.add, () => beat(context, view, [...duties, ...observers], namedOf));
    }
    return { leading, headBlock: view?.head.number ?? null, alarm: alarms.all(), problem: problems.all() };
  }

  async function work(view: ChainView, alarm: Alarm, problem: Alarm): Promise<void> {
    for (const message of await settleTransactions(context, view)) alarm("", message);
    await isolated("", alarm, () => deadlines.noticeExpired(view.acting, known));
    for (const duty of duties) {
      await isolated(duty.name, alarm, async () => {
        for (const due of await readDue(duty, view)) known.set(due.key, due);
        tellProblems(duty, problem);
      });
    }
    await isolated("", alarm, () => act(view, alarm));
    for (const { duty, message } of await deadlines.late(view.acting)) alarm(duty, message);
    await isolated("", alarm, () => verifyDone(context, view, known));
    for (const observer of observers) {
      await isolated(observer.name, alarm, () => observer.observe(view.acting));
    }
  }

  async function act(view: ChainView, alarm: Alarm): Promise<void> {
    const hold = await reconcileNonce(context, view);
    if (hold !== null) return alarm("", hold);
    for (const item of await itemsToTry(context, view.acting.block.timestamp)) {
      if (!(await lead(context))) return;
      await isolated(item.duty, alarm, () => tryItem(context, view, item, known.get(item.key)));
    }
  }

  async function readDue(duty: Duty, view: ChainView): Promise<Due[]> {
    const dues = await duty.due(view.acting);
    for (const key of await recordDue(context, duty.name, dues)) {
      await warnStillDue(context, duty.name, key, view);
    }
    return dues;
  }

  function tellProblems(duty: Duty, tell: Alarm): void {
    const problems = duty.problems?.() ?? [];
    for (const problem of problems) {
      tell(duty.name, problem);
      if (!told.get(duty.name)?.includes(problem)) context.log(problem, { level: "warn", duty: duty.name });
    }
    told.set(duty.name, problems);
  }

  async function isolated(name: string, alarm: Alarm, task: () => Promise<void>) {
    try {
      await task();
    } catch (error) {
      if (remedyOf(error) === "shut-down") throw error;
      alarm(name, messageOf(error));
      context.log(messageOf(error), { level: "warn", duty: name === "" ? undefined : name });
    }
  }

  async function keep(): Promise<void> {
    if (leads) leads = await lead(context);
  }

  return { tick, keep, close: () => releaseLease(context) };
}

async function lead(context: EngineContext): Promise<boolean> {
  const leading = await holdLease(context);
  context.metrics.leader.set(leading ? 1 : 0);
  return leading;
}

function measure(context: EngineContext, view: ChainView): void {
  context.metrics.headBlock.set(Number(view.head.number));
  context.metrics.headAgeSeconds.set(context.nowMs() / 1000 - view.head.timestamp);
  context.metrics.balance.set(Number(view.balanceWei) / 1e18);
}
