import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";

const solc: unknown = createRequire(import.meta.url)("solc");
const { compile } = z
  .object({ compile: z.custom<(input: string) => string>((it) => typeof it === "function") })
  .parse(solc);

parentPort?.postMessage(compile(z.string().parse(workerData)));
