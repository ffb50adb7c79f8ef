import type { Hex, PublicClient } from "viem";
import { type KeptBuild, keptBuild, keptNames } from "#deploy/builds/kept-build.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";

/**
 * Which contracts have other code than their kept build, in words. Immutables may differ, among them a library's own
 * address; a linked library must be the deployment's own, whose code is compared as well. What an earlier version
 * deployed has the code of that version, so that whoever knows leaves it out of `names`.
 */
export async function checkCode(
  client: PublicClient,
  deployment: Deployment,
  names: readonly string[] = Object.keys(deployment.contracts),
): Promise<string[]> {
  const kept = keptNames();
  const ours = Object.entries(deployment.contracts).filter(([name]) => kept.has(name) && names.includes(name));
  const faults = await Promise.all(
    ours.map(async ([name, address]) => {
      const build = keptBuild(name);
      const found = withoutImmutables((await client.getCode({ address })) ?? "0x", build);
      if (found === withoutImmutables(expectedCode(build, deployment), build)) return [];
      return [`The code of ${name} at ${address} is not what ${build.sourceName} compiles to in this checkout.`];
    }),
  );
  return faults.flat();
}

function expectedCode(build: KeptBuild, deployment: Deployment): Hex {
  let code = build.deployedBytecode;
  for (const libraries of Object.values(build.deployedLinkReferences)) {
    for (const [library, places] of Object.entries(libraries)) {
      const linked = contractAddress(deployment, library).slice(2);
      for (const { start } of places) code = overwrite(code, start, linked);
    }
  }
  return code;
}

function withoutImmutables(code: Hex, { immutableReferences }: KeptBuild): string {
  let masked = code;
  for (const { start, length } of Object.values(immutableReferences).flat()) {
    masked = overwrite(masked, start, "00".repeat(length));
  }
  return masked.toLowerCase();
}

/** With `bytes` in place of those that begin at `start`; a code too short for them stays as it is. */
function overwrite(code: Hex, start: number, bytes: string): Hex {
  const from = 2 + 2 * start;
  if (code.length < from + bytes.length) return code;
  return `0x${code.slice(2, from)}${bytes}${code.slice(from + bytes.length)}`;
}
