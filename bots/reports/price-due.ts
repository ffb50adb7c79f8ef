import { type Address, encodeFunctionData } from "viem";
import { readContract } from "viem/actions";
import type { Chain, Due, Verdict } from "#bots/engine/duty.ts";
import { priceReportsAbi as abi } from "#protocol/chain/abi/PriceReports.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import type { ReportSigner } from "./report-signer.ts";

export type OpenRound = { reports: Address; roundSeconds: number; round: number };

/** A signed price as something to send while its round lasts. */
export async function priceDue(
  chainId: number,
  { reports, roundSeconds, round }: OpenRound,
  signer: ReportSigner,
  priceUsd8: bigint,
): Promise<Due> {
  const report = { round, priceUsd8, reporter: signer.address };
  const signature = await signer.signPrice({ chainId, contract: reports }, report);
  const args = [round, priceUsd8, signer.address, signature] as const;
  return {
    key: priceKey(round, signer.address),
    call: { target: reports, data: encodeFunctionData({ abi, functionName: "post", args }), valueWei: 0n },
    notBefore: round * roundSeconds,
    deadline: (round + 1) * roundSeconds - 1,
    why: `price of round ${round}: ${formatScaledNumber(priceUsd8, 8)} USD, signed by ${signer.address}`,
    verify: (chain) => verifyReported(chain, reports, round, signer.address),
  };
}

export const priceKey = (round: number, reporter: Address) => `price:${round}:${reporter}`;

async function verifyReported(
  { client, block }: Chain,
  address: Address,
  round: number,
  reporter: Address,
): Promise<Verdict> {
  const at = { address, abi, blockNumber: block.number };
  const counts = await readContract(client, { ...at, functionName: "hasReported", args: [round, reporter] });
  const roundSeconds = await readContract(client, { ...at, functionName: "ROUND_SECONDS" });
  // The contract knows the round that is open alone: one that is over counted, or its call would have been refused.
  const ok = counts || block.timestamp >= (round + 1) * Number(roundSeconds);
  return { ok, detail: `the price of round ${round} ${ok ? "counts" : "does not count"}` };
}
