import type { Client } from "viem";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import type { SubjectChange, SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { wordText } from "#protocol/input/text-word.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { providerName } from "#protocol/providers/provider-name.ts";
import { readLowPrice } from "#protocol/providers/read-low-price.ts";
import {
  type ProviderReading,
  type ReadKind,
  type ReadProvider,
  readProviders,
} from "#protocol/providers/read-providers.ts";
import { renewalOf, tokensOf, withKind } from "#protocol/providers/renewal.ts";

type Reader = { context: Pick<ActionContext, "token">; contracts: ProviderContracts };

/** Who would have to add stake to renew what it has activated, if a unit of a kind needed another stake; at today's price. */
export async function stakeEffect(
  client: Client,
  { context: { token }, contracts }: Reader,
  kind: number,
  stakeUsd8: bigint,
): Promise<SubjectEffect | null> {
  const reading = await readProviders(client, contracts);
  const decided = decide(reading, kind, { stakeUsd8 });
  if (decided === null) return null;
  const price = await readLowPrice(client, contracts.commitments, reading.blockNumber);
  if (price === null) {
    const changes = withUnits(reading, kind).map((provider) => {
      const [was, is] = [reading.kinds, decided].map((kinds) => usd(renewalOf(provider, kinds).usd8));
      return atRenewal(
        provider,
        `needs a stake of ${is} instead of ${was} to renew`,
        "there is no price of the token now",
      );
    });
    return subjectEffect(`${changes.length} of ${of(reading)} need another stake at renewal`, changes);
  }
  const words = (amount: bigint) => `${formatScaledNumber(amount / 10n ** BigInt(token.decimals), 0)} ${token.symbol}`;
  /** Rounded up: who adds so much has enough. */
  const atLeast = (amount: bigint) => words(amount + 10n ** BigInt(token.decimals) - 1n);
  let sum = 0n;
  const changes = withUnits(reading, kind).flatMap((provider) => {
    const needs = (kinds: readonly ReadKind[]) => tokensOf(renewalOf(provider, kinds).usd8, price);
    const lacks = (needed: bigint) => (needed > provider.stakedTokens ? needed - provider.stakedTokens : 0n);
    const [needed, missing, anyway] = [needs(decided), lacks(needs(decided)), lacks(needs(reading.kinds))];
    if (missing === anyway) return [];
    sum += missing - anyway;
    const why = `${words(needed)} are needed, ${words(provider.stakedTokens)} are staked`;
    if (missing < anyway) {
      const now = missing === 0n ? "nothing" : atLeast(missing);
      return [atRenewal(provider, `must add ${now} instead of ${atLeast(anyway)} to renew`, why)];
    }
    const without = anyway === 0n ? "" : `, ${atLeast(anyway)} without this`;
    return [atRenewal(provider, `must add ${atLeast(missing)} to renew`, `${why}${without}`)];
  });
  const more = sum < 0n ? `${words(-sum)} less` : `${words(sum)} more`;
  return subjectEffect(`${changes.length} of ${of(reading)} need ${more} at renewal, at today's price`, changes);
}

/** Whose units would weigh otherwise from its renewal on. */
export async function weightEffect(
  client: Client,
  { contracts }: Reader,
  kind: number,
  weight: bigint,
): Promise<SubjectEffect | null> {
  const reading = await readProviders(client, contracts);
  const decided = decide(reading, kind, { weight });
  if (decided === null) return null;
  const changes = withUnits(reading, kind).flatMap((provider) => {
    const [was, is] = [reading.kinds, decided].map((kinds) => renewalOf(provider, kinds).weight);
    if (was === is || was === undefined || is === undefined) return [];
    return [atRenewal(provider, `weighs ${number(is)} instead of ${number(was)} when rewards are shared`, "")];
  });
  return subjectEffect(`${changes.length} of ${of(reading)} weigh otherwise from their renewal on`, changes);
}

/** Who would lose units at renewal, or keep them, if a kind were taken off the list or put back. */
export async function listEffect(
  client: Client,
  { contracts }: Reader,
  kind: number,
  listed: boolean,
): Promise<SubjectEffect | null> {
  const reading = await readProviders(client, contracts);
  const decided = decide(reading, kind, { listed });
  if (decided === null) return null;
  const name = unitsOfKind(reading, kind);
  const changes = withUnits(reading, kind).map((provider) => {
    const units = number(provider.units[kind] ?? 0n);
    if (listed) return atRenewal(provider, `may renew ${units} ${name}`, "");
    const left = renewalOf(provider, decided).units.some((active) => active > 0n);
    return atRenewal(provider, `loses ${units} ${name}`, left ? "" : "nothing is left to renew");
  });
  const what = listed ? "may renew units" : "lose units at renewal";
  return subjectEffect(`${changes.length} of ${of(reading)} ${what}`, changes);
}

/** Null where the chain has no such kind, or it is so already. */
function decide(reading: ProviderReading, kind: number, part: Partial<ReadKind>): ReadKind[] | null {
  const found = reading.kinds[kind];
  if (found === undefined) return null;
  const decided = { ...found, ...part };
  const differs =
    decided.listed !== found.listed || decided.weight !== found.weight || decided.stakeUsd8 !== found.stakeUsd8;
  return differs ? withKind(reading.kinds, kind, part) : null;
}

function withUnits({ committed }: ProviderReading, kind: number): ReadProvider[] {
  return committed.filter(({ units }) => (units[kind] ?? 0n) > 0n);
}

function atRenewal(provider: ReadProvider, what: string, why: string): SubjectChange {
  const name = providerName(provider.number, provider.organisation);
  return { name, account: provider.operator, what, why, atSeconds: provider.endsSeconds };
}

const of = ({ committed, isWhole }: ProviderReading) =>
  `${committed.length} ${isWhole ? "providers" : "providers that were looked at"}`;
const unitsOfKind = ({ kinds }: ProviderReading, kind: number) =>
  kinds[kind] === undefined ? `units of kind ${kind}` : `units of ${wordText(kinds[kind].name)}`;
const number = (value: bigint) => formatScaledNumber(value, 0);
const usd = (value: bigint) => `${formatScaledNumber(value / 10n ** 6n, 2)} USD`;
