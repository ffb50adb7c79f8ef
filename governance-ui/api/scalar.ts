import type { Address, Hex } from "viem";
import * as z from "zod/mini";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";

/** Checked by pattern and typed as viem's template types. */
export const address = z.custom<Address>((value) => typeof value === "string" && /^0x[0-9a-fA-F]{40}$/.test(value));
export const hex = z.custom<Hex>((value) => typeof value === "string" && /^0x[0-9a-fA-F]*$/.test(value));
/** A whole number as a decimal string: amounts and ids. */
export const integer = z.string().check(z.regex(/^-?\d+$/));
export const riskClass = z.enum(["routine", "treasury", "constitutional"]);
export const proposalState = z.enum(PROPOSAL_STATES);
export type RiskClass = z.infer<typeof riskClass>;
export type ProposalState = z.infer<typeof proposalState>;
