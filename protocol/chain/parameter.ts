import type { AbiEvent, AbiFunction, Address, Client } from "viem";
import type { Field, FieldKind } from "#protocol/input/field.ts";

export type ParameterChange = {
  oldValue: string | null;
  newValue: string;
  /** From when on the new value is in force, and who set it, where the event says so. */
  inForceSeconds?: number;
  by?: string;
};

/** The event that reports a change. `toOldNew` answers null when the log is about another parameter. */
export type ParameterEvent = {
  address: Address;
  abi: AbiEvent;
  toOldNew(args: unknown): ParameterChange | null;
};

/** What a contract takes as it stands at one block; raw values. */
export type ParameterLimits = {
  /** The ends that votes can reach in the course of time. */
  min: string;
  max: string;
  /** The ends that one vote can reach now. */
  least: string;
  most: string;
  /** From when on a vote can change the value again, in unix seconds; null where it always can. */
  readySeconds: number | null;
  /** Where the value is going by a ramp, and until when; not there where it has none or none runs. */
  onItsWay?: { to: string; untilSeconds: number };
  /** How long a rise and a fall are spread over; not there where both are in force at once. */
  rampSeconds?: { up: number; down: number };
};

/**
 * A value on the chain that a vote can read and, with `actionId`, change.
 * Values are raw: decimal strings, addresses, hex; a coupled parameter is a JSON array of these,
 * one for each of `components`.
 */
export type Parameter = {
  id: string;
  label: string;
  domain: string;
  kind: FieldKind | "tuple";
  unit: string | null;
  decimals: number;
  bounds: { min: string; max: string } | null;
  components: Field[];
  actionId: string | null;
  /** Id of the coupled parameter whose value this is one part of; an action sets the whole. */
  partOf?: string;
  contract: string;
  address: Address;
  event: ParameterEvent | null;
  /** As contracts of earlier versions said it, which stand and keep their code. */
  formerEvents?: readonly ParameterEvent[];
  /** The function that answers it, as this definition has it; a test compares it with the contract's. */
  view?: AbiFunction;
  read(client: Client, blockNumber?: bigint): Promise<string>;
  /** Bounds that the contract holds itself and that move with it; `bounds` are those that never do. */
  limits?(client: Client, blockNumber?: bigint): Promise<ParameterLimits>;
  /** The raw value in words, with its unit. */
  format(value: string): string;
};
