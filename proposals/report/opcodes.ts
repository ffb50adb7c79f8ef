import { type Hex, hexToBytes } from "viem";

/** Instructions whose answer on a fork, or in a later block, can be another one; EIP numbers in the yellow paper's table. */
const telltale = new Map<number, string>([
  [0x32, "ORIGIN"],
  [0x3a, "GASPRICE"],
  [0x40, "BLOCKHASH"],
  [0x41, "COINBASE"],
  [0x42, "TIMESTAMP"],
  [0x43, "NUMBER"],
  [0x44, "PREVRANDAO"],
  [0x45, "GASLIMIT"],
  [0x48, "BASEFEE"],
  [0x4a, "BLOBBASEFEE"],
]);

const PUSH1 = 0x60;
const PUSH32 = 0x7f;
/** CBOR metadata that solc appends ends with its own length in two bytes. */
const LENGTH_BYTES = 2;

/** Which of them occur in the code; bytes that a push carries do not count, data behind the code may. */
export function telltaleOpcodes(code: Hex): string[] {
  const bytes = withoutMetadata(hexToBytes(code));
  const found = new Set<string>();
  for (let at = 0; at < bytes.length; at++) {
    const opcode = bytes[at] ?? 0;
    const name = telltale.get(opcode);
    if (name !== undefined) found.add(name);
    if (opcode >= PUSH1 && opcode <= PUSH32) at += opcode - PUSH1 + 1;
  }
  return [...found];
}

function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const length = (bytes.at(-2) ?? 0) * 256 + (bytes.at(-1) ?? 0) + LENGTH_BYTES;
  const start = bytes.length - length;
  const isMap = start > 0 && ((bytes[start] ?? 0) & 0xe0) === 0xa0;
  return isMap ? bytes.subarray(0, start) : bytes;
}
