import { type Hex, toHex } from "viem";
import { type HDKey, mnemonicToAccount, type PrivateKeyAccount, privateKeyToAccount } from "viem/accounts";

/** Hardhat's public mnemonic: anyone can spend what these accounts hold, so they exist on chain 31337 only. */
const mnemonic = "test test test test test test test test test test test junk";

/** The way from the words to this key is long by design, and the same for all accounts. */
let parent: HDKey | undefined;
const derived = new Map<number, PrivateKeyAccount>();

export function localAccount(index: number): PrivateKeyAccount {
  const account = derived.get(index) ?? privateKeyToAccount(localPrivateKey(index));
  derived.set(index, account);
  return account;
}

export function localPrivateKey(index: number): Hex {
  parent ??= mnemonicToAccount(mnemonic, { path: "m/44'/60'/0'/0" }).getHdKey();
  const { privateKey } = parent.deriveChild(index);
  if (privateKey === null) throw new Error(`Local account ${index} has no private key.`);
  return toHex(privateKey);
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
