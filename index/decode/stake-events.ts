import { type Address, zeroAddress } from "viem";
import { stakeVaultAbi as abi } from "#protocol/chain/abi/StakeVault.ts";
import { vaultParameters } from "#protocol/providers/vault-parameters.ts";
import { governedRails } from "./governed-rails.ts";
import { type LogHandler, on } from "./log-handler.ts";

/** Stake behind providers, and what slashes took of it. */
export function stakeEvents(vault: Address): LogHandler[] {
  return [
    governedRails({ contract: "StakeVault", address: vault, parameters: vaultParameters }),
    ...changes(vault),
    ...slashes(vault),
  ];
}

function changes(vault: Address): LogHandler[] {
  return [
    on(vault, abi, "Staked", (rows, args, place) =>
      rows.stake_changes.push({
        ...place,
        provider: args.provider,
        staker: args.staker,
        change: "staked",
        amount: args.amountTokens.toString(),
        payer: args.payer,
        leaving_shares: null,
        ready_at: null,
        from_epoch: Number(args.fromEpoch),
        shares: args.shares.toString(),
        pool_shares: args.poolShares.toString(),
      }),
    ),
    on(vault, abi, "LeaveAsked", (rows, args, place) =>
      rows.stake_changes.push({
        ...place,
        provider: args.provider,
        staker: args.staker,
        change: "leaving",
        amount: null,
        payer: null,
        leaving_shares: args.leavingShares.toString(),
        ready_at: Number(args.readySeconds),
        from_epoch: Number(args.fromEpoch),
        shares: args.shares.toString(),
        pool_shares: args.poolShares.toString(),
      }),
    ),
    on(vault, abi, "Withdrawn", (rows, { provider, staker, amountTokens }, place) =>
      rows.stake_withdrawals.push({ ...place, provider, staker, amount: amountTokens.toString() }),
    ),
    on(vault, abi, "Redelegated", (rows, { provider, staker, delegatee }, place) =>
      rows.stake_delegations.push({ ...place, provider, staker, delegatee }),
    ),
  ];
}

function slashes(vault: Address): LogHandler[] {
  return [
    on(vault, abi, "Slashed", (rows, { provider, number, oldIndex, newIndex, shares, evidenceHash }, place) =>
      rows.pool_slashes.push({
        ...place,
        provider,
        number: Number(number),
        old_index: oldIndex.toString(),
        new_index: newIndex.toString(),
        shares: shares.toString(),
        evidence_hash: evidenceHash,
      }),
    ),
    on(vault, abi, "SlashSettled", (rows, { provider, staker, amountTokens }, place) =>
      rows.settled_slashes.push({ ...place, provider, staker, amount: amountTokens.toString() }),
    ),
    on(vault, abi, "SlasherSet", (rows, { newSlasher }, place) =>
      rows.provider_rules.push({
        ...place,
        what: "slasher",
        account: newSlasher === zeroAddress ? null : newSlasher,
        allowed: newSlasher === zeroAddress ? 0 : 1,
      }),
    ),
    on(vault, abi, "RestakerSet", (rows, { restaker, allowed }, place) =>
      rows.provider_rules.push({ ...place, what: "restaker", account: restaker, allowed: allowed ? 1 : 0 }),
    ),
  ];
}
