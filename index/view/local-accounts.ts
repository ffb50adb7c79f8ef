import { mnemonicToAccount } from "viem/accounts";

/** Hardhat's development phrase: its accounts hold nothing outside a local chain. */
const PHRASE = "test test test test test test test test test test test junk";
/** Of a chain without a committee, and with one. */
const [WITHOUT, WITH] = [19, 32];

type LocalAccount = { address: string; label: string };
let known: LocalAccount[] | undefined;

/** Accounts of the local chain, with the part that each plays there. `sitting` are the members, where there is a committee. */
export function localAccounts(sitting: ReadonlySet<string> | null): LocalAccount[] {
  known ??= Array.from({ length: WITH }, (_, addressIndex) => ({
    address: mnemonicToAccount(PHRASE, { addressIndex }).address,
    label: labelOf(addressIndex),
  }));
  if (sitting === null) return known.slice(0, WITHOUT);
  return known.map(({ address, label }) => ({
    address,
    label: sitting.has(address) ? `${label}, on the committee` : label,
  }));
}

function labelOf(index: number): string {
  if (index === 0) return "Deployer";
  if (index <= 12) return `Holder ${index}`;
  if (index === 13) return "Bots";
  if (index <= 18) return `Guardian owner ${index - 13}`;
  return index <= 30 ? `Candidate ${index - 18}` : "Vetter";
}
