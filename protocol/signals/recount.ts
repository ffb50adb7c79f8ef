import type { Address, Client } from "viem";
import type { CountedBallot, SignalTally } from "#protocol/signals/tally/counted-ballot.ts";
import { tallySignal } from "#protocol/signals/tally/tally-signal.ts";
import { acceptedByContract } from "#protocol/signatures/contract-signature.ts";
import type { Signed, SignedBy } from "#protocol/signatures/signed.ts";
import { signedByKey } from "#protocol/signatures/verify-signature.ts";
import { checkBallot, type KnownSignal } from "./check-ballot.ts";
import { parseBallotEnvelope, parseSignalEnvelope } from "./check-envelope.ts";
import { checkSignal } from "./check-signal.ts";
import { snapshotFaults } from "./recount-chain.ts";
import type { SignalExport } from "./signal-export.ts";
import { ballotId, type SignalMessage, signalId } from "./signal-messages.ts";
import { SignalProblem } from "./signal-problem.ts";
import { spaceOf } from "./signal-space.ts";

export type Recount = {
  message: SignalMessage;
  tally: SignalTally;
  /** Ballots that were counted. */
  counted: number;
  /** Accounts whose signatures only the chain can judge, and no chain was given. */
  unverified: Address[];
  /** Whether a chain was given, and asked. */
  asked: boolean;
  /** What is wrong with the file, a line each. */
  faults: string[];
  /** Whether the published result is the one counted. */
  same: boolean;
};

/**
 * Counts an exported signal again from its signatures. A ballot that does not hold is a fault and is not counted.
 * With a client also what only the chain knows is checked: contracts' signatures, the snapshot's block, the weights.
 */
export async function recount(file: SignalExport, client: Client | null): Promise<Recount> {
  const faults: string[] = [];
  const unverified: Address[] = [];
  const judge = async (what: string, signed: Signed, by: { signedBy: SignedBy; verifiedBlock: number }) => {
    if (await signedByKey(signed)) return true;
    if (client === null && by.signedBy === "contract") {
      unverified.push(signed.address);
      return true;
    }
    if (client !== null && (await acceptedByContract(client, signed, { blockNumber: BigInt(by.verifiedBlock) })))
      return true;
    faults.push(`${what}: the signature is not of ${signed.address}, or what it signed was edited`);
    return false;
  };

  const { message, sig } = readSignal(file);
  const id = signalId(message);
  if (id !== file.signal.id) faults.push(`the signal: its text gives the id ${id}, the file says ${file.signal.id}`);
  await judge("the signal", { address: message.from, hash: id, signature: sig }, file.signal);

  const counted: CountedBallot[] = [];
  const voters = new Map<Address, bigint>();
  for (const [index, ballot] of file.ballots.entries()) {
    const what = `ballot ${index + 1}`;
    const read = readBallot({ id, message }, ballot.envelope);
    if (typeof read === "string") {
      faults.push(`${what}: ${read}`);
      continue;
    }
    const { voter, hash, signature, choice } = read;
    if (voters.has(voter)) faults.push(`${what}: ${voter} has another ballot above`);
    else if (await judge(what, { address: voter, hash, signature }, ballot)) {
      voters.set(voter, ballot.weight);
      counted.push({ choice, weight: ballot.weight });
      if (hash !== ballot.id) faults.push(`${what}: its content gives the id ${hash}, the file says ${ballot.id}`);
    }
  }
  if (client !== null) faults.push(...(await snapshotFaults(client, file, voters)));

  const tally = tallySignal(message.type, message.choices.length, counted);
  const { scores, total, ballots } = file.result;
  const same =
    total === tally.total &&
    ballots === counted.length &&
    scores.length === tally.scores.length &&
    scores.every((score, place) => score === tally.scores[place]);
  return { message, tally, counted: counted.length, unverified, asked: client !== null, faults, same };
}

function readSignal({ signal, space, chainId, token }: SignalExport) {
  const { data, sig } = parseSignalEnvelope(signal.envelope);
  const home = { chainId, token: token.address, space: space.id };
  // A signal taken over from a hub is bound by its space alone.
  if (space.id === spaceOf(home)) checkSignal(data.message, home);
  return { message: data.message, sig };
}

function readBallot(signal: KnownSignal, envelope: unknown) {
  try {
    const { sig, data } = parseBallotEnvelope(signal.message.type, envelope);
    const choice = checkBallot(data.message, signal);
    return { voter: data.message.from, hash: ballotId(signal.message.type, data.message), signature: sig, choice };
  } catch (error) {
    if (error instanceof SignalProblem) return error.message;
    throw error;
  }
}
