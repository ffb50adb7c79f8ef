import type { Hex } from "viem";
import type { ZodType } from "zod";
import type { Field } from "#protocol/input/field.ts";

/** `target` is an address, or the name of a contract of the same deployment. */
export type Policy = { target: string; selector: Hex; class: number };

/** A list that a real deployment writes itself, and the local network makes. */
export type ProfileList = { schema: ZodType; says: string };

/** What a module adds to a profile. */
export type ModuleProfile<Settings> = {
  /** The figures that a deployment with it needs, by key, in the order they are asked for. */
  fields(tokenSymbol: string): ReadonlyMap<string, Field>;
  /** Keys of figures that the local network makes itself. */
  madeLocally: readonly string[];
  lists: Readonly<Record<string, ProfileList>>;
  /** The classes of its calls; of the others the governor's default stands. */
  policies: readonly Policy[];
  /**
   * Shapes parsed figures, by key, and what a settings file says. A list that is missing is the local network's to make.
   * Throws `InputError`.
   */
  settings(
    subject: string,
    raw: Readonly<Record<string, string>>,
    token: { symbol: string; totalSupplyTokens: bigint },
    chosen: unknown,
  ): Settings;
};
