import { type Address, isAddressEqual, type Log, parseEventLogs } from "viem";
import { type Check, type Effects, type Found, finding } from "#proposals/report/effects.ts";
import { committeeGuardAbi } from "#protocol/chain/abi/CommitteeGuard.ts";
import { committeePauseAbi } from "#protocol/chain/abi/CommitteePause.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { type CommitteeContracts, committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";

/** Who loses a seat, who may be elected, and what the committee may call. Its Safe is told by the check of Safes. */
export const committee: Check = {
  id: "committee",
  title: "Committee",
  async run(effects) {
    const contracts = committeeContracts(effects.deployment);
    if (contracts === null) return [];
    const found = await Promise.all([
      recalls(effects, contracts),
      sources(effects, contracts),
      powers(effects, contracts),
      lifts(effects, contracts),
      opened(effects, contracts),
      restored(effects, contracts),
    ]);
    return found.flat();
  },
};

async function recalls(effects: Effects, { seats }: CommitteeContracts): Promise<Found[]> {
  const { execution, explain, name } = effects;
  const logs = parseEventLogs({ abi: committeeSeatsAbi, eventName: "Recalled", logs: by(execution.logs, seats) });
  if (logs.length === 0) return [];
  const view = { address: seats, abi: committeeSeatsAbi } as const;
  const filled = await explain((client, blockNumber) =>
    client.readContract({ ...view, functionName: "filledSeats", blockNumber }),
  );
  await explain((client, blockNumber) => client.readContract({ ...view, functionName: "term", blockNumber }));
  const barred = await Promise.all(
    logs.map(async ({ args: { account, sat } }) => {
      // Reads the record of those who left.
      const args = [account] as const;
      await explain((client, blockNumber) =>
        client.readContract({ ...view, functionName: "mayStand", args, blockNumber }),
      );
      const title = sat
        ? `${name(account)} loses its seat on the committee`
        : `${name(account)}, who resigned in this term, may not come back in it`;
      return finding({ level: "warning", key: `recalled:${account}`, title });
    }),
  );
  const members = (seated: (typeof filled)["before"]) => `${seated.length} seats filled`;
  const change = { before: members(filled.before), after: members(filled.after) };
  // A seat may fall vacant or be filled before the execution, by no doing of the proposal.
  const left = finding({ level: "info", key: "seats", title: "Seats of the committee", change, mark: "seats" });
  return [...barred, left];
}

async function sources({ execution, name }: Effects, { seats }: CommitteeContracts): Promise<Found[]> {
  const logs = parseEventLogs({ abi: committeeSeatsAbi, eventName: "ElectionsSet", logs: by(execution.logs, seats) });
  return logs.map(({ args: { oldElections, newElections } }) =>
    finding({
      level: "error",
      key: "elections",
      title: "Changes who declares members of the committee elected",
      detail: "It can seat up to twelve accounts, for 730 days at most.",
      change: { before: name(oldElections), after: name(newElections) },
    }),
  );
}

const access = ["nobody", "members", "members and caretakers"];

async function powers({ execution, explain, name }: Effects, { guard }: CommitteeContracts): Promise<Found[]> {
  const logs = parseEventLogs({ abi: committeeGuardAbi, eventName: "PowerSet", logs: by(execution.logs, guard) });
  return Promise.all(
    logs.map(async ({ args: { target, oldAccess, newAccess } }) => {
      const view = { address: guard, abi: committeeGuardAbi, functionName: "accessTo", args: [target] } as const;
      await explain((client, blockNumber) => client.readContract({ ...view, blockNumber }));
      const rises = newAccess > oldAccess;
      return finding({
        level: rises ? "error" : "info",
        key: `power:${target}`,
        title: rises
          ? `Lets the committee call ${name(target)}`
          : `Narrows who of the committee may call ${name(target)}`,
        change: { before: access[oldAccess] ?? `${oldAccess}`, after: access[newAccess] ?? `${newAccess}` },
      });
    }),
  );
}

async function lifts({ execution, explain, name }: Effects, { pause }: CommitteeContracts): Promise<Found[]> {
  const logs = parseEventLogs({ abi: committeePauseAbi, eventName: "Lifted", logs: by(execution.logs, pause) });
  return Promise.all(
    logs.map(async ({ args: { module } }) => {
      const view = { address: pause, abi: committeePauseAbi, functionName: "moduleOf", args: [module] } as const;
      await explain((client, blockNumber) => client.readContract({ ...view, blockNumber }));
      return finding({
        level: "info",
        key: `lifted:${module}`,
        title: `Ends the committee's pause of ${name(module)}`,
      });
    }),
  );
}

async function opened({ execution, explain }: Effects, { elections }: CommitteeContracts): Promise<Found[]> {
  const logs = parseEventLogs({ abi: electionsAbi, eventName: "ElectionOpened", logs: by(execution.logs, elections) });
  const view = { address: elections, abi: electionsAbi } as const;
  return Promise.all(
    logs.map(async ({ args: { number, byElection, terms } }) => {
      await explain((client, blockNumber) => client.readContract({ ...view, functionName: "latest", blockNumber }));
      await explain((client, blockNumber) =>
        client.readContract({ ...view, functionName: "termsOf", args: [number], blockNumber }),
      );
      const { after } = await explain((client, blockNumber) =>
        client.readContract({ ...view, functionName: "standingOf", args: [number], blockNumber }),
      );
      const what = byElection ? "a by-election" : "an election of the whole committee";
      const times = [after.endorsementSeconds, after.votingSeconds, after.votingEndSeconds] as const;
      const [endorsement, voting, end] = times.map((seconds) => writePointInTime(BigInt(seconds)));
      return finding({
        level: "warning",
        key: "opened",
        title: `Opens ${what}, for ${terms.seats} seats`,
        detail: `Election ${number}. Executed now, endorsement would begin ${endorsement}, the vote ${voting}, and end ${end}.`,
        // Its times follow from that of the execution.
        mark: `${byElection}:${terms.seats}`,
      });
    }),
  );
}

async function restored({ execution, explain, name }: Effects, { elections }: CommitteeContracts): Promise<Found[]> {
  const own = by(execution.logs, elections);
  const logs = parseEventLogs({ abi: electionsAbi, eventName: "CandidateRestored", logs: own });
  const view = { address: elections, abi: electionsAbi, functionName: "standingOf" } as const;
  return Promise.all(
    logs.map(async ({ args: { number, candidate } }) => {
      await explain((client, blockNumber) => client.readContract({ ...view, args: [number], blockNumber }));
      const title = `Lets ${name(candidate)} count again in election ${number}`;
      return finding({ level: "info", key: `restored:${number}:${candidate}`, title });
    }),
  );
}

/** Anyone's contract can report what these do. */
const by = (logs: readonly Log[], contract: Address) => logs.filter(({ address }) => isAddressEqual(address, contract));
