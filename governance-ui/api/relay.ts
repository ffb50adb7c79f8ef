import { queryOptions } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson, postJson, queryString } from "./get-json.ts";
import { address, hex, integer } from "./scalar.ts";

const relay = answer(
  "Relay",
  z.object({
    open: z.boolean(),
    closedBecause: z.nullable(z.string()),
    account: z.nullable(address),
    balanceWei: z.nullable(integer),
    budgetWei: z.nullable(integer),
    spentWei: z.nullable(integer),
    queued: z.number(),
    waitSeconds: z.nullable(z.number()),
    batchBallots: z.number(),
    limits: z.object({
      ballotsPerVoterDay: z.number(),
      ballotsPerAddressDay: z.number(),
      ballotsPerDay: z.number(),
      takenToday: z.number(),
      leastVotes: integer,
      lastSecondsBeforeEnd: z.number(),
    }),
  }),
);

const relayedBallot = answer(
  "RelayedBallot",
  z.object({
    id: hex,
    kind: z.enum(["proposal", "election"]),
    subject: integer,
    voter: address,
    choice: integer,
    state: z.enum(["queued", "sent", "counted", "refused"]),
    refusal: z.nullable(z.string()),
    txHash: z.nullable(hex),
    receivedAt: z.number(),
  }),
);

const relayedBallots = answer("RelayedBallots", z.object({ items: z.array(relayedBallot) }));

export type Relay = z.infer<typeof relay>;
export type RelayedBallot = z.infer<typeof relayedBallot>;
export type RelayedBallots = z.infer<typeof relayedBallots>;

export type SignedBallot =
  | {
      kind: "proposal";
      subject: string;
      voter: Address;
      support: number;
      reason: string;
      untilSeconds: number;
      signature: Hex;
    }
  | { kind: "election"; subject: string; voter: Address; approvals: string; untilSeconds: number; signature: Hex };

const RELAY_POLL_MS = 15_000;
const BALLOT_POLL_MS = 1_500;

export const relayQuery = () =>
  queryOptions({
    queryKey: ["relay"],
    queryFn: ({ signal }) => getJson("relay", relay, signal),
    refetchInterval: RELAY_POLL_MS,
  });

export const giveBallot = (ballot: SignedBallot): Promise<RelayedBallot> =>
  postJson("relay/ballots", relayedBallot, ballot);

/** A voter's newest ballot for one vote, followed until it is over. */
export function ownRelayedBallotQuery(kind: RelayedBallot["kind"], subject: string, voter: Address | undefined) {
  return queryOptions({
    queryKey: ["relay", "ballot", kind, subject, voter],
    enabled: voter !== undefined,
    queryFn: async ({ signal }) => {
      const { items } = await getJson(`relay/ballots${queryString({ voter })}`, relayedBallots, signal);
      return items.find((ballot) => ballot.kind === kind && ballot.subject === subject) ?? null;
    },
    refetchInterval: ({ state: { data } }) =>
      data?.state === "queued" || data?.state === "sent" ? BALLOT_POLL_MS : false,
  });
}
