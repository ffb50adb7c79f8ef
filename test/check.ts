import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/**
 * What `npm test` does before vitest, all at once, so that no core waits. With `--quick` the check of one's change, in
 * seconds: without compiling a contract, and with the tests that start nothing.
 */
const quick = process.argv.includes("--quick");

type Command = [command: string, ...args: string[]];
const keptIn = (place: string) => ["--cache", "--cache-strategy", "content", "--cache-location", place];
const types = "node_modules/.cache/tsc/check-quick.tsbuildinfo";
const checks: Record<string, Command> = {
  "lint (biome)": ["biome", "check"],
  "Solidity's format (prettier)": ["prettier", "--check", ...keptIn("cache/prettier"), "{contracts,test}/**/*.sol"],
  "types (tsc)": ["tsc", "--noEmit", ...(quick ? ["--incremental", "--tsBuildInfoFile", types] : [])],
  ...(quick
    ? { "tests that start nothing (vitest)": ["vitest", "run", "--project", "unit", "--reporter", "dot"] }
    : {
        "contracts, from source": ["node", "deploy/builds/build-contracts.ts", "--check"],
        "Solidity tests and gas (hardhat)": ["npm", "run", "test:solidity"],
      }),
};

const begun = performance.now();
await Promise.all(
  Object.entries(checks).map(async ([name, [command, ...args]]) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    const ended = once(child, "close");
    const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const [code] = await ended;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${name}: ${code === 0 ? "passed" : "FAILED"} after ${seconds} s`);
    if (code === 0) return;
    console.log(out + errors);
    process.exitCode = 1;
  }),
);
