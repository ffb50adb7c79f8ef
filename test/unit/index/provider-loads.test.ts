import { stringToHex } from "viem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadProviderRewards } from "#index/providers/load-provider-rewards.ts";
import { loadStandingNotices } from "#index/providers/load-standing-notices.ts";
import { loadProviderNetwork } from "#index/providers/provider-network.ts";
import { RewardSums } from "#index/providers/reward-sums.ts";
import type { Store } from "#store/schema/database.ts";
import type { IndexTables } from "#store/schema/index.ts";
import { openTestStore } from "#test/store/test-database.ts";

const [anna, ben] = [`0x${"0a".repeat(20)}`, `0x${"0b".repeat(20)}`];
const schedule = { startSeconds: 1_000, epochSeconds: 100, windowSeconds: 10 };

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.destroy());

/** Block `n` is of the second 1,000 + 10 n, so ten of them are an epoch. */
async function blocks(...numbers: number[]) {
  await store
    .insertInto("blocks")
    .values(
      numbers.map((number) => ({
        number,
        hash: `0x${number}`,
        timestamp: 1_000 + 10 * number,
        logs: 0,
      })),
    )
    .execute();
}
const at = (block: number, log_index = 0) => ({ block, log_index, tx_hash: "0x" });
const put = <Table extends keyof IndexTables>(table: Table, ...rows: IndexTables[Table][]) =>
  store
    .insertInto(table)
    .values(rows as never)
    .execute();

const terms = (provider: number, from_epoch: number, weight: string, more: object = {}) => ({
  provider,
  from_epoch,
  until_epoch: 50,
  weight,
  commission_bps: 1_000,
  ...more,
});
const staked = (provider: number, staker: string, from_epoch: number, shares: string, pool_shares: string) => ({
  provider,
  staker,
  change: "staked" as const,
  amount: shares,
  payer: staker,
  leaving_shares: null,
  ready_at: null,
  from_epoch,
  shares,
  pool_shares,
});
const slash = (provider: number, new_index: string) => ({
  provider,
  number: 1,
  old_index: "1",
  new_index,
  shares: "0",
  evidence_hash: "0x",
});
const sums = new RewardSums(
  Array.from({ length: 20 }, (_, epoch) => ({
    epoch,
    emissionTokens: 1_000n,
    weight: 100n,
    flaggedWeight: 0n,
    earnedTokens: 1_000n,
  })),
);
const load = (provider = 1) => loadProviderRewards(store, provider, { sums, schedule, tranches: 1 });

describe("a provider's rewards, from the logs", () => {
  it("follow its own terms and flags in the order of their logs, and nobody else's", async () => {
    await put("commitment_terms", { ...terms(1, 2, "10"), ...at(5, 3) }, { ...terms(1, 2, "20"), ...at(5, 1) });
    await put("commitment_terms", { ...terms(1, 6, "30", { until_epoch: 9 }), ...at(4, 9) });
    await put("commitment_terms", { ...terms(2, 1, "99"), ...at(1) });
    await put("flagged_epochs", { provider: 1, epoch: 3, weight: "10", evidence_hash: "0x", ...at(6) });
    await put("flagged_epochs", { provider: 2, epoch: 4, weight: "1", evidence_hash: "0x", ...at(6, 1) });
    const { terms: found, flagged } = await load();
    expect(found).toEqual([
      { fromEpoch: 2, untilEpoch: 50, weight: 10n, commissionBps: 1_000 },
      { fromEpoch: 3, untilEpoch: 50, weight: 0n, commissionBps: 1_000 },
      { fromEpoch: 4, untilEpoch: 50, weight: 10n, commissionBps: 1_000 },
    ]);
    expect(flagged).toEqual(new Set([3]));
  });

  it("go to stakers by the last change of each epoch, a slash that empties the pool ends them, and what comes after begins anew", async () => {
    await blocks(15, 25, 42, 55);
    await put("commitment_terms", { ...terms(1, 0, "10", { commission_bps: 0 }), ...at(1) });
    await put("stake_changes", { ...staked(1, anna, 2, "5", "5"), ...at(15, 1) });
    await put("stake_changes", { ...staked(1, anna, 2, "6", "6"), ...at(15, 2) });
    await put("stake_changes", { ...staked(1, ben, 3, "6", "12"), ...at(25) });
    await put("stake_changes", { ...staked(2, ben, 1, "7", "7"), ...at(25, 4) });
    await put("pool_slashes", { ...slash(1, "1"), ...at(25, 9) }, { ...slash(2, "0"), ...at(25, 10) });
    // Of the fifth epoch, which counts from the next on.
    await put("pool_slashes", { ...slash(1, "0"), ...at(42) });
    await put("stake_changes", { ...staked(1, ben, 6, "9", "9"), ...at(55) });
    const { rewards, segments } = await load();
    expect(await segments(anna)).toMatchObject([
      { fromEpoch: 2, shares: 6n },
      { fromEpoch: 5, shares: 0n },
    ]);
    expect(await segments(ben)).toMatchObject([
      { fromEpoch: 3, shares: 6n },
      { fromEpoch: 5, shares: 0n },
      { fromEpoch: 6, shares: 9n },
    ]);
    const earned = async (staker: string) => rewards.position(await segments(staker))(10).earnedTokens;
    // One epoch alone, two with the other.
    expect(Number(await earned(anna))).toBeCloseTo(100 + 2 * 50, -1);
    expect(Number(await earned(ben))).toBeCloseTo(2 * 50 + 4 * 100, -1);
    expect(await earned(`0x${"0c".repeat(20)}`)).toBe(0n);
  });

  it("begin with epoch 0 where a slash empties the pool before the first", async () => {
    await store.insertInto("blocks").values({ number: 1, hash: "0x", timestamp: 900, logs: 0 }).execute();
    await put("pool_slashes", { ...slash(1, "0"), ...at(1) });
    expect(await (await load()).segments(anna)).toMatchObject([{ fromEpoch: 0, shares: 0n }]);
  });
});

