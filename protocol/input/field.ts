export type FieldKind =
  | "seconds"
  | "time"
  | "tokens"
  | "decimal"
  | "bps"
  | "integer"
  | "address"
  | "addresses"
  | "asset"
  | "class"
  | "choice"
  | "boolean"
  | "text"
  | "bytes"
  | "bytes4"
  | "bytes32"
  | "json";

export type FieldOption = {
  /** What the field holds once parsed: an address for an asset, a number for a class. */
  value: string;
  label: string;
  /** Decimals of an asset. */
  decimals?: number;
};

/**
 * One input of an action. People write it as text ("3 days", "4%", "25000 FLT"); parsed, it is a
 * canonical string in the smallest unit: seconds, basis points, token base units, checksummed addresses.
 */
export type Field = {
  name: string;
  label: string;
  help: string;
  kind: FieldKind;
  /** What a bare number counts, for people: "FLT", "seconds", "%". */
  unit: string | null;
  /** Decimals between the written number and the parsed integer. */
  decimals: number;
  /** Bounds of the parsed integer, or of the number of characters or addresses; inclusive. */
  min: string | null;
  max: string | null;
  options: FieldOption[] | null;
  /** Name of the asset field whose choice gives this amount its unit and decimals. */
  assetField: string | null;
  /** What counts as written when nothing is. */
  fallback: string | null;
  /** Whether it may be left out and is then written as it is on the chain, see `keptInputs`. */
  kept: boolean;
  /** Whether the zero address is a meaningful answer. */
  allowZero: boolean;
  /** What to write, as an example. */
  example: string;
};

const examples: Record<FieldKind, string> = {
  seconds: "3 days",
  time: "2030-06-30 12:00 UTC",
  tokens: "25000",
  decimal: "0.33",
  bps: "4%",
  integer: "30",
  address: "0x and 40 hexadecimal digits",
  addresses: "[0x..., 0x...]",
  asset: "ETH",
  class: "treasury",
  choice: "one of the listed choices",
  boolean: "true",
  text: "some text",
  bytes: "0x00ff",
  bytes4: "transfer(address,uint256)",
  bytes32: `0x${"00".repeat(32)}`,
  json: '["1", "0x00"]',
};

const units: Partial<Record<FieldKind, string>> = {
  seconds: "seconds",
  time: "UTC",
  bps: "%",
};

/** A field from what is special about it; the rest follows from its kind. */
export function field(part: Pick<Field, "name" | "label" | "kind"> & Partial<Field>): Field {
  return {
    help: "",
    unit: units[part.kind] ?? null,
    decimals: part.kind === "bps" ? 2 : 0,
    min: null,
    max: null,
    options: null,
    assetField: null,
    fallback: null,
    kept: false,
    allowZero: false,
    example: examples[part.kind],
    ...part,
  };
}
