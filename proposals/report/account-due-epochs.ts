import { type Address, encodeFunctionData, numberToHex } from "viem";
import { readContract, sendTransaction } from "viem/actions";
import { emissionControllerAbi as abi } from "#protocol/chain/abi/EmissionController.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { emissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { BLOCK_SECONDS, type Fork } from "./fork.ts";

/**
 * Has the epochs accounted that are due at a second of the fork's clock, as anyone can and the bots do: setters do it
 * first of all, and a report would take for an effect of the proposal what time alone has done. Answers with the second
 * at which none is due.
 */
export async function accountDueEpochs(
  fork: Fork,
  deployment: Deployment,
  sender: Address,
  second: bigint,
): Promise<bigint> {
  const emissions = emissionContracts(deployment);
  if (emissions === null) return second;
  const { controller } = emissions;
  const ready = await readContract(fork.client, { address: controller, abi, functionName: "nextPokeSeconds" });
  if (ready > second) return second;
  await fork.request("evm_setNextBlockTimestamp", numberToHex(second));
  const data = encodeFunctionData({ abi, functionName: "poke" });
  // If this fails, what the proposal does shows it, and must be reported all the same.
  await sendTransaction(fork.client, { account: sender, to: controller, data, chain: null }).catch(() => undefined);
  return second + BLOCK_SECONDS;
}
