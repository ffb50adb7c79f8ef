import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { answer } from "./answer.ts";
import { getJson } from "./get-json.ts";
import { address, hex, integer } from "./scalar.ts";

const organisation = z.nullable(z.object({ id: hex, name: z.nullable(z.string()) }));

const trace = { at: z.number(), block: z.number(), txHash: hex };

const proposalRef = { id: integer, number: z.nullable(z.number()), title: z.nullable(z.string()) };

const member = z.object({
  address,
  organisation,
  election: z.nullable(z.number()),
  terms: z.number(),
  owner: z.boolean(),
});

const runnerUp = z.object({
  address,
  organisation,
  answer: z.enum(["accepts", "declines", "none"]),
  sits: z.boolean(),
});

const term = z.object({
  number: z.number(),
  standing: z.enum(["in-term", "caretaker", "lapsed"]),
  startedAt: z.number(),
  endsAt: z.number(),
  caretakersUntil: z.number(),
  seating: z.number(),
  seats: z.number(),
  filled: z.number(),
  threshold: z.number(),
  recalled: z.number(),
  election: z.nullable(z.number()),
  vacantSince: z.nullable(z.number()),
});

const committee = answer(
  "Committee",
  z.object({
    safe: z.object({
      address,
      owners: z.array(address),
      threshold: z.number(),
      nonce: integer,
      synced: z.boolean(),
      modules: z.array(address),
      guard: z.nullable(address),
    }),
    term,
    rules: z.object({
      leastThreshold: z.number(),
      leastSeats: z.number(),
      termLimit: z.number(),
      leadSeconds: z.number(),
      nextElectionAt: z.number(),
      openSeats: z.number(),
    }),
    members: z.array(member),
    left: z.array(z.object({ address, how: z.enum(["resigned", "recalled"]), ...trace })),
    runnersUp: z.array(runnerUp),
    powers: z.array(
      z.object({
        address,
        name: z.nullable(z.string()),
        access: z.enum(["nobody", "members", "members-and-caretakers", "members-without-parties"]),
      }),
    ),
    pausable: z.array(
      z.object({
        address,
        name: z.nullable(z.string()),
        lengthSeconds: z.number(),
        told: z.boolean(),
        paused: z.boolean(),
        untilAt: z.number(),
        readyAt: z.number(),
      }),
    ),
    vetoes: z.array(
      z.object({ proposal: z.object(proposalRef), seating: z.number(), reasonHash: hex, callsHash: hex, ...trace }),
    ),
    pauses: z.array(
      z.object({
        module: address,
        name: z.nullable(z.string()),
        seating: z.number(),
        untilAt: z.number(),
        reasonHash: hex,
        ...trace,
      }),
    ),
    resolutions: z.array(
      z.object({
        proposal: z.object(proposalRef),
        documentHash: hex,
        uri: z.string(),
        seating: z.number(),
        ...trace,
      }),
    ),
    petitions: z.array(
      z.object({
        number: z.number(),
        opener: address,
        members: z.array(address),
        reason: z.string(),
        neededTokens: integer,
        signedTokens: integer,
        signers: z.number(),
        openedAt: z.number(),
        untilAt: z.number(),
        term: z.number(),
        proposal: z.nullable(z.object(proposalRef)),
        ...trace,
      }),
    ),
    vetoable: z.array(z.object({ ...proposalRef, etaAt: z.number() })),
    history: z.array(
      z.object({
        kind: z.enum([
          "seated",
          "filled",
          "recalled",
          "resigned",
          "key-rotated",
          "skipped",
          "answered",
          "synced",
          "guard-set",
          "module-enabled",
          "module-disabled",
          "power-set",
          "pausable-set",
          "pause-lifted",
          "elections-set",
        ]),
        sentence: z.string(),
        accounts: z.array(address),
        ...trace,
      }),
    ),
  }),
);

export type CommitteeView = z.infer<typeof committee>;
export type MemberView = z.infer<typeof member>;
export type RunnerUpView = z.infer<typeof runnerUp>;
export type OrganisationView = z.infer<typeof organisation>;

/** How long after a vacancy those ranked before must answer: ANSWER_SECONDS of CommitteeSeats. */
export const ANSWER_SECONDS = 7 * 86_400;

export const committeeQuery = queryOptions({
  queryKey: ["committee"],
  queryFn: ({ signal }) => getJson("committee", committee, signal),
});
