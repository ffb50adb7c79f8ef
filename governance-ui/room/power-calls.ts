import {
  type Address,
  decodeFunctionData,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  isAddressEqual,
  keccak256,
} from "viem";
import { committeePauseAbi } from "#protocol/chain/abi/CommitteePause.ts";
import { committeeResolutionsAbi } from "#protocol/chain/abi/CommitteeResolutions.ts";
import { committeeVetoAbi } from "#protocol/chain/abi/CommitteeVeto.ts";
import type { Call } from "#protocol/chain/call.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";

export type VetoedProposal = { id: bigint; calls: readonly Call[]; descriptionHash: Hex };

/** A call of one of the committee's powers, understood whole. */
export type PowerCall =
  | { power: "veto"; seating: bigint; proposal: VetoedProposal; reasonHash: Hex }
  | { power: "pause"; seating: bigint; module: Address; reasonHash: Hex }
  | { power: "anchor"; seating: bigint; proposalId: bigint; documentHash: Hex; uri: string };

type Powers = Pick<CommitteeContracts, "veto" | "pause" | "resolutions">;

/** The governor's id of a proposal: getProposalId of OpenZeppelin's Governor. */
export function proposalIdOf(calls: readonly Call[], descriptionHash: Hex): bigint {
  const types = [{ type: "address[]" }, { type: "uint256[]" }, { type: "bytes[]" }, { type: "bytes32" }] as const;
  const [targets, values, calldatas] = columns(calls);
  return BigInt(keccak256(encodeAbiParameters(types, [targets, values, calldatas, descriptionHash])));
}

export function vetoData(seating: bigint, { calls, descriptionHash }: VetoedProposal, reasonHash: Hex): Hex {
  const [targets, values, calldatas] = columns(calls);
  return encodeFunctionData({
    abi: committeeVetoAbi,
    functionName: "veto",
    args: [seating, targets, values, calldatas, descriptionHash, reasonHash],
  });
}

export function pauseData(seating: bigint, module: Address, reasonHash: Hex): Hex {
  return encodeFunctionData({ abi: committeePauseAbi, functionName: "pause", args: [seating, module, reasonHash] });
}

export function anchorData(seating: bigint, proposalId: bigint, documentHash: Hex, uri: string): Hex {
  return encodeFunctionData({
    abi: committeeResolutionsAbi,
    functionName: "anchor",
    args: [seating, proposalId, documentHash, uri],
  });
}

/** Null for what is no call of a power, or not encoded as the power's own function is: more might stand there. */
export function powerCall(powers: Powers, to: Address, data: Hex): PowerCall | null {
  const read = isAddressEqual(to, powers.veto)
    ? readVeto(data)
    : isAddressEqual(to, powers.pause)
      ? readPause(data)
      : isAddressEqual(to, powers.resolutions)
        ? readAnchor(data)
        : null;
  return read !== null && encoded(read) === data.toLowerCase() ? read : null;
}

function encoded(call: PowerCall): Hex {
  if (call.power === "veto") return vetoData(call.seating, call.proposal, call.reasonHash);
  if (call.power === "pause") return pauseData(call.seating, call.module, call.reasonHash);
  return anchorData(call.seating, call.proposalId, call.documentHash, call.uri);
}

function readVeto(data: Hex): PowerCall | null {
  const args = orNull(() => {
    const read = decodeFunctionData({ abi: committeeVetoAbi, data });
    return read.functionName === "veto" ? read.args : null;
  });
  if (args === null) return null;
  const [seating, targets, values, calldatas, descriptionHash, reasonHash] = args;
  if (values.length !== targets.length || calldatas.length !== targets.length) return null;
  const calls = targets.map((target, index) => ({
    target,
    valueWei: values[index] ?? 0n,
    data: calldatas[index] ?? "0x",
  }));
  const proposal = { id: proposalIdOf(calls, descriptionHash), calls, descriptionHash };
  return { power: "veto", seating, proposal, reasonHash };
}

function readPause(data: Hex): PowerCall | null {
  return orNull(() => {
    const read = decodeFunctionData({ abi: committeePauseAbi, data });
    if (read.functionName !== "pause") return null;
    const [seating, module, reasonHash] = read.args;
    return { power: "pause", seating, module, reasonHash };
  });
}

function readAnchor(data: Hex): PowerCall | null {
  return orNull(() => {
    const read = decodeFunctionData({ abi: committeeResolutionsAbi, data });
    if (read.functionName !== "anchor") return null;
    const [seating, proposalId, documentHash, uri] = read.args;
    return { power: "anchor", seating, proposalId, documentHash, uri };
  });
}

function columns(calls: readonly Call[]): [Address[], bigint[], Hex[]] {
  return [calls.map(({ target }) => target), calls.map(({ valueWei }) => valueWei), calls.map(({ data }) => data)];
}

function orNull<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
