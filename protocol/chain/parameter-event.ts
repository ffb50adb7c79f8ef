import { type AbiEvent, type Address, parseAbi } from "viem";
import { z } from "zod";
import { leafTexts } from "./abi-leaves.ts";
import type { ParameterEvent } from "./parameter.ts";

export type ParameterEventSpec = {
  address: Address;
  /** Its arguments, tuples included, need distinct names at the top. */
  event: string;
  /** Which arguments make the old and the new value; a tuple stands for all its parts. */
  old: readonly string[] | null;
  new: readonly string[];
  /** Which arguments say from when on the new value is in force, and who set it. */
  inForce?: string;
  by?: string;
  /** Arguments that tell this parameter from others with the same event. */
  only?: Readonly<Record<string, string>>;
};

const argumentsSchema = z.record(z.string(), z.unknown());

export function parameterEvent(spec: ParameterEventSpec): ParameterEvent {
  const abi = parseEvent(spec.event);
  const textOf = (args: Record<string, unknown>, names: readonly string[]) => {
    const texts = names.flatMap((name) => {
      const parameter = abi.inputs.find((input) => input.name === name);
      return parameter === undefined ? [] : Object.values(leafTexts([parameter], [args[name]]));
    });
    return texts.length === 1 ? (texts[0] ?? "") : JSON.stringify(texts);
  };
  const isAbout = (args: Record<string, unknown>, [name, value]: [string, string]) => {
    const given = args[name];
    const isAddress = typeof given === "string" && abi.inputs.find((input) => input.name === name)?.type === "address";
    // Of every log of its kind: a checksum for each would cost more than to read it.
    return isAddress ? given.toLowerCase() === value.toLowerCase() : textOf(args, [name]) === value;
  };
  return {
    address: spec.address,
    abi,
    toOldNew(input) {
      const args = argumentsSchema.parse(input);
      if (!Object.entries(spec.only ?? {}).every((only) => isAbout(args, only))) return null;
      return {
        oldValue: spec.old === null ? null : textOf(args, spec.old),
        newValue: textOf(args, spec.new),
        ...(spec.inForce === undefined ? {} : { inForceSeconds: Number(textOf(args, [spec.inForce])) }),
        ...(spec.by === undefined ? {} : { by: textOf(args, [spec.by]) }),
      };
    },
  };
}

export function parseEvent(signature: string): AbiEvent {
  const [item] = parseAbi([signature.startsWith("event ") ? signature : `event ${signature}`] as string[]);
  if (item?.type !== "event") throw new Error(`expected an event, found ${signature}`);
  return item;
}
