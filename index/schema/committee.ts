import { z } from "@hono/zod-openapi";
import { address, block, decimal, hash, time } from "./scalars.ts";

const organisation = z.object({ id: hash, name: z.string().nullable() }).nullable();

const MemberSchema = z
  .object({
    address,
    organisation,
    election: z.int().nullable().openapi({ description: "null for the founding committee." }),
    terms: z.int().openapi({ description: "Begun in a row, this one included." }),
    owner: z.boolean().openapi({ description: "Whether the Safe lists it already." }),
  })
  .openapi("CommitteeMember");

const proposalRef = z
  .object({ id: decimal, number: z.int().nullable(), title: z.string().nullable() })
  .openapi({ description: "number and title are null where the index does not know it." });

const trace = { at: time, block, txHash: hash };

export const CommitteeSchema = z
  .object({
    safe: z.object({
      address,
      owners: z.array(address),
      threshold: z.int(),
      nonce: decimal,
      synced: z.boolean(),
      modules: z.array(address),
      guard: address.nullable(),
    }),
    term: z.object({
      number: z.int(),
      standing: z.enum(["in-term", "caretaker", "lapsed"]),
      startedAt: time,
      endsAt: time,
      caretakersUntil: time,
      seating: z.int(),
      seats: z.int(),
      filled: z.int(),
      threshold: z.int().openapi({ description: "Signatures that the committee needs." }),
      recalled: z.int().openapi({ description: "Seats that recalls took in this term." }),
      election: z.int().nullable(),
      vacantSince: time.nullable(),
    }),
    rules: z.object({
      leastThreshold: z.int(),
      leastSeats: z.int(),
      termLimit: z.int(),
      leadSeconds: z.int(),
      nextElectionAt: time,
      openSeats: z.int(),
    }),
    members: z.array(MemberSchema),
    left: z
      .array(z.object({ address, how: z.enum(["resigned", "recalled"]), ...trace }))
      .openapi({ description: "In this term." }),
    runnersUp: z
      .array(z.object({ address, organisation, answer: z.enum(["accepts", "declines", "none"]), sits: z.boolean() }))
      .openapi({ description: "Of the election that seated last, in order." }),
    powers: z.array(
      z.object({
        address,
        name: z.string().nullable().openapi({ description: "The contract's name in this deployment." }),
        access: z.enum(["nobody", "members", "members-and-caretakers", "members-without-parties"]),
      }),
    ),
    pausable: z.array(
      z.object({
        address,
        name: z.string().nullable(),
        lengthSeconds: z.int(),
        told: z.boolean(),
        paused: z.boolean(),
        untilAt: time,
        readyAt: time.openapi({ description: "From then on it may be paused again." }),
      }),
    ),
    vetoes: z.array(z.object({ proposal: proposalRef, seating: z.int(), reasonHash: hash, callsHash: hash, ...trace })),
    pauses: z.array(
      z.object({
        module: address,
        name: z.string().nullable(),
        seating: z.int(),
        untilAt: time,
        reasonHash: hash,
        ...trace,
      }),
    ),
    resolutions: z.array(
      z.object({ proposal: proposalRef, documentHash: hash, uri: z.string(), seating: z.int(), ...trace }),
    ),
    petitions: z
      .array(
        z.object({
          number: z.int(),
          opener: address,
          members: z.array(address).openapi({ description: "Whose recall it asks for." }),
          reason: z.string().openapi({ description: "Markdown. Not sanitised." }),
          neededTokens: decimal,
          signedTokens: decimal,
          signers: z.int(),
          openedAt: time,
          untilAt: time.openapi({ description: "Last second at which it can be signed and submitted." }),
          term: z.int().openapi({ description: "It ends with the term in which it was opened." }),
          proposal: proposalRef.nullable().openapi({ description: "null until it is submitted." }),
          ...trace,
        }),
      )
      .openapi({ description: "To recall members, newest first; empty where no contract takes them." }),
    vetoable: z
      .array(proposalRef.extend({ etaAt: time }))
      .openapi({ description: "Proposals that wait in the timelock now." }),
    history: z
      .array(
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
      )
      .openapi({ description: "Newest first, the last two hundred." }),
  })
  .openapi("Committee");
export type Committee = z.infer<typeof CommitteeSchema>;
