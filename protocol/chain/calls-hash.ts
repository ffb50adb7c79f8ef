import { encodeAbiParameters, type Hex, keccak256 } from "viem";
import type { Call } from "./call.ts";

const TYPES = [{ type: "address[]" }, { type: "uint256[]" }, { type: "bytes[]" }] as const;

/** What two proposals with the same calls in the same order share, whatever their texts. */
export function callsHash(calls: readonly Call[]): Hex {
  return keccak256(
    encodeAbiParameters(TYPES, [
      calls.map(({ target }) => target),
      calls.map(({ valueWei }) => valueWei),
      calls.map(({ data }) => data),
    ]),
  );
}