describe("announced commissions, from the logs", () => {
  const notice = (provider: number, new_bps: number, ready_at: number) => ({
    provider,
    old_bps: 100,
    new_bps,
    ready_at,
  });
  const activated = (provider: number) => ({ provider, kind: 0, units: 1, until_epoch: 50, needed: "0", price: "1" });

  it("are the last of each provider that is asked for", async () => {
    await put("commission_notices", { ...notice(1, 200, 7), ...at(5) }, { ...notice(1, 300, 8), ...at(6, 1) });
    await put("commission_notices", { ...notice(2, 400, 9), ...at(6) }, { ...notice(3, 500, 9), ...at(6, 2) });
    expect(await loadStandingNotices(store, [1, 2, 4])).toEqual(
      new Map([
        [1, { bps: 300, readyAt: 8 }],
        [2, { bps: 400, readyAt: 9 }],
      ]),
    );
    expect(await loadStandingNotices(store, [])).toEqual(new Map());
    expect(await loadStandingNotices(store, [4])).toEqual(new Map());
  });

  it("end by the provider's own terms, and not by those of activations and renewals", async () => {
    for (const provider of [1, 2, 3, 4]) {
      await put("commitment_terms", { ...terms(provider, 1, "10"), ...at(1, provider) });
      await put("commission_notices", { ...notice(provider, 300, 8), ...at(5, provider) });
    }
    await put("commitment_terms", { ...terms(1, 2, "10"), ...at(6, 1) });
    await put("unit_activations", { ...activated(2), ...at(6, 3) });
    await put("commitment_terms", { ...terms(2, 2, "10"), ...at(6, 4) });
    await put("commitment_renewals", {
      provider: 3,
      until_epoch: 50,
      old_needed: "0",
      needed: "0",
      units: "1",
      price: "1",
      ...at(6, 6),
    });
    await put("commitment_terms", { ...terms(3, 2, "10"), ...at(6, 7) });
    expect([...(await loadStandingNotices(store, [1, 2, 3, 4])).keys()]).toEqual([2, 3, 4]);
  });
});

