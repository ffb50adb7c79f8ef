import type { Address, Hex, LocalAccount } from "viem";
import { ballotWords } from "#protocol/signals/ballot-words.ts";
import {
  type BallotMessage,
  ballotTypedData,
  PROPOSAL_TYPES,
  SIGNAL_DOMAIN,
  type SignalMessage,
  signalId,
  signalTypedData,
  VOTE_TYPES,
} from "#protocol/signals/signal-messages.ts";
import { bindingPlugins, spaceOf } from "#protocol/signals/signal-space.ts";
import type { SignalChoice } from "#protocol/signals/signal-type.ts";
import { signedChoice } from "#protocol/signals/signed-choice.ts";
import type { GovernedChain } from "#test/integration/index/governed-chain.ts";

export const DAY = 86_400;

/** A signal of the chain that is open from now on for three days, with changes. */
export async function newSignal(
  { chain, token }: Pick<GovernedChain, "token"> & { chain: Pick<GovernedChain["chain"], "getBlock"> },
  author: LocalAccount,
  changes: Partial<SignalMessage> = {},
): Promise<SignalMessage> {
  const { number, timestamp } = await chain.getBlock();
  const binding = { chainId: 31337, token };
  const now = Number(timestamp);
  return {
    from: author.address,
    space: spaceOf(binding),
    timestamp: now,
    type: "single-choice",
    title: "Where should the next pool be?",
    body: "Two places are **possible**.",
    discussion: "",
    choices: ["North", "South", "Nowhere"],
    labels: [],
    start: now,
    end: now + 3 * DAY,
    snapshot: Number(number) - 1,
    plugins: bindingPlugins(binding),
    privacy: "",
    app: "althing",
    ...changes,
  };
}

export async function signSignal(author: LocalAccount, message: SignalMessage) {
  const sig = await author.signTypedData(signalTypedData(message));
  return { address: author.address, sig, data: { domain: SIGNAL_DOMAIN, types: PROPOSAL_TYPES, message } };
}

export function newBallot(
  signal: SignalMessage,
  voter: Address,
  choice: SignalChoice,
  changes: Partial<BallotMessage> = {},
): BallotMessage {
  return {
    from: voter,
    space: signal.space,
    timestamp: signal.start + 1,
    proposal: signalId(signal),
    choice: signedChoice(signal.type, choice),
    reason: "",
    app: "althing",
    metadata: ballotWords(signal, choice),
    ...changes,
  };
}

/** Signed by an account's key, which may be another's than the voter that the ballot names. */
export async function signBallot(signer: LocalAccount, signal: SignalMessage, message: BallotMessage) {
  const sig: Hex = await signer.signTypedData(ballotTypedData(signal.type, message));
  return {
    address: message.from,
    sig,
    data: { domain: SIGNAL_DOMAIN, types: VOTE_TYPES[signal.type], message },
  };
}
