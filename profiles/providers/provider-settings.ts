import { type Address, getAddress, isAddress, zeroAddress } from "viem";
import { reporterIssues } from "#profiles/emissions/reporter-issues.ts";
import { field } from "#protocol/input/field.ts";
import { parseFieldText } from "#protocol/input/field-text.ts";
import { InputError, type InputIssue } from "#protocol/input/input-error.ts";
import { textWord } from "#protocol/input/text-word.ts";
import type { GovernedParameter } from "#protocol/parameters/governed-parameter.ts";
import type { Rail } from "#protocol/parameters/rail.ts";
import { commitmentParameters, commitmentRails } from "#protocol/providers/commitment-parameters.ts";
import { feedParameters, feedRails } from "#protocol/providers/feed-parameters.ts";
import type { ProviderSettings, WrittenSource } from "#protocol/providers/provider-settings.ts";
import { slashingParameters, slashingRails } from "#protocol/providers/slashing-parameters.ts";
import { MOST_KINDS, MOST_STAKE_USD8, MOST_WEIGHT, type UnitKind } from "#protocol/providers/unit-kind.ts";
import { vaultParameters, vaultRails } from "#protocol/providers/vault-parameters.ts";
import type { WrittenLists } from "./written-lists.ts";

/** contracts/prices/PriceFeed.sol takes no more, the network's own reporters among them. */
const MOST_SOURCES = 8;

const weightField = field({ name: "weight", label: "Weight", kind: "integer", min: "1", max: `${MOST_WEIGHT}` });
const stakeField = field({
  name: "stake",
  label: "Stake",
  kind: "decimal",
  unit: "USD",
  decimals: 8,
  min: "0",
  max: `${MOST_STAKE_USD8}`,
  example: "200 USD",
});

type Complain = (path: InputIssue["path"], message: string) => void;

/** Shapes parsed figures by key, all of them there, and the written lists. Throws `InputError`. */
export function providerSettings(
  subject: string,
  raw: Readonly<Record<string, string>>,
  lists: WrittenLists,
): ProviderSettings {
  const issues: InputIssue[] = [];
  const complain: Complain = (path, message) => issues.push({ path, message });
  const whole = (key: string) => BigInt(raw[key] ?? "0");
  const [reporterQuorum, sourcesNeeded] = [whole("prices.reporterQuorum"), whole("prices.sourcesNeeded")].map(Number);
  const unitStakeUsd8 = whole("provider.collateralPerUnit");

  outsideRails(raw, vaultParameters, vaultRails, complain);
  outsideRails(raw, slashingParameters, slashingRails, complain);
  outsideRails(raw, commitmentParameters, commitmentRails, complain);
  outsideRails(raw, feedParameters, feedRails, complain);
  const { unitKinds, admittedProviders, priceReporters, priceSources } = lists;
  const kinds = unitKinds === undefined ? null : kindsOf(unitKinds, unitStakeUsd8, complain);
  const admitted =
    admittedProviders === undefined ? null : addressesOf("admittedProviders", admittedProviders, complain);
  if (priceReporters !== undefined) issues.push(...panelIssues(priceReporters, reporterQuorum ?? 0));
  const sources = priceSources === undefined ? null : sourcesOf(priceSources, sourcesNeeded ?? 0, complain);
  if (issues.length > 0) throw new InputError(subject, issues);

  return {
    isOpen: raw["providers.registration"] === "1",
    unitKinds: kinds,
    unitStakeUsd8,
    admittedProviders: admitted,
    leastStakeTokens: whole("providers.leastStake"),
    unbondingSeconds: whole("providers.unbonding"),
    slashCapBps: whole("providers.slashCap"),
    slashWaitSeconds: whole("providers.slashWait"),
    commissionStepBps: whole("providers.commissionStep"),
    commissionNoticeSeconds: whole("providers.commissionNotice"),
    leastDurationEpochs: whole("providers.leastDuration"),
    mostDurationEpochs: whole("providers.mostDuration"),
    vestingTranches: whole("rewards.vestingTranches"),
    prices: {
      maxAgeSeconds: whole("prices.maxAge"),
      maxDeviationBps: whole("prices.maxDeviation"),
      roundSeconds: whole("prices.round"),
      reporters: priceReporters?.map((reporter) => getAddress(reporter)) ?? null,
      reporterQuorum: reporterQuorum ?? 0,
      sources,
      sourcesNeeded: sourcesNeeded ?? 0,
    },
  };
}

/** What the contract would refuse. */
function outsideRails(
  raw: Readonly<Record<string, string>>,
  parameters: readonly GovernedParameter[],
  rails: readonly Rail[],
  complain: Complain,
): void {
  for (const [place, { id }] of parameters.entries()) {
    const [value, rail] = [BigInt(raw[id] ?? "0"), rails[place]];
    if (rail === undefined || (value >= rail.min && value <= rail.max)) continue;
    const range = `${rail.min} to ${rail.max} in the contract's unit`;
    complain(["figures", id], `is outside the rail of ${range}, which the contract keeps for good`);
  }
}

function kindsOf(written: NonNullable<WrittenLists["unitKinds"]>, stake: bigint, complain: Complain): UnitKind[] {
  if (written.length === 0 || written.length > MOST_KINDS) {
    complain(["unitKinds"], `expected 1 to ${MOST_KINDS} kinds, found ${written.length}`);
  }
  const number = (path: InputIssue["path"], read: () => string): bigint => {
    try {
      return BigInt(read());
    } catch (error) {
      complain(path, error instanceof Error ? error.message : String(error));
      return 1n;
    }
  };
  const names = written.map(({ name }) => name);
  return written.map((kind, index) => {
    const path = ["unitKinds", index] as const;
    if (names.indexOf(kind.name) !== index) complain([...path, "name"], `${kind.name} is there twice`);
    number([...path, "name"], () => textWord(kind.name));
    return {
      name: kind.name,
      weight: number([...path, "weight"], () => parseFieldText(weightField, kind.weight)),
      stakeUsd8:
        kind.stake === undefined
          ? stake
          : number([...path, "stake"], () => parseFieldText(stakeField, kind.stake ?? "")),
    };
  });
}

function sourcesOf(
  written: NonNullable<WrittenLists["priceSources"]>,
  needed: number,
  complain: Complain,
): WrittenSource[] {
  const found = written.length + 1;
  if (found < Math.max(needed, 2) || found > MOST_SOURCES) {
    const range = `${Math.max(needed, 2) - 1} to ${MOST_SOURCES - 1}`;
    complain(["priceSources"], `expected ${range} beside the network's own reporters, found ${written.length}`);
  }
  const texts = written.map((one) => ("source" in one ? one.source : one.aggregator));
  const addresses = addressesOf("priceSources", texts, complain);
  return written.map((one, index) => {
    const address = addresses[index] ?? zeroAddress;
    return "source" in one ? { source: address } : { aggregator: address };
  });
}

function addressesOf(list: string, written: readonly string[], complain: Complain): Address[] {
  const lower = written.map((text) => text.toLowerCase());
  return written.map((text, index) => {
    const known = isAddress(text) && text !== zeroAddress;
    if (!known) complain([list, index], `expected an address, found ${text}`);
    if (lower.indexOf(text.toLowerCase()) !== index) complain([list, index], `${text} is there twice`);
    return known ? getAddress(text) : zeroAddress;
  });
}

function panelIssues(reporters: readonly string[], quorum: number): InputIssue[] {
  return reporterIssues(reporters, quorum, { list: "priceReporters", figure: "prices.reporterQuorum" });
}
