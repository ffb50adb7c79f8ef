import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface Anvil {
  url: string;
  close(): Promise<void>;
}

/** Its package has one platform alone. */
export const hasAnvil = process.platform === "linux" && process.arch === "x64";

function anvilBinary(): string {
  const found = createRequire(import.meta.url).resolve("@foundry-rs/anvil-linux-amd64/package.json");
  return join(dirname(found), "bin/anvil");
}

/** Starts a chain on Foundry's node, on a port that is free. */
export async function startAnvil(args: readonly string[]): Promise<Anvil> {
  const child = spawn(anvilBinary(), ["--port", "0", ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      // What it says of each request later is read and dropped, or its pipe would fill.
      if (said !== "" && /Listening on/.test(said)) return;
      said += String(chunk);
      const [, address] = /Listening on (\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(`http://${address}`);
    });
    ended.then(() => reject(new Error(`anvil ended: ${said}`)));
  });
  return {
    url,
    async close() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
