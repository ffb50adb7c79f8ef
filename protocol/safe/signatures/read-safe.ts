import { type Address, type Client, getAddress, type Hex, isAddressEqual, slice, zeroAddress } from "viem";
import { getCode, getStorageAt, readContract } from "viem/actions";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { signedSeating } from "#protocol/committee/signed-seating.ts";
import { safeAbi, safeSlots } from "#protocol/safe/safe-abi.ts";
import { isBefore, parseSafeVersion, type SafeVersion } from "#protocol/safe/safe-version.ts";

/** What the committee adds to its Safe. */
export type CommitteeOfSafe = {
  members: readonly Address[];
  /** Of each member, the seating since which it has sat without a break. */
  sinceSeatings: readonly bigint[];
  /** Signatures that the committee needs, whatever the Safe's threshold is. */
  threshold: number;
  seating: bigint;
  standing: "lapsed" | "caretaker" | "in-term";
  endsSeconds: number;
};

export type SafeState = {
  address: Address;
  version: SafeVersion;
  owners: readonly Address[];
  threshold: number;
  nonce: bigint;
  guard: Address | null;
  committee: CommitteeOfSafe | null;
};

export class SafeReadError extends Error {
  override readonly name = "SafeReadError";
}

const standings = ["lapsed", "caretaker", "in-term"] as const;

/** The oldest whose owners sign the chain's id, and whose signatures cannot be used on another chain. */
export const oldestVersion = [1, 3, 0] as const;

/** A Safe as the chain has it. Throws `SafeReadError` where there is none, or one too old to sign for safely. */
export async function readSafe(
  client: Client,
  deployment: Pick<Deployment, "chainId" | "contracts">,
  address: Address,
): Promise<SafeState> {
  const of = { address, abi: safeAbi } as const;
  const [text, owners, threshold, nonce] = await Promise.all([
    readContract(client, { ...of, functionName: "VERSION" }),
    readContract(client, { ...of, functionName: "getOwners" }),
    readContract(client, { ...of, functionName: "getThreshold" }),
    readContract(client, { ...of, functionName: "nonce" }),
  ]).catch(async (error: unknown) => {
    // A node that is gone is another matter than an account that is no Safe.
    const code = await getCode(client, { address });
    if (code === undefined || /reverted|returned no data|no data|decode/i.test(String(error))) {
      throw new SafeReadError(`${address} is no Safe on this chain.`);
    }
    throw error;
  });
  const version = parseSafeVersion(text);
  if (version === null || isBefore(version, oldestVersion)) {
    throw new SafeReadError(`${address} is a Safe of version ${text}; expected 1.3.0 or later.`);
  }
  const guard = await getStorageAt(client, { address, slot: safeSlots.guard });
  return {
    address,
    version,
    owners,
    threshold: Number(threshold),
    nonce,
    guard: guard === undefined ? null : accountIn(guard),
    committee: await readCommittee(client, deployment, address),
  };
}

async function readCommittee(
  client: Client,
  deployment: Pick<Deployment, "chainId" | "contracts">,
  safe: Address,
): Promise<CommitteeOfSafe | null> {
  const contracts = committeeContracts(deployment);
  if (contracts === null || !isAddressEqual(contracts.safe, safe)) return null;
  const of = { address: contracts.seats, abi: committeeSeatsAbi } as const;
  const [[members, sinceSeatings], threshold, term, standing] = await Promise.all([
    readContract(client, { ...of, functionName: "tenures" }),
    readContract(client, { ...of, functionName: "threshold" }),
    readContract(client, { ...of, functionName: "term" }),
    readContract(client, { ...of, functionName: "standing" }),
  ]);
  return {
    members,
    sinceSeatings,
    threshold: Number(threshold),
    seating: BigInt(term.seating),
    standing: standings[standing] ?? "lapsed",
    endsSeconds: term.endsSeconds,
  };
}

/**
 * Whose signatures the chain takes now: the owners; of the committee's Safe those of them who sit and, for a given call, have
 * sat since the seating that it names.
 */
export function signersOf(
  { owners, committee }: Pick<SafeState, "owners" | "committee">,
  call: { data: Hex } | null,
): readonly Address[] {
  if (committee === null) return owners;
  if (committee.standing === "lapsed") return [];
  const seating = (call && signedSeating(call.data)) ?? committee.seating;
  const counts = (_: Address, index: number) => (committee.sinceSeatings[index] ?? seating + 1n) <= seating;
  const members = committee.members.filter(counts);
  return owners.filter((owner) => members.some((member) => isAddressEqual(member, owner)));
}

/** How many of them must sign. */
export function neededSignatures({ threshold, committee }: Pick<SafeState, "threshold" | "committee">): number {
  return Math.max(threshold, committee?.threshold ?? 0);
}

function accountIn(word: Hex): Address | null {
  const account = getAddress(slice(word, -20));
  return isAddressEqual(account, zeroAddress) ? null : account;
}
