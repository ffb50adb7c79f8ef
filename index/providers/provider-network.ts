import { sql } from "kysely";
import type { Hex } from "viem";
import { groupBy } from "#index/rows/group-by.ts";
import { bytes32Text } from "#protocol/input/bytes32-text.ts";
import type { Store } from "#store/schema/database.ts";
import { RewardSums } from "./reward-sums.ts";

export interface UnitKind {
  kind: number;
  name: string;
  listed: boolean;
  weight: bigint;
  /** Dollars behind a unit, 8 decimals. */
  stakeUsd8: bigint;
}

/** What holds for all providers, as the logs tell. */
export interface ProviderNetwork {
  kinds: UnitKind[];
  /** Whether anybody may register. */
  open: boolean;
  /** Who may do what; null for nobody. */
  slasher: string | null;
  flagger: string | null;
  priceFeed: string | null;
  sums: RewardSums;
  /** Active stake behind all providers. */
  stakeTokens: bigint;
  /** How many providers have a status, and a commitment until an epoch, with how many units; weightless ones apart. */
  groups: {
    status: "active" | "closed" | "barred";
    untilEpoch: number;
    weighs: boolean;
    many: number;
    units: number;
  }[];
}

export async function loadProviderNetwork(store: Store): Promise<ProviderNetwork> {
  const [kinds, terms, rules, epochs, flagged, stakes, groups] = await Promise.all([
    store.selectFrom("unit_kinds").selectAll().orderBy("block").orderBy("log_index").execute(),
    store.selectFrom("unit_terms").selectAll().orderBy("block").orderBy("log_index").execute(),
    store
      .selectFrom("provider_rules")
      .selectAll()
      .where("what", "in", ["open", "slasher", "flagger", "price-feed"])
      .orderBy("block")
      .orderBy("log_index")
      .execute(),
    store.selectFrom("reward_epochs").selectAll().orderBy("epoch").execute(),
    store.selectFrom("flagged_epochs").select(["epoch", "weight"]).execute(),
    store.selectFrom("providers").select("stake").where("stake", "<>", "0").execute(),
    store
      .selectFrom("providers")
      .select(({ fn }) => [
        "status",
        "until_epoch",
        sql<number>`case when weight <> '0' then 1 else 0 end`.as("weighs"),
        fn.countAll<number>().as("many"),
        sql<number>`sum(units)`.as("units"),
      ])
      .groupBy(["status", "until_epoch", "weighs"])
      .execute(),
  ]);
  const figures = new Map(terms.map(({ kind, term, value }) => [`${kind} ${term}`, BigInt(value)]));
  const rule = new Map(rules.map((row) => [row.what, row]));
  const flags = groupBy(flagged, ({ epoch }) => epoch);
  return {
    kinds: [...groupBy(kinds, ({ kind }) => kind)].map(([kind, rows]) => ({
      kind,
      name: nameOf(kind, rows.find(({ name }) => name !== null)?.name ?? null),
      listed: rows.at(-1)?.listed === 1,
      weight: figures.get(`${kind} weight`) ?? 0n,
      stakeUsd8: figures.get(`${kind} stake`) ?? 0n,
    })),
    open: rule.get("open")?.allowed === 1,
    slasher: rule.get("slasher")?.account ?? null,
    flagger: rule.get("flagger")?.account ?? null,
    priceFeed: rule.get("price-feed")?.account ?? null,
    sums: new RewardSums(
      epochs.map(({ epoch, emission, weight, earned }) => ({
        epoch,
        emissionTokens: BigInt(emission),
        weight: BigInt(weight),
        flaggedWeight: (flags.get(epoch) ?? []).reduce((sum, flag) => sum + BigInt(flag.weight), 0n),
        earnedTokens: BigInt(earned),
      })),
    ),
    stakeTokens: stakes.reduce((sum, { stake }) => sum + BigInt(stake), 0n),
    groups: groups.map(({ status, until_epoch, weighs, many, units }) => ({
      status,
      untilEpoch: until_epoch,
      weighs: Number(weighs) === 1,
      many: Number(many),
      units: Number(units),
    })),
  };
}

function nameOf(kind: number, word: string | null): string {
  return (word === null ? null : bytes32Text(word as Hex)) ?? `kind ${kind}`;
}
