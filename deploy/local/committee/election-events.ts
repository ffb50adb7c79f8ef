import { type Address, encodeFunctionData, type Hex, keccak256, toBytes } from "viem";
import { localAccount, localRoles } from "#deploy/local/accounts.ts";
import type { LocalClient } from "#deploy/local/local-client.ts";
import type { TimedEvent } from "#deploy/local/seed/timeline.ts";
import { sendTogether } from "#deploy/local/send-together.ts";
import { sendUnlocked } from "#deploy/local/send-unlocked.ts";
import { electionsAbi as abi } from "#protocol/chain/abi/Elections.ts";
import { organisationId } from "#protocol/committee/organisation-id.ts";
import { candidacyTypedData, electionBallotTypedData } from "#protocol/elections/election-messages.ts";
import type { CommitteeScene } from "./committee-scene.ts";
import { type SeededCandidate, seededCandidates } from "./seeded-candidates.ts";
import type { SeededElection } from "./seeded-elections.ts";

const day = 86_400;
const hour = 3_600;

/** The transactions of an election from its opening, at `openedAt`, to its last ballot. */
export function electionEvents(
  scene: CommitteeScene,
  number: bigint,
  openedAt: number,
  election: SeededElection,
): TimedEvent[] {
  const { client, contracts, terms, multiSend, chainId } = scene;
  const elections = contracts.elections;
  const endorsementAt = openedAt + terms.registrationSeconds;
  const vettingAt = endorsementAt + terms.endorsementSeconds;
  const votingAt = vettingAt + terms.vettingSeconds;
  const at = (time: number, run: () => Promise<void>): TimedEvent => ({ at: time, inOneBlock: true, run });
  const call = (account: number, data: Hex) => sendUnlocked(client, account, { to: elections, data });

  const opening = at(openedAt, () => call(localRoles.bots, encodeFunctionData({ abi, functionName: "open" })));
  const registrations = election.registered.map((accounts, index) =>
    at(openedAt + (2 * index + 1) * day, async () => {
      const calls = accounts.map(async (account) => ({
        to: elections,
        data: await registration(chainId, elections, number, candidateOf(account)),
        valueWei: terms.bondWei,
      }));
      await sendTogether(client, multiSend, await Promise.all(calls));
    }),
  );
  const endorsements = election.endorsements.map(({ holder, given }, index) =>
    at(endorsementAt + day + index * 9 * hour, async () => {
      const candidates = given.map(([account]) => localAccount(account).address);
      const weights = given.map(([, permille]) => (scene.endorsementTokens * BigInt(permille)) / 1_000n);
      await call(holder, encodeFunctionData({ abi, functionName: "endorse", args: [number, candidates, weights] }));
    }),
  );
  const bonds = at(vettingAt + hour, async () => {
    const calls = election.registered.flat().map((account) => {
      const args = [number, localAccount(account).address] as const;
      return { to: elections, data: encodeFunctionData({ abi, functionName: "payOutBond", args }) };
    });
    await sendTogether(client, multiSend, calls);
  });
  const exclusions = election.excluded.map(({ candidate, reason }, index) =>
    at(vettingAt + 2 * day + index * hour, () => {
      const args = [number, localAccount(candidate).address, keccak256(toBytes(reason))] as const;
      return call(localRoles.vetter, encodeFunctionData({ abi, functionName: "exclude", args }));
    }),
  );
  const batch = at(votingAt + day, async () => {
    const places = await placesOf(client, elections, number);
    const signed = election.ballots.filter((ballot) => ballot.signed);
    const until = votingAt + terms.votingSeconds - 1;
    const ballots = await Promise.all(
      signed.map((ballot) => signedBallot(chainId, elections, number, places, until, ballot)),
    );
    await call(localRoles.bots, encodeFunctionData({ abi, functionName: "voteBySig", args: [number, ballots] }));
  });
  const votes = election.ballots
    .filter(({ signed }) => !signed)
    .map(({ voter, approved }, index) =>
      at(votingAt + 3 * day + index * hour, async () => {
        const approvals = approvalsOf(await placesOf(client, elections, number), approved);
        await call(voter, encodeFunctionData({ abi, functionName: "vote", args: [number, approvals] }));
      }),
    );
  return [opening, ...registrations, ...endorsements, bonds, ...exclusions, batch, ...votes];
}

async function registration(
  chainId: number,
  elections: Address,
  number: bigint,
  candidate: SeededCandidate,
): Promise<Hex> {
  const account = localAccount(candidate.account);
  const markdown = `# ${candidate.title}\n\n${candidate.text}\n`;
  const candidacy = {
    candidate: account.address,
    organisation: organisationId(candidate.organisation),
    statementHash: keccak256(toBytes(markdown)),
    statementURI: `data:text/markdown;charset=utf-8,${encodeURIComponent(markdown)}`,
  };
  const signature = await account.signTypedData(candidacyTypedData(chainId, elections, number, candidacy));
  return encodeFunctionData({ abi, functionName: "register", args: [number, candidacy, signature] });
}

async function signedBallot(
  chainId: number,
  elections: Address,
  number: bigint,
  places: readonly Address[],
  untilSeconds: number,
  { voter, approved }: SeededElection["ballots"][number],
) {
  const account = localAccount(voter);
  const approvals = approvalsOf(places, approved);
  const inOrder = places.filter((_, place) => (approvals >> BigInt(place)) & 1n);
  const ballot = { voter: account.address, approved: inOrder, untilSeconds };
  const signature = await account.signTypedData(electionBallotTypedData(chainId, elections, number, ballot));
  return { voter: account.address, approvals, untilSeconds, signature };
}

function placesOf(client: LocalClient, elections: Address, number: bigint) {
  return client.readContract({ address: elections, abi, functionName: "qualifiedOf", args: [number] });
}

function approvalsOf(places: readonly Address[], accounts: readonly number[]): bigint {
  return accounts.reduce((bits, account) => {
    const place = places.indexOf(localAccount(account).address);
    if (place === -1) throw new Error(`Seeding failed: local account ${account} did not qualify.`);
    return bits | (1n << BigInt(place));
  }, 0n);
}

function candidateOf(account: number): SeededCandidate {
  const candidate = seededCandidates.find((one) => one.account === account);
  if (candidate === undefined) throw new Error(`Seeding failed: local account ${account} is no candidate.`);
  return candidate;
}
