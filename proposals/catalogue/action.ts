import type { Client } from "viem";
import type { Call, DecodedCall } from "#protocol/chain/call.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import type { RiskClass } from "#protocol/governor/risk-class.ts";
import type { Field } from "#protocol/input/field.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import type { ActionEffect } from "./action-effect.ts";
import type { ActionFact } from "./action-fact.ts";
import type { Verification, VerificationContext } from "./verification.ts";

/** One thing a vote can do. Encoding, decoding, words and verification all follow from it. */
export type Action = {
  id: string;
  domain: string;
  title: string;
  description: string;
  fields: Field[];
  /** What it can change, as far as this can be listed beforehand. */
  parameters: Parameter[];
  /** Reads what a person wrote. Throws `InputError`, which names each field and what was expected. */
  parse(input: unknown): Inputs;
  /** Whether what stands there inside an input is text, and no address whatever it looks like. */
  isText?(input: unknown, path: readonly (string | number)[]): boolean;
  /** The inputs as a person would write them: `parse(write(inputs))` gives `inputs` again. */
  write(inputs: Inputs): Record<string, string>;
  calls(inputs: Inputs): Call[];
  /**
   * Recognises the calls at the start of the list. Strict: what it answers encodes to exactly the same bytes.
   * It does not check bounds: see `outOfBounds`.
   */
  decode(calls: readonly Call[]): { inputs: Inputs; count: number } | null;
  /** Function and arguments of each call. */
  describe(inputs: Inputs): DecodedCall[];
  /** Bounds that the inputs break, in words; the chain decides in the end. */
  outOfBounds(inputs: Inputs): string[];
  sentence(inputs: Inputs): string;
  /** The class to expect. The governor's `classify` decides. */
  riskHint(inputs: Inputs): RiskClass;
  parameter(inputs: Inputs): Parameter | null;
  parameterId(inputs: Inputs): string | null;
  /** The parameter of that id, if it is one that this action changes. */
  findParameter(id: string): Parameter | null;
  /** The raw value of the parameter once the action is executed. */
  newValue(inputs: Inputs): string | null;
  /** What would then go another way, computed from the chain at one block; null where nothing can be said. */
  effect?(inputs: Inputs, client: Client): Promise<ActionEffect | null>;
  /** What only the chain can tell about it: whom it meets, and why it might fail now. */
  facts?(inputs: Inputs, client: Client): Promise<ActionFact[]>;
  verify(inputs: Inputs, client: Client, context: VerificationContext): Promise<Verification>;
};
