import { mnemonicToAccount } from "viem/accounts";

/** Hardhat's development phrase: its accounts hold nothing outside a local chain. */
const PHRASE = "test test test test test test test test test test test junk";

type LocalAccount = { address: string; label: string };
let known: LocalAccount[] | undefined;

/** Accounts of the local chain, with the part that each plays there. */
export function localAccounts(): LocalAccount[] {
  known ??= Array.from({ length: 19 }, (_, addressIndex) => ({
    address: mnemonicToAccount(PHRASE, { addressIndex }).address,
    label: labelOf(addressIndex),
  }));
  return known;
}

function labelOf(index: number): string {
  if (index === 0) return "Deployer";
  if (index <= 12) return `Holder ${index}`;
  return index === 13 ? "Bots" : `Guardian owner ${index - 13}`;
}
