import { network } from "hardhat";
import { type Address, type Hex, keccak256, padHex, parseUnits, toHex } from "viem";
import { type PrivateKeyAccount, privateKeyToAccount } from "viem/accounts";
import { candidacyTypedData, electionBallotTypedData } from "#protocol/elections/election-messages.ts";

export const DAY = 86_400;
export const tokens = (amount: number) => parseUnits(String(amount), 18);

export const account = (kind: string, index: number): PrivateKeyAccount =>
  privateKeyToAccount(keccak256(toHex(`${kind} ${index}`)));

export const TERMS = {
  seats: 6,
  runnersUp: 6,
  approvals: 6,
  rule: 0,
  orgCap: 2,
  minSeats: 3,
  maxExclusions: 2,
  registrationSeconds: 7 * DAY,
  endorsementSeconds: 7 * DAY,
  vettingSeconds: 14 * DAY,
  votingSeconds: 21 * DAY,
  extensionSeconds: 7 * DAY,
  minEndorsementBps: 50,
  minCombinationBps: 5,
  turnoutFloorBps: 500,
  bondReturnBps: 25,
  decayFromBps: 10_000,
  bondWei: parseUnits("0.1", 18),
  termSeconds: 365 * DAY,
};

const RAILS = {
  minWindowSeconds: 3_600,
  maxWindowSeconds: 60 * DAY,
  minVotingSeconds: 7 * DAY,
  minTermSeconds: 365 * DAY,
  maxTermSeconds: 730 * DAY,
  maxBondWei: parseUnits("10", 18),
  maxExclusions: 5,
  maxEndorsementBps: 500,
  maxTurnoutFloorBps: 2_000,
};

export type ElectionChainOptions = {
  /** Tokens of each voter, who delegates to itself. */
  weights: readonly bigint[];
  terms?: Partial<typeof TERMS>;
};

/** A chain in memory with a token in many hands and its elections. The first account deploys and relays all else. */
export async function deployElections({ weights, terms }: ElectionChainOptions) {
  const { viem, networkHelpers } = await network.create();
  const client = await viem.getPublicClient();
  const [deployer, vetter] = await viem.getWalletClients();
  if (deployer === undefined || vetter === undefined) throw new Error("The chain has no accounts.");
  const admin = deployer.account.address;
  const timelock = await viem.deployContract("TimelockController", [0n, [admin], [admin], admin]);
  const token = await viem.deployContract("AlthingToken", [
    "Network Token",
    "NET",
    [
      { holder: timelock.address, amountTokens: tokens(1_000_000), excluded: true },
      { holder: admin, amountTokens: weights.reduce((sum, weight) => sum + weight, 0n), excluded: false },
    ],
  ]);
  const voters = weights.map((_, index) => account("voter", index));
  const domain = {
    name: "Network Token",
    version: "1",
    chainId: await client.getChainId(),
    verifyingContract: token.address,
  };
  for (const [index, voter] of voters.entries()) {
    await token.write.transfer([voter.address, weights[index] ?? 0n]);
    const expiry = 2n ** 64n;
    const signature = await voter.signTypedData({
      domain,
      types: {
        Delegation: [
          { name: "delegatee", type: "address" },
          { name: "nonce", type: "uint256" },
          { name: "expiry", type: "uint256" },
        ],
      },
      primaryType: "Delegation",
      message: { delegatee: voter.address, nonce: 0n, expiry },
    });
    const [r, s, v] = [
      signature.slice(0, 66),
      `0x${signature.slice(66, 130)}`,
      Number.parseInt(signature.slice(130), 16),
    ];
    await token.write.delegateBySig([voter.address, 0n, expiry, Number(v), asHex(r), asHex(s)]);
  }

  const seats = await viem.deployContract("SettableSeats", []);
  const tally = await viem.deployContract("ElectionTally", []);
  const elections = await viem.deployContract(
    "Elections",
    [
      timelock.address,
      token.address,
      seats.address,
      "0x000000000000000000000000000000000000dEaD",
      RAILS,
      { ...TERMS, vetter: vetter.account.address, ...terms },
    ],
    { libraries: { ElectionTally: tally.address } },
  );
  await seats.write.setNextElectionSeconds([0n]);
  return { viem, networkHelpers, client, deployer, vetter, timelock, token, seats, elections, voters };
}

