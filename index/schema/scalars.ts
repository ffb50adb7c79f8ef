import { z } from "@hono/zod-openapi";
import { isAddress } from "viem";

/** Whole number as a decimal string: amounts in base units, proposal ids, raw parameter values. */
export const decimal = z.string().regex(/^-?\d+$/, "expected a whole number in decimal digits");
export const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, "expected an address: 0x and 40 hexadecimal digits")
  .openapi({ example: "0x5FbDB2315678afecb367f032d93F642f64180aa3" });
/** As people give it: capitals, where there are any, are a checksum. */
export const typedAddress = address.refine(
  (text) => isAddress(text),
  "the capitals are not this address's checksum: copy the address again",
);
export const hex = z.string().regex(/^0x[0-9a-fA-F]*$/, "expected hexadecimal digits after 0x");
export const hash = z.string().regex(/^0x[0-9a-fA-F]{64}$/, "expected 0x and 64 hexadecimal digits");
/** Unix time in seconds. */
export const time = z.int();
export const block = z.int();

export const riskClass = z.enum(["routine", "treasury", "constitutional"]);
export type RiskClassName = z.infer<typeof riskClass>;
