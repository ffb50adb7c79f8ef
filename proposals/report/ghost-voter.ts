import { type Address, encodeAbiParameters, type Hex, keccak256, numberToHex, pad } from "viem";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import { readContract } from "viem/actions";
import { althingTokenAbi as abi } from "#protocol/chain/abi/AlthingToken.ts";
import type { Fork } from "./fork.ts";

const ETHER = 10n ** 18n;
/** So many times the supply carries any majority, whoever has voted already. */
const SUPPLIES = 100n;
/** OpenZeppelin's parts put the mapping at slot 9; others of its kind are near. */
const SLOTS = [9n, ...Array.from({ length: 32 }, (_, slot) => BigInt(slot)).filter((slot) => slot !== 9n)];

/**
 * Makes an account on the fork that has had more votes than all holders together since long ago. It writes the
 * token's checkpoints of that account, one of no votes and one of these, and reads them back to know that they are.
 */
export async function createGhostVoter(fork: Fork, token: Address): Promise<Address> {
  const voter = privateKeyToAddress(generatePrivateKey());
  const supply = await readContract(fork.client, { address: token, abi, functionName: "totalSupply" });
  await fork.request("hardhat_setBalance", voter, numberToHex(1_000_000n * ETHER));
  await fork.request("hardhat_impersonateAccount", voter);
  for (const slot of SLOTS) {
    if (await writeVotes(fork, token, voter, slot, supply * SUPPLIES)) return voter;
  }
  throw new Error(
    `The votes of the token ${token} are not stored as OpenZeppelin's ERC20Votes does; it cannot be voted for`,
  );
}

/** Trace208: the length, then elements of a uint48 key below a uint208 value. */
async function writeVotes(fork: Fork, token: Address, voter: Address, slot: bigint, votes: bigint): Promise<boolean> {
  const length = keccak256(encodeAbiParameters([{ type: "address" }, { type: "uint256" }], [voter, slot]));
  const first = keccak256(length);
  const write = (at: Hex, value: bigint) => fork.request("hardhat_setStorageAt", token, at, pad(numberToHex(value)));
  await write(length, 1n);
  await write(first, (votes << 48n) | 1n);
  const read = await readContract(fork.client, { address: token, abi, functionName: "getVotes", args: [voter] });
  if (read === votes) return true;
  await write(length, 0n);
  await write(first, 0n);
  return false;
}
