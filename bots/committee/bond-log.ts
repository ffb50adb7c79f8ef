import { type Address, getAbiItem, parseEventLogs } from "viem";
import { type LogSource, SettledLog } from "#bots/rpc/settled-log.ts";
import { electionsAbi as abi } from "#protocol/chain/abi/Elections.ts";

export interface Bond {
  election: bigint;
  candidate: Address;
}

interface Found {
  given: Map<string, Bond>;
  paidOut: Set<string>;
}

/** The bonds that candidates gave, and those that were paid out. */
export function bondLog(source: LogSource, elections: Address): SettledLog<Found> {
  return new SettledLog<Found>(source, {
    address: elections,
    events: [getAbiItem({ abi, name: "CandidateRegistered" }), getAbiItem({ abi, name: "BondPaidOut" })],
    empty: () => ({ given: new Map(), paidOut: new Set() }),
    copy: ({ given, paidOut }) => ({ given: new Map(given), paidOut: new Set(paidOut) }),
    add(to, logs) {
      const eventName = ["CandidateRegistered", "BondPaidOut"] as const;
      for (const { eventName: event, args } of parseEventLogs({ abi, eventName: [...eventName], logs: [...logs] })) {
        const bond = { election: args.number, candidate: args.candidate };
        if (event === "BondPaidOut") to.paidOut.add(bondName(bond));
        else to.given.set(bondName(bond), bond);
      }
    },
  });
}

export const bondName = ({ election, candidate }: Bond): string => `${election}:${candidate}`;
