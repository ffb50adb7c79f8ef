import { formatUnits, type Hex } from "viem";
import type { ProviderLog } from "#index/query/provider-logs.ts";
import { checksummed } from "#index/rows/checksummed.ts";
import { bytes32Text } from "#protocol/input/bytes32-text.ts";
import { packedUnits } from "#protocol/providers/packed-units.ts";

const BPS = 10_000n;

export interface ProviderWords {
  symbol: string;
  decimals: number;
  kindName(kind: number): string;
}

/** What a row of a provider or a staker says; in the feeds the provider's name stands before it. */
export function providerSentence(log: ProviderLog, { symbol, decimals, kindName }: ProviderWords): string {
  const tokens = (amount: string) => `${grouped(formatUnits(BigInt(amount), decimals))} ${symbol}`;
  const units = (number: number, kind: number) => `${number} ${number === 1 ? "unit" : "units"} of ${kindName(kind)}`;
  switch (log.table) {
    case "provider_statuses":
      return { active: "Became active.", closed: "Closed; commitments run to their end.", barred: "A vote barred it." }[
        log.status
      ];
    case "provider_accounts":
      return `${{ operator: "Is operated by", payee: "Is paid to", "proposed-operator": "Offered its place as operator to" }[log.role]} ${checksummed(log.account)}.`;
    case "provider_statements":
      return "Said who it is, and stated something of itself.";
    case "provider_hardware":
      return `Declared ${units(log.units, log.kind)}.`;
    case "unit_activations":
      return `Activated ${units(log.units, log.kind)} until epoch ${log.until_epoch}; all its units need ${tokens(log.needed)}.`;
    case "commitment_renewals": {
      const kinds = Object.entries(packedUnits(BigInt(log.units)));
      const what = kinds.map(([kind, number]) => units(number, Number(kind))).join(", ");
      return `Renewed ${what} until epoch ${log.until_epoch}; they need ${tokens(log.needed)}, before ${tokens(log.old_needed)}.`;
    }
    case "commission_notices":
      return `Announced a commission of ${percent(log.new_bps)}, before ${percent(log.old_bps)}.`;
    case "flagged_epochs":
      return `Lost its reward of epoch ${log.epoch}.`;
    case "pool_slashes":
      return log.new_index === "0"
        ? "Was slashed of all its stake."
        : `Was slashed: each stake lost ${lostPercent(log.old_index, log.new_index)}.`;
    case "slash_requests":
      return `A slash of ${percent(log.bps)} was asked for: ${bytes32Text(log.ground as Hex) ?? log.ground}.`;
    case "stake_changes":
      return log.change === "staked"
        ? `Staked ${tokens(log.amount ?? "0")} for provider ${log.provider}.`
        : `Asked to leave provider ${log.provider}.`;
    case "stake_withdrawals":
      return `Withdrew ${tokens(log.amount)} from provider ${log.provider}.`;
    case "stake_delegations":
      return `Gave the votes of its stake with provider ${log.provider} to ${checksummed(log.delegatee)}.`;
    case "settled_slashes":
      return `Lost ${tokens(log.amount)} to slashes of provider ${log.provider}.`;
    case "reward_claims":
      return `Claimed ${tokens(log.amount)} of what provider ${log.provider} earned.`;
  }
}

/** Of what a share was worth before a slash, in basis points to the hundredth. */
export function lostBps(oldIndex: string, newIndex: string): number {
  const [before, after] = [BigInt(oldIndex), BigInt(newIndex)];
  return before === 0n ? 0 : Number(((before - after) * BPS * 100n + before / 2n) / before) / 100;
}

const lostPercent = (oldIndex: string, newIndex: string) => `${Math.round(lostBps(oldIndex, newIndex)) / 100}%`;
const percent = (bps: number) => `${bps / 100}%`;

/** With separators, and no more digits than a reader wants. */
function grouped(text: string): string {
  const [whole = "0", fraction = ""] = text.split(".");
  const short = fraction.slice(0, 4).replace(/0+$/, "");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${short === "" ? "" : `.${short}`}`;
}