export type ElectionChain = Awaited<ReturnType<typeof deployElections>>;

/** Registers candidates and has the first voters endorse them in turn, until all have qualified. The vote begins. */
export async function qualifyCandidates(chain: ElectionChain, organisations: readonly number[]) {
  const { elections, client, networkHelpers, voters, token } = chain;
  await elections.write.open();
  const number = await elections.read.latest();
  const chainId = await client.getChainId();
  const bondWei = (await elections.read.termsOf([number])).bondWei;
  for (const [index, organisation] of organisations.entries()) {
    const candidate = account("candidate", index);
    const candidacy = {
      candidate: candidate.address,
      organisation: padHex(toHex(organisation), { size: 32 }),
      statementHash: keccak256("0x"),
      statementURI: `ipfs://statement-${index}`,
    };
    const signature = await candidate.signTypedData(candidacyTypedData(chainId, elections.address, number, candidacy));
    await elections.write.register([number, candidacy, signature], { value: bondWei });
  }
  const begun = await elections.read.standingOf([number]);
  await networkHelpers.time.increaseTo(begun.endorsementSeconds);
  const { minEndorsementTokens } = await elections.read.standingOf([number]);
  let next = 0;
  let leftTokens = 0n;
  for (let index = 0; index < organisations.length; index += 1) {
    let missing = minEndorsementTokens;
    while (missing > 0n) {
      const voter = voters[next];
      if (voter === undefined) throw new Error("The voters have too few tokens for so many candidates.");
      await networkHelpers.impersonateAccount(voter.address);
      await networkHelpers.setBalance(voter.address, 10n ** 18n);
      if (leftTokens === 0n) leftTokens = await token.read.getVotes([voter.address]);
      const spent = leftTokens < missing ? leftTokens : missing;
      await elections.write.endorse([number, [account("candidate", index).address], [spent]], {
        account: voter.address,
      });
      missing -= spent;
      leftTokens -= spent;
      if (leftTokens === 0n) next += 1;
    }
  }
  await networkHelpers.time.increaseTo(begun.votingSeconds);
  return { number, places: await elections.read.qualifiedOf([number]) };
}

/** Signs as each voter and sends the ballots in batches. */
export async function castBallots(
  { elections, client }: ElectionChain,
  number: bigint,
  places: readonly Address[],
  ballots: readonly { voter: PrivateKeyAccount; approved: readonly number[] }[],
) {
  const chainId = await client.getChainId();
  const untilSeconds = (await elections.read.standingOf([number])).votingEndSeconds;
  const signed = await Promise.all(
    ballots.map(async ({ voter, approved }) => {
      const order = [...approved].sort((a, b) => a - b);
      const candidates = order.map((place) => addressAt(places, place));
      const named = { voter: voter.address, approved: candidates, untilSeconds };
      const signature = await voter.signTypedData(electionBallotTypedData(chainId, elections.address, number, named));
      return { voter: voter.address, approvals: approvalsOf(order), untilSeconds, signature };
    }),
  );
  const hashes: Hex[] = [];
  for (let start = 0; start < signed.length; start += 100) {
    hashes.push(await elections.write.voteBySig([number, signed.slice(start, start + 100)]));
  }
  return hashes;
}

export const approvalsOf = (places: readonly number[]) =>
  places.reduce((bits, place) => bits | (1n << BigInt(place)), 0n);

function addressAt(places: readonly Address[], place: number): Address {
  const address = places[place];
  if (address === undefined) throw new Error(`Nobody has place ${place}.`);
  return address;
}

function asHex(text: string | undefined): Hex {
  if (text === undefined || !/^0x[0-9a-f]*$/i.test(text)) throw new Error(`Not hexadecimal: ${text}`);
  return `0x${text.slice(2)}`;
}
