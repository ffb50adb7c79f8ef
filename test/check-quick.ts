import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** A check of one's change in seconds: what `npm test` does without compiling, starting or deploying anything. */
const keptIn = (place: string) => ["--cache", "--cache-strategy", "content", "--cache-location", place];
const checks: [string, string[]][] = [
  ["biome", ["check"]],
  ["prettier", ["--check", ...keptIn("cache/prettier"), "{contracts,test}/**/*.sol"]],
  ["tsc", ["--noEmit", "--incremental", "--tsBuildInfoFile", "node_modules/.cache/tsc/check-quick.tsbuildinfo"]],
  ["vitest", ["run", "--project", "unit", "--reporter", "dot"]],
];

const begun = performance.now();
await Promise.all(
  checks.map(async ([command, args]) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    const ended = once(child, "close");
    const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const [code] = await ended;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${command} ${code === 0 ? "passed" : "FAILED"} after ${seconds} s`);
    if (code === 0) return;
    console.log(out + errors);
    process.exitCode = 1;
  }),
);
