import type { AbiFunction } from "viem";
import { readContract } from "viem/actions";
import type { Field } from "#protocol/input/field.ts";
import { formatFieldText } from "#protocol/input/field-text.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { leafTexts, parseFunction } from "./abi-leaves.ts";
import type { Parameter } from "./parameter.ts";

type ViewParameterSpec = Pick<
  Parameter,
  "id" | "label" | "domain" | "contract" | "address" | "actionId" | "event" | "formerEvents" | "limits"
> & {
  /** Named results: "classRule(uint8 class) view returns (uint16 quorum)". A single one needs no name. */
  view: string;
  args?: readonly unknown[];
  /** What of the results makes the value, by name. */
  components: [Field, ...Field[]];
  /** Words for a value that has a meaning of its own, or null. */
  special?(value: string): string | null;
};

/** A parameter that a view function of its contract answers. */
export function viewParameter({ view, args = [], special, ...spec }: ViewParameterSpec): Parameter {
  const abi = parseFunction(view);
  const { components } = spec;
  const single = components.length === 1 ? components[0] : null;
  return {
    ...spec,
    view: abi,
    kind: single?.kind ?? "tuple",
    unit: single?.unit ?? null,
    decimals: single?.decimals ?? 0,
    bounds: single?.min != null && single.max !== null ? { min: single.min, max: single.max } : null,
    async read(client, blockNumber) {
      const at = blockNumber === undefined ? {} : { blockNumber };
      const result = await readContract(client, {
        address: spec.address,
        abi: [abi],
        functionName: abi.name,
        args,
        ...at,
      });
      return parameterValue(components, resultTexts(abi, components, result));
    },
    format: (value) => special?.(value) ?? formatParameterValue(components, value),
  };
}

/** The raw value made of the texts that the components name. */
export function parameterValue(components: readonly Field[], texts: Inputs): string {
  const values = components.map(({ name }) => {
    const text = texts[name];
    if (text === undefined) throw new Error(`No value for ${name}`);
    return text;
  });
  return values.length === 1 ? (values[0] ?? "") : JSON.stringify(values);
}

export function formatParameterValue(components: readonly Field[], value: string): string {
  const [single] = components;
  if (components.length === 1 && single !== undefined) return formatFieldText(single, value);
  const values: unknown = JSON.parse(value);
  if (!Array.isArray(values) || values.length !== components.length) return value;
  return components.map((part, index) => partWords(part, String(values[index]))).join(", ");
}

/** One part of a coupled value, with its name. */
export function partWords(part: Field, value: string): string {
  return `${part.label.toLowerCase()} ${formatFieldText(part, value)}`;
}

function resultTexts(abi: AbiFunction, components: readonly Field[], result: unknown): Inputs {
  const results = abi.outputs.length === 1 ? [result] : Array.isArray(result) ? result : [];
  const texts = leafTexts(abi.outputs, results);
  const [only] = components;
  return components.length === 1 && only !== undefined && texts[only.name] === undefined
    ? { [only.name]: Object.values(texts)[0] ?? "" }
    : texts;
}
