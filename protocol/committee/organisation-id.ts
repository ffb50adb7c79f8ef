import { type Hex, size, stringToHex, zeroHash } from "viem";

const MOST_BYTES = 32;

/** The id by which candidates and members name an organisation: its name in UTF-8, filled up with zeros. */
export function organisationId(name: string): Hex {
  const bytes = size(stringToHex(name));
  if (bytes > MOST_BYTES) {
    throw new RangeError(`"${name}" takes ${bytes} bytes, and an organisation's name ${MOST_BYTES} at most`);
  }
  return name === "" ? zeroHash : stringToHex(name, { size: MOST_BYTES });
}