describe("what holds for all providers, from the logs", () => {
  const rule = (
    what: IndexTables["provider_rules"]["what"],
    account: string | null,
    allowed: 0 | 1,
  ): Omit<IndexTables["provider_rules"], "block" | "log_index" | "tx_hash"> => ({ what, account, allowed });
  const provider = (number: number, more: Partial<IndexTables["providers"]> = {}): IndexTables["providers"] => ({
    provider: number,
    operator: anna,
    payee: anna,
    organisation: "0x",
    search: "",
    status: "active",
    kinds: 0,
    hardware: "{}",
    activated: "{}",
    units: 0,
    shares: "0",
    share_index: "0",
    stake: "0",
    stake_rank: "0",
    self_stake: "0",
    needed: "0",
    weight: "0",
    until_epoch: 0,
    commission_bps: 0,
    rate_rank: "0",
    emptied_block: -1,
    emptied_log: -1,
    ...more,
  });

  it("is nothing at first: nobody may do anything", async () => {
    expect(await loadProviderNetwork(store)).toMatchObject({
      kinds: [],
      open: false,
      slasher: null,
      flagger: null,
      priceFeed: null,
      stakeTokens: 0n,
      groups: [],
      sums: { settled: 0, epochs: [] },
    });
  });

  it("is the kinds as votes left them, in their order, with names where they have any", async () => {
    const name = stringToHex("CPU", { size: 32 });
    await put("unit_kinds", { kind: 0, name, listed: 1, ...at(1) }, { kind: 1, name: "0xff", listed: 1, ...at(1, 1) });
    await put("unit_kinds", { kind: 0, name: null, listed: 0, ...at(3) }, { kind: 2, name: null, listed: 1, ...at(4) });
    await put("unit_terms", { kind: 0, term: "weight", value: "5", ...at(1, 2) });
    await put("unit_terms", { kind: 0, term: "weight", value: "7", ...at(2) });
    await put("unit_terms", { kind: 0, term: "stake", value: "9", ...at(1, 3) });
    expect((await loadProviderNetwork(store)).kinds).toEqual([
      { kind: 0, name: "CPU", listed: false, weight: 7n, stakeUsd8: 9n },
      { kind: 1, name: "kind 1", listed: true, weight: 0n, stakeUsd8: 0n },
      { kind: 2, name: "kind 2", listed: true, weight: 0n, stakeUsd8: 0n },
    ]);
  });

  it("is whom votes named last, and whether anybody may register", async () => {
    await put("provider_rules", { ...rule("open", null, 1), ...at(1) }, { ...rule("slasher", anna, 1), ...at(1, 1) });
    await put(
      "provider_rules",
      { ...rule("flagger", anna, 1), ...at(2) },
      { ...rule("admitted", ben, 1), ...at(2, 1) },
    );
    await put("provider_rules", { ...rule("price-feed", ben, 1), ...at(2, 2) });
    const named = await loadProviderNetwork(store);
    expect(named).toMatchObject({ open: true, slasher: anna, flagger: anna, priceFeed: ben });
    await put("provider_rules", { ...rule("open", null, 0), ...at(3) }, { ...rule("slasher", ben, 1), ...at(3, 1) });
    await put("provider_rules", { ...rule("flagger", null, 0), ...at(3, 2) });
    expect(await loadProviderNetwork(store)).toMatchObject({ open: false, slasher: ben, flagger: null });
  });

  it("is what settled epochs emitted, less what is flagged of each, and what is staked behind all", async () => {
    const settled = (epoch: number) => ({ epoch, emission: "1000", weight: "100", earned: "900" });
    await put("reward_epochs", { ...settled(1), ...at(2) }, { ...settled(0), ...at(3) });
    const flag = { epoch: 1, evidence_hash: "0x" };
    await put("flagged_epochs", { provider: 1, weight: "10", ...flag, ...at(1) });
    await put("flagged_epochs", { provider: 2, weight: "15", ...flag, ...at(1, 1) });
    await put("providers", provider(1, { stake: "5" }), provider(2, { stake: "7" }), provider(3));
    const { sums: found, stakeTokens } = await loadProviderNetwork(store);
    expect(stakeTokens).toBe(12n);
    const of = { emissionTokens: 1_000n, weight: 100n, earnedTokens: 900n };
    expect(found.epochs).toEqual([
      { epoch: 0, flaggedWeight: 0n, ...of },
      { epoch: 1, flaggedWeight: 25n, ...of },
    ]);
  });

  it("counts providers by status and end, with their units, and those without weight apart", async () => {
    const serving = { until_epoch: 9, weight: "5", units: 3 };
    await put(
      "providers",
      provider(1, serving),
      provider(2, { ...serving, units: 4 }),
      provider(3, { until_epoch: 9 }),
    );
    await put("providers", provider(4, { ...serving, status: "barred" }));
    const { groups } = await loadProviderNetwork(store);
    expect(groups.toSorted((a, b) => b.many - a.many || b.units - a.units)).toEqual([
      { status: "active", untilEpoch: 9, weighs: true, many: 2, units: 7 },
      { status: "barred", untilEpoch: 9, weighs: true, many: 1, units: 3 },
      { status: "active", untilEpoch: 9, weighs: false, many: 1, units: 0 },
    ]);
  });
});
