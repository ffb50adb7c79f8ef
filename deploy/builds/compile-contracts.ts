import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { CompilerInput } from "hardhat/types/solidity";
import { z } from "zod";
import type { Compilation } from "./compilations.ts";
import { type KeptBuild, keptBuildSchema, projectRoot } from "./kept-build.ts";

const { abi, immutableReferences, linkReferences } = keptBuildSchema.shape;
const bytecode = z.object({ object: z.string(), linkReferences });
const deployedBytecode = bytecode.extend({ immutableReferences: immutableReferences.optional() });
const methodIdentifiers = z.record(z.string(), z.string());
const evm = z.object({ bytecode, deployedBytecode, methodIdentifiers });
const contract = z.object({ abi, metadata: z.string(), evm });
const errorsSchema = z.object({
  errors: z.array(z.object({ severity: z.string(), formattedMessage: z.string() })).default([]),
});
const outputSchema = z.object({
  contracts: z.record(z.string(), z.record(z.string(), contract)).default({}),
});
const metadataSchema = z.object({
  compiler: z.object({ version: z.string() }),
  settings: z.looseObject({ compilationTarget: z.unknown() }),
});

type Job = readonly Compilation[];

/**
 * What is compiled together. A source that goes by way of the IR is a job of its own; those by the older generator share
 * one, because there most of the work is to read what they import.
 */
export function jobs(all: readonly Compilation[]): Job[] {
  return [...Map.groupBy(all, jobOf).values()].sort((a, b) => cost(b) - cost(a));
}

/** The older generator's code depends on what is compiled beside it, so that a job is kept as a whole or not at all. */
export function isKept(job: Job, kept: readonly KeptBuild[]): boolean {
  const ids = new Set(kept.map(({ buildInfoId }) => buildInfoId));
  const isWhole = job.length === 1 || !kept.some(isOrphan);
  return isWhole && job.every(({ buildInfoId }) => ids.has(buildInfoId));
}

function isOrphan({ sourceName }: KeptBuild): boolean {
  return !sourceName.startsWith("@") && !existsSync(join(projectRoot, sourceName));
}

/** Compiles on all cores, each with a compiler that grows fast with its first jobs. */
export async function compileJobs(stale: readonly Job[]): Promise<KeptBuild[]> {
  const waiting = [...stale];
  const builds: KeptBuild[] = [];
  const work = async () => {
    const compiler = startCompiler();
    try {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        builds.push(...buildsOf(await compiler.compile(joined(job)), job));
      }
    } finally {
      compiler.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(waiting.length, availableParallelism()) }, work));
  return builds;
}

function jobOf({ sourceName, input }: Compilation): string {
  const { outputSelection: _, ...settings } = input.settings;
  return settings.viaIR ? sourceName : JSON.stringify(settings);
}

const cost = (job: Job) => JSON.stringify(job.map(({ input }) => input.sources)).length;

/** What the compiler is given for a job. */
export function joined(job: Job): CompilerInput {
  const [first, ...others] = job.map(({ input }) => input);
  if (first === undefined) throw new Error("A job has at least one source.");
  const { outputSelection } = first.settings;
  return {
    ...first,
    sources: Object.assign({}, first.sources, ...others.map(({ sources }) => sources)),
    settings: {
      ...first.settings,
      outputSelection: Object.assign({}, outputSelection, ...others.map(({ settings }) => settings.outputSelection)),
    },
  };
}

/** In a process of its own: compilers in threads of one process can bring down its engine. */
function startCompiler() {
  const child = fork(new URL("./solc-process.ts", import.meta.url));
  return {
    async compile(input: CompilerInput): Promise<unknown> {
      const answered = new AbortController();
      const { signal } = answered;
      const gone = once(child, "exit", { signal }).then(([code]) => {
        throw new Error(`The compiler ended without an answer (exit code ${code}).`);
      });
      const answer = once(child, "message", { signal });
      try {
        child.send(JSON.stringify(input));
        const [output]: unknown[] = await Promise.race([answer, gone]);
        return JSON.parse(z.string().parse(output));
      } finally {
        answered.abort();
        await Promise.allSettled([answer, gone]);
      }
    },
    stop: () => child.kill(),
  };
}

/** Of what was compiled, the contracts and libraries that someone can call. */
function buildsOf(output: unknown, job: Job): KeptBuild[] {
  // An error leaves the rest of the answer incomplete.
  const { errors } = errorsSchema.parse(output);
  for (const { severity, formattedMessage } of errors) {
    if (severity === "error") throw new Error(formattedMessage);
    console.warn(formattedMessage);
  }
  const { contracts } = outputSchema.parse(output);
  return job.flatMap(({ sourceName, inputSourceName, buildInfoId }) =>
    Object.entries(contracts[inputSourceName] ?? {})
      .filter(([, { evm }]) => evm.bytecode.object !== "" && Object.keys(evm.methodIdentifiers).length > 0)
      .map(([contractName, { abi, evm, metadata }]) => {
        const { compiler, settings } = metadataSchema.parse(JSON.parse(metadata));
        const { compilationTarget: _, ...kept } = settings;
        return keptBuildSchema.parse({
          _format: "hh3-artifact-1",
          contractName,
          sourceName,
          inputSourceName,
          buildInfoId,
          compiler: { version: compiler.version, settings: kept },
          abi,
          bytecode: `0x${evm.bytecode.object}`,
          deployedBytecode: `0x${evm.deployedBytecode.object}`,
          linkReferences: evm.bytecode.linkReferences,
          deployedLinkReferences: evm.deployedBytecode.linkReferences,
          immutableReferences: evm.deployedBytecode.immutableReferences ?? {},
        });
      }),
  );
}
