import type { Client } from "viem";
import { z } from "zod";
import { formatFieldText } from "#protocol/input/field-text.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import type { Parameter } from "./parameter.ts";
import { sharedReading } from "./shared-reading.ts";

const valuesSchema = z.array(z.string());

type Rails = ReadonlyMap<string, { min: string; max: string }>;

type Parts = {
  id(name: string): string;
  /** What the contract takes for each part, by its name, whatever the others are. */
  rails(client: Client, blockNumber?: bigint): Promise<Rails>;
  /** Words for a value that has a meaning of its own, or null. */
  special(name: string, value: string): string | null;
};

/** Each part of a coupled parameter as a parameter of its own. */
export function partParameters(whole: Parameter, { id, rails, special }: Parts): Parameter[] {
  const readWhole = sharedReading((client, blockNumber) => whole.read(client, blockNumber));
  const readRails = sharedReading(rails);
  return whole.components.map((part): Parameter => {
    const { name, label, kind, unit, decimals, min, max } = part;
    const pick = (value: string) => parameterParts(whole, value)[name] ?? "";
    const { event } = whole;
    const parameter: Parameter = {
      ...whole,
      id: id(name),
      label,
      kind,
      unit,
      decimals,
      bounds: min === null || max === null ? null : { min, max },
      components: [part],
      partOf: whole.id,
      event: event && {
        ...event,
        toOldNew(args) {
          const change = event.toOldNew(args);
          if (change === null) return null;
          const { oldValue, newValue } = change;
          return { oldValue: oldValue === null ? null : pick(oldValue), newValue: pick(newValue) };
        },
      },
      read: async (client, blockNumber) => pick(await readWhole(client, blockNumber)),
      format: (value) => special(name, value) ?? formatFieldText(part, value),
    };
    if (min === null && max === null) return parameter;
    return {
      ...parameter,
      async limits(client, blockNumber) {
        const rail = (await readRails(client, blockNumber)).get(name);
        if (rail === undefined) throw new Error(`${whole.contract} has no bounds for ${name}`);
        return { ...rail, least: rail.min, most: rail.max, readySeconds: null };
      },
    };
  });
}

/** The raw values of a parameter's components, by their names. */
export function parameterParts({ components }: Pick<Parameter, "components">, value: string): Inputs {
  const values = components.length === 1 ? [value] : valuesSchema.parse(JSON.parse(value));
  return Object.fromEntries(components.map(({ name }, index) => [name, values[index] ?? ""]));
}
