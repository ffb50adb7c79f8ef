import { type Address, getAddress } from "viem";
import type { Field } from "#protocol/input/field.ts";
import type { FieldText } from "./field-text.ts";

/** Addresses one after another, each once; held as a JSON list, as the ABI's texts are. */
export function addressList(address: FieldText): FieldText {
  return {
    expected: () => "a list of addresses, each 0x and 40 hexadecimal digits",
    parse(text, field) {
      const items = split(text).map((item, index) => parseItem(address, item, index, field));
      const twin = items.find((item, index) => items.indexOf(item) !== index);
      if (twin !== undefined) throw new RangeError(`${twin} is there twice`);
      return JSON.stringify(items);
    },
    write: (raw) => split(raw).join(", "),
  };
}

/** How many addresses a list holds. */
export function addressCount(raw: string): number {
  return split(raw).length;
}

/** The addresses of a list that was parsed. */
export function addressesOf(raw: string): Address[] {
  return split(raw).map((item) => getAddress(item));
}

/** Reads a JSON list as well as one with commas, spaces or line breaks between. */
function split(text: string): string[] {
  return text.split(/[\s,[\]"]+/).filter((item) => item !== "");
}

function parseItem(address: FieldText, item: string, index: number, field: Field): string {
  try {
    return address.parse(item, field);
  } catch (error) {
    throw new RangeError(`number ${index + 1}: ${error instanceof Error ? error.message : error}`);
  }
}
