import { type Address, formatEther, formatGwei } from "viem";
import type { Part } from "./parts-text.ts";
import type { Rehearsal } from "./rehearse.ts";

export type Deployer = { address: Address; balanceWei: bigint };

/** What the transactions of a rehearsal would cost now, and who pays; null where no key was given. */
export function costPart(network: string, rehearsal: Rehearsal, deployer: Deployer | null): Part {
  const { blockNumber, transactions, gas, costWei, hasBaseFees } = rehearsal;
  return [
    `Cost, rehearsed on a fork of ${network} at block ${blockNumber} and checked there as a deployment is`,
    [
      `${transactions} ${transactions === 1 ? "transaction" : "transactions"}, ${gas.toLocaleString("en")} gas`,
      `${formatEther(costWei)} at ${formatGwei(gas === 0n ? 0n : costWei / gas)} gwei, the most that they would pay now`,
      ...(hasBaseFees
        ? []
        : ["without fees by EIP-1559 the bots do not work here: people queue and execute on the page"]),
      deployer === null
        ? "no deployer: ALTHING_KEYSTORE names none"
        : `deployer ${deployer.address}, who has ${formatEther(deployer.balanceWei)}`,
    ],
  ];
}
