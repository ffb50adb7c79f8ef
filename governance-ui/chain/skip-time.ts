import { numberToHex } from "viem";
import { rpcRequest } from "./rpc-request.ts";

/** Local chain only: moves its clock forward and mines a block there. */
export async function skipTime(rpcUrl: string, seconds: number): Promise<void> {
  await rpcRequest(rpcUrl, "evm_increaseTime", [numberToHex(Math.max(1, Math.ceil(seconds)))]);
  await rpcRequest(rpcUrl, "evm_mine", []);
}
