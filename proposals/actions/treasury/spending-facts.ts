import { type Address, type Client, erc20Abi, parseAbi, zeroAddress } from "viem";
import { getBalance, readContract } from "viem/actions";
import { type ActionFact, plainFact, warningFact } from "#proposals/catalogue/action-fact.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";

const abi = parseAbi([
  "function spendingCap(address asset) view returns (uint256)",
  "function spending(address asset) view returns (uint256 spentTokens, uint48 periodEndsAtSeconds)",
  "function classify(address[] targets, uint256[] values, bytes[] calldatas) view returns (uint8)",
]);

export type Spending = {
  governor: Address;
  timelock: Address;
  /** Null for ETH. */
  asset: Address | null;
  amount: bigint;
  call: { target: Address; valueWei: bigint; data: `0x${string}` };
  /** An amount in words. */
  words(amount: bigint): string;
};

/** What the treasury holds of the asset, what its cap leaves, and the class that the governor gives the payment. */
export async function spendingFacts(client: Client, spending: Spending): Promise<ActionFact[]> {
  const { governor, timelock, asset, amount, call, words } = spending;
  const of = { address: governor, abi, args: [asset ?? zeroAddress] } as const;
  const [held, cap, [spent], classIndex] = await Promise.all([
    asset === null
      ? getBalance(client, { address: timelock })
      : readContract(client, { address: asset, abi: erc20Abi, functionName: "balanceOf", args: [timelock] }),
    readContract(client, { ...of, functionName: "spendingCap" }),
    readContract(client, { ...of, functionName: "spending" }),
    readContract(client, {
      ...of,
      functionName: "classify",
      args: [[call.target], [call.valueWei], [call.data]],
    }),
  ]);
  const riskClass = riskClasses[classIndex] ?? "constitutional";
  const left = cap > spent ? cap - spent : 0n;
  const balance =
    amount > held
      ? warningFact(`The treasury holds ${words(held)} only: this fails unless more has come by its execution`)
      : plainFact(`The treasury holds ${words(held)}`);
  return [
    balance,
    cap === 0n
      ? plainFact(`No spending cap is set, so it is of the ${riskClass} class`)
      : plainFact(`The cap is ${words(cap)} in any 7 days, so it is of the ${riskClass} class`),
    ...(cap > 0n && amount <= cap && amount > left
      ? [
          warningFact(
            `Of this period's cap ${words(left)} are left now: executed in it, it would wait for the next one`,
          ),
        ]
      : []),
  ];
}
