import {
  ContractFunctionExecutionError,
  ContractFunctionRevertedError,
  encodeErrorResult,
  UserRejectedRequestError,
  zeroAddress,
} from "viem";
import { describe, expect, it } from "vitest";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import { revertSentences } from "#governance-ui/chain/revert-sentence.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { contractErrors } from "#protocol/chain/contract-abis.ts";

const abi = althingGovernorAbi;

function reverted(data: `0x${string}`) {
  const cause = new ContractFunctionRevertedError({ abi, data, functionName: "propose" });
  return new ContractFunctionExecutionError(cause, { abi, functionName: "propose", args: [] });
}

describe("an error in words", () => {
  it("names the numbers of a proposer with too few votes", () => {
    const data = encodeErrorResult({
      abi,
      errorName: "GovernorInsufficientProposerVotes",
      args: [zeroAddress, 5n * 10n ** 18n, 10n * 10n ** 18n],
    });
    expect(explainError(reverted(data)).message).toBe("Proposing needs 10 votes; this account had 5 one second ago.");
  });

  it("names the present state when a step is not open", () => {
    const data = encodeErrorResult({
      abi,
      errorName: "GovernorUnexpectedProposalState",
      args: [1n, 7, `0x${"00".repeat(32)}`],
    });
    expect(explainError(reverted(data)).message).toContain("executed now");
  });

  it("shows name and values of an error without a sentence", () => {
    const data = encodeErrorResult({ abi, errorName: "GovernorOnlyExecutor", args: [zeroAddress] });
    expect(explainError(reverted(data)).message).toBe(`The contract refused: GovernorOnlyExecutor(${zeroAddress}).`);
  });

  it("says that a rejected request sent nothing", () => {
    const rejected = new UserRejectedRequestError(new Error("User rejected the request."));
    expect(explainError(rejected)).toEqual({
      message: "You rejected the request in your wallet.",
      hint: "Nothing was sent.",
    });
  });

  it("passes on words of our own", () => {
    expect(explainError(new Error("Voting is not open."))).toEqual({ message: "Voting is not open.", hint: "" });
  });

  it("has sentences only for errors that the contracts have", () => {
    const known = contractErrors.flatMap((part) => (part.type === "error" ? [part.name] : []));
    expect(Object.keys(revertSentences).filter((name) => !known.some((other) => other === name))).toEqual([]);
  });
});
