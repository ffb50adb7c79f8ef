import { delaySeconds } from "#bots/engine/back-off.ts";
import { type EngineContext, nowSeconds } from "#bots/engine/context.ts";
import type { LogLevel } from "#operator/log/log.ts";
import type { Answer, Channel } from "./channel.ts";
import type { Digest, Notice } from "./notice.ts";

export type NoticeContext = Pick<EngineContext, "store" | "chainId" | "nowMs" | "log" | "metrics">;

const DAY = 86_400;
const BACK_OFF = { firstSeconds: 10, longestSeconds: 3600, muteAfter: Number.POSITIVE_INFINITY, muteSeconds: 0 };
/** Longer than any channel takes to answer: who sends a notice keeps it from others for that time. */
const SENDING_SECONDS = 120;
const MESSAGES_PER_ROUND = 5;
const MOST_READ = 200;

interface Waiting {
  notice: Notice;
  tries: number;
  retryAt: number;
}

type Batch = readonly [Waiting, ...Waiting[]];

const digestOf = ([first, ...others]: Batch): Digest => [first.notice, ...others.map(({ notice }) => notice)];

/** Sends what waits to each channel; how far each notice came is in the database before and after. */
export function createDelivery(context: NoticeContext, channels: readonly Channel[], gatherSeconds: number) {
  const told = new Map<string, string>();

  async function deliverTo(channel: Channel): Promise<void> {
    await addWaiting(context, channel.name);
    for (let messages = 0; messages < MESSAGES_PER_ROUND; messages++) {
      const [first, ...others] = await waitingFor(context, channel.name);
      if (first === undefined) return;
      const now = nowSeconds(context);
      // A channel that fails rests with all that waits for it.
      if ([first, ...others].some(({ retryAt }) => retryAt > now)) return;
      if (channel.gathers && first.notice.at + gatherSeconds > now) return;
      const batch: Batch = [first, ...others.slice(0, channel.fit(digestOf([first, ...others])) - 1)];
      if (!(await claim(context, channel.name, batch))) return;
      if (!(await send(channel, batch))) return;
    }
  }

  /** Whether to go on with what is left. */
  async function send(channel: Channel, batch: Batch): Promise<boolean> {
    const answer = await channel.send(digestOf(batch));
    if (answer.kind === "refused" && answer.what === "message" && batch.length > 1) {
      // One of them may be what is refused.
      for (const one of batch) if (!(await send(channel, [one]))) return false;
      return true;
    }
    await record(context, channel.name, batch, answer);
    context.metrics.notices.inc({ channel: channel.name, outcome: answer.kind }, batch.length);
    tell(channel.name, answer);
    return answer.kind !== "later";
  }

  function tell(name: string, answer: Answer): void {
    const trouble = troubleOf(name, answer);
    if (trouble !== null && told.get(name) !== trouble.text) context.log(trouble.text, { level: trouble.level });
    if (trouble === null) told.delete(name);
    else told.set(name, trouble.text);
  }

  return async function deliver(): Promise<void> {
    await Promise.all(channels.map(deliverTo));
  };
}

function troubleOf(name: string, answer: Answer): { text: string; level: LogLevel } | null {
  if (answer.kind === "sent") return null;
  if (answer.kind === "later")
    return { text: `${name} takes no notices, trying again: ${answer.reason}`, level: "warn" };
  const remedy = "it is sent again only when the bots are started anew within a day";
  return { text: `${name} refuses a notice: ${answer.reason}; ${remedy}`, level: "error" };
}

/** What was refused within a day is tried once more: whoever starts the bots anew may have put a setting right. */
export async function retryRefused(context: NoticeContext): Promise<void> {
  await context.store
    .updateTable("bot_deliveries")
    .set({ state: "waiting", retry_at: 0, tries: 0 })
    .where("chain_id", "=", context.chainId)
    .where("state", "=", "refused")
    .where("updated_at", ">", nowSeconds(context) - DAY)
    .execute();
}

