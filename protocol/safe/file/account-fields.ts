import { address, safeVersion, wholeNumber } from "./fields.ts";

/** Which Safe it is. A file may leave any of these to the command line. */
export const accountFields = {
  chainId: wholeNumber(256).optional(),
  safe: address.optional(),
  version: safeVersion.optional(),
};
