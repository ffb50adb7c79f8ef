import { type Address, getAddress, type Hex, isAddressEqual, recoverTypedDataAddress } from "viem";
import { z } from "zod";
import { messageOf } from "#bots/engine/bot-error.ts";
import { type AvailabilityMap, availabilityMapTypedData } from "#protocol/certification/availability-map.ts";

/** Where a map counts. */
export interface MapDomain {
  chainId: number;
  contract: Address;
}

export type SignedMap = AvailabilityMap & { signature: Hex };

const MOST_EPOCH = 2 ** 24 - 1;
const MOST_PROVIDER = 2 ** 32 - 1;
const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, "expected an address")
  .transform((text) => getAddress(text));

const fileSchema = z.strictObject({
  chainId: z.int(),
  contract: address,
  provider: z.int().min(1).max(MOST_PROVIDER),
  epoch: z.int().min(0).max(MOST_EPOCH),
  badSlots: z
    .string()
    .regex(/^0x[0-9a-f]{24}$/, "expected 24 hexadecimal digits after 0x")
    .transform((text) => BigInt(text)),
  checker: address,
  signature: z
    .string()
    .regex(/^0x([0-9a-fA-F]{2})+$/, "expected a signature in hexadecimal digits")
    .transform((text) => text as Hex),
});

/** A map as checkers pass it on. */
export function writeSignedMap({ chainId, contract }: MapDomain, map: SignedMap): string {
  const { provider, epoch, badSlots, checker, signature } = map;
  const hex = `0x${badSlots.toString(16).padStart(24, "0")}`;
  return `${JSON.stringify({ chainId, contract, provider, epoch, badSlots: hex, checker, signature })}\n`;
}

/** A map that somebody else wrote; throws what is wrong with it. Whether it counts, the contract says. */
export async function readSignedMap(domain: MapDomain, text: string): Promise<SignedMap> {
  const { chainId, contract, ...map } = parse(text);
  if (chainId !== domain.chainId || !isAddressEqual(contract, domain.contract)) {
    throw new Error(`it is for ${contract} on chain ${chainId}, expected ${domain.contract} on ${domain.chainId}`);
  }
  return map;
}

/** Whether a key signed it; false for a contract, which is asked by whoever has a chain at hand. */
export async function isSignedByKey({ chainId, contract }: MapDomain, map: SignedMap): Promise<boolean> {
  const typed = availabilityMapTypedData(chainId, contract, map);
  const signer = await recoverTypedDataAddress({ ...typed, signature: map.signature }).catch(() => null);
  return signer !== null && isAddressEqual(signer, map.checker);
}

function parse(text: string): z.output<typeof fileSchema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`it is not JSON: ${messageOf(error)}`);
  }
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(
    parsed.error.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": ")).join("; "),
  );
}
