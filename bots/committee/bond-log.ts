import { type Address, getAbiItem, type PublicClient } from "viem";
import { type LogReading, SettledLog } from "#bots/rpc/settled-log.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";

const EVENTS = [
  getAbiItem({ abi: electionsAbi, name: "CandidateRegistered" }),
  getAbiItem({ abi: electionsAbi, name: "BondPaidOut" }),
];

export interface Bond {
  election: bigint;
  candidate: Address;
}

interface Found {
  given: Map<string, Bond>;
  paidOut: Set<string>;
}

/** The bonds that candidates gave, and those that were paid out. */
export function bondLog(client: PublicClient, elections: Address, startBlock: number): SettledLog<Found> {
  const reading: LogReading<Found> = {
    empty: () => ({ given: new Map(), paidOut: new Set() }),
    add(to, found) {
      for (const [name, bond] of found.given) to.given.set(name, bond);
      for (const name of found.paidOut) to.paidOut.add(name);
    },
    async read(fromBlock, toBlock) {
      const found = this.empty();
      const logs = await client.getLogs({ address: elections, events: EVENTS, fromBlock, toBlock, strict: true });
      for (const { eventName, args } of logs) {
        const bond = { election: args.number, candidate: args.candidate };
        if (eventName === "BondPaidOut") found.paidOut.add(bondName(bond));
        else found.given.set(bondName(bond), bond);
      }
      return found;
    },
  };
  return new SettledLog(client, startBlock, reading);
}

export const bondName = ({ election, candidate }: Bond): string => `${election}:${candidate}`;