async function addWaiting({ store, chainId, nowMs }: NoticeContext, channel: string): Promise<void> {
  const now = nowSeconds({ nowMs });
  const isNew =
    (await store
      .selectFrom("bot_deliveries")
      .select("notice_id")
      .where("chain_id", "=", chainId)
      .where("channel", "=", channel)
      .limit(1)
      .executeTakeFirst()) === undefined;
  const added = await store
    .selectFrom("bot_notices")
    .select(["id", "created_at", "sent_at"])
    .where("chain_id", "=", chainId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("bot_deliveries")
            .select("notice_id")
            .whereRef("notice_id", "=", "bot_notices.id")
            .where("channel", "=", channel),
        ),
      ),
    )
    .execute();
  const rows = added.map(({ id, created_at, sent_at }) => ({
    notice_id: id,
    channel,
    chain_id: chainId,
    // Sent to the one webhook that there was, before there were channels.
    state: sent_at !== null || (isNew && created_at < now - DAY) ? ("passed-over" as const) : ("waiting" as const),
    tries: 0,
    retry_at: 0,
    error: null,
    updated_at: now,
  }));
  await store.transaction().execute(async (trx) => {
    for (const row of rows) {
      await trx
        .insertInto("bot_deliveries")
        .values(row)
        .onConflict((conflict) => conflict.columns(["notice_id", "channel"]).doNothing())
        .execute();
    }
  });
}

async function waitingFor({ store, chainId }: NoticeContext, channel: string): Promise<Waiting[]> {
  const rows = await store
    .selectFrom("bot_deliveries")
    .innerJoin("bot_notices", "bot_notices.id", "bot_deliveries.notice_id")
    .select(["id", "kind", "subject", "message", "created_at", "bot_deliveries.tries", "bot_deliveries.retry_at"])
    .where("bot_deliveries.chain_id", "=", chainId)
    .where("channel", "=", channel)
    .where("state", "=", "waiting")
    .orderBy("created_at")
    .orderBy("id")
    .limit(MOST_READ)
    .execute();
  return rows.map(({ created_at, retry_at, tries, ...row }) => ({
    notice: { ...row, chainId, at: created_at },
    tries,
    retryAt: retry_at,
  }));
}

/** False where another instance took one of them meanwhile. */
async function claim(context: NoticeContext, channel: string, batch: readonly Waiting[]): Promise<boolean> {
  const now = nowSeconds(context);
  const lost = new Error("another instance sends it");
  try {
    await context.store.transaction().execute(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable("bot_deliveries")
        .set({ retry_at: now + SENDING_SECONDS, updated_at: now })
        .where("channel", "=", channel)
        .where("notice_id", "in", idsOf(batch))
        .where("state", "=", "waiting")
        .where("retry_at", "<=", now)
        .executeTakeFirst();
      if (numUpdatedRows !== BigInt(batch.length)) throw lost;
    });
    return true;
  } catch (error) {
    if (error === lost) return false;
    throw error;
  }
}

async function record(context: NoticeContext, channel: string, batch: readonly Waiting[], answer: Answer) {
  const tries = 1 + Math.max(...batch.map((waiting) => waiting.tries));
  await context.store
    .updateTable("bot_deliveries")
    .set({ ...outcomeOf(answer, tries, nowSeconds(context)), tries, updated_at: nowSeconds(context) })
    .where("channel", "=", channel)
    .where("notice_id", "in", idsOf(batch))
    .execute();
}

function outcomeOf(answer: Answer, tries: number, now: number) {
  if (answer.kind === "sent") return { state: "sent" as const, error: null };
  if (answer.kind === "refused") return { state: "refused" as const, error: answer.reason };
  return { retry_at: now + Math.max(delaySeconds(tries, BACK_OFF), answer.afterSeconds ?? 0), error: answer.reason };
}

const idsOf = (batch: readonly Waiting[]) => batch.map(({ notice }) => notice.id);
