import { createClient, numberToHex } from "viem";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { type AnswersByPlace, answerCalls, answeringTransport, byPlace } from "#test/fixture/answering-transport.ts";

/** A node that knows no more of the contracts that a page asks than a test says, at a time in unix seconds. */
export function answeringNode(answers: AnswersByPlace, now: number) {
  const abi = [...althingGovernorAbi, ...althingTokenAbi, ...electionsAbi, ...committeeSeatsAbi];
  return createClient({
    transport: answeringTransport({
      eth_getBlockByNumber: () => ({ number: "0x1", timestamp: numberToHex(now) }),
      eth_getBalance: () => "0x9",
      eth_call: answerCalls(abi, byPlace(answers)),
    }),
  });
}
