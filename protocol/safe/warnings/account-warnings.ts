import { hasChainInDomain } from "#protocol/safe/domain-hash.ts";
import type { SafeAccount } from "#protocol/safe/safe-account.ts";
import { isKnown } from "#protocol/safe/safe-version.ts";
import { caution, type Warning } from "./warning.ts";

export function accountWarnings({ version }: SafeAccount): Warning[] {
  if (version === null) {
    return [caution("The Safe's version is not stated: these are the hashes of 1.3.0 and later; give --safe-version")];
  }
  return [
    ...(isKnown(version)
      ? []
      : [caution(`Version ${version.text} is not known: hashed by the rules of the version before it`)]),
    ...(hasChainInDomain(version)
      ? []
      : [
          caution(
            `Version ${version.text} signs no chain id: the signature holds on every chain that has a Safe at this address`,
          ),
        ]),
  ];
}
