import type { Hex } from "viem";
import { type HDAccount, mnemonicToAccount } from "viem/accounts";

/** Hardhat's public mnemonic: anyone can spend what these accounts hold, so they exist on chain 31337 only. */
const mnemonic = "test test test test test test test test test test test junk";

const derived = new Map<number, HDAccount>();

export function localAccount(index: number): HDAccount {
  const account = derived.get(index) ?? mnemonicToAccount(mnemonic, { addressIndex: index });
  derived.set(index, account);
  return account;
}

export function localPrivateKey(index: number): Hex {
  const key = localAccount(index).getHdKey().privateKey;
  if (key === null) throw new Error(`Local account ${index} has no private key.`);
  return `0x${Buffer.from(key).toString("hex")}`;
}

/** How many of them the local chain knows, each with ETH. */
export const localAccounts = 32;

/** Who owns which of the local chain's accounts. */
export const localRoles = {
  deployer: 0,
  firstHolder: 1,
  lastHolder: 12,
  /** Holders that also report revenue. */
  reporters: [10, 11, 12],
  bots: 13,
  guardianOwners: [14, 15, 16, 17, 18],
  /** Who sits on the committee until its first election. */
  foundingMembers: [19, 20, 21, 22, 23],
  /** Who stands in elections; the founding members among them. */
  firstCandidate: 19,
  lastCandidate: 30,
  /** The legal entity's account that vets candidates. */
  vetter: 31,
};
