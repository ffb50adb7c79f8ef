import { formatGwei } from "viem";
import type { EngineContext } from "./context.ts";
import type { Chain, Due } from "./duty.ts";
import type { Item } from "./items.ts";
import { raiseNotice } from "./notices.ts";

export interface LateItem {
  duty: string;
  message: string;
}

/** Tells of items that lapse: as an alarm while half their time has passed, as a notice when all of it has. */
export function watchDeadlines(context: EngineContext) {
  /** By the chain's clock, of items that say no time of their own. */
  const firstSeen = new Map<string, number>();
  const over = new Set<string>();

  return {
    /** Asked before duties are read, which take what has lapsed away. */
    async noticeExpired(chain: Chain, known: ReadonlyMap<string, Due>): Promise<void> {
      const now = chain.block.timestamp;
      for (const item of await openItems(context)) {
        if (item.deadline >= now || over.has(item.key)) continue;
        const verdict = await known.get(item.key)?.verify(chain);
        if (verdict?.ok !== true) await raiseNotice(context, "expired", item.key, await expiredText(context, item));
        over.add(item.key);
      }
    },

    async late(chain: Chain): Promise<LateItem[]> {
      const now = chain.block.timestamp;
      const items = await openItems(context);
      for (const key of firstSeen.keys()) {
        if (!items.some((item) => item.key === key)) firstSeen.delete(key);
      }
      const late: LateItem[] = [];
      for (const item of items) {
        if (!firstSeen.has(item.key)) firstSeen.set(item.key, now);
        const start = item.not_before > 0 ? item.not_before : (firstSeen.get(item.key) ?? now);
        if (now <= start + (item.deadline - start) / 2 || item.deadline < now) continue;
        late.push({ duty: item.duty, message: await lateText(context, item) });
      }
      return late;
    },
  };
}

type LapsingItem = Item & { deadline: number };

/** Items that lapse and that no block has done. */
async function openItems(context: EngineContext): Promise<LapsingItem[]> {
  const rows = await context.store
    .selectFrom("duty_items as item")
    .selectAll("item")
    .where("item.chain_id", "=", context.chainId)
    .where("item.state", "in", ["due", "active", "muted"])
    .where("item.deadline", "is not", null)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom("bot_transactions as tx")
            .select("tx.id")
            .whereRef("tx.chain_id", "=", "item.chain_id")
            .whereRef("tx.target", "=", "item.target")
            .whereRef("tx.key", "=", "item.key")
            .where("tx.state", "=", "mined"),
        ),
      ),
    )
    .execute();
  return rows.filter((item): item is LapsingItem => item.deadline !== null);
}

const timeOf = (seconds: number) => new Date(seconds * 1000).toISOString();

async function lateText(context: EngineContext, item: LapsingItem): Promise<string> {
  const why = (await whyNotDone(context, item)) ?? "nothing was sent for it yet";
  return `${item.key} is past half its time, lapses ${timeOf(item.deadline)} and is not done: ${why}`;
}

async function expiredText(context: EngineContext, item: LapsingItem): Promise<string> {
  const why =
    (await whyNotDone(context, item)) ?? "nothing was sent for it, since these bots did not work at that time";
  return `${item.key} expired at ${timeOf(item.deadline)} and was not done: ${why}`;
}

async function whyNotDone(context: EngineContext, item: Item): Promise<string | null> {
  const last = await context.store
    .selectFrom("bot_transactions as tx")
    .innerJoin("bot_attempts as attempt", "attempt.transaction_id", "tx.id")
    .select(["tx.nonce", "attempt.number", "attempt.max_fee_wei", "attempt.error"])
    .where("tx.chain_id", "=", item.chain_id)
    .where("tx.target", "=", item.target)
    .where("tx.key", "=", item.key)
    .where("tx.state", "in", ["signed", "broadcast"])
    .orderBy("attempt.number", "desc")
    .executeTakeFirst();
  if (last === undefined) return item.last_error;
  const fee = `${formatGwei(BigInt(last.max_fee_wei))} gwei`;
  const answer = last.error === null ? "" : `; the node says: ${last.error}`;
  return `no block has taken its transaction, nonce ${last.nonce}, signed ${last.number} times, last at ${fee}${answer}`;
}
