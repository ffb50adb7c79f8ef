import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compilations } from "#deploy/builds/compilations.ts";
import { keptNames } from "#deploy/builds/kept-build.ts";
import { checkCode } from "#deploy/checks/check-code.ts";
import { constructorArguments } from "#deploy/verification/constructor-arguments.ts";
import { verificationFiles } from "#deploy/verification/verification-files.ts";
import { usage, verifyOptions } from "#deploy/verification/verify-options.ts";
import { runCommand } from "#operator/command/run-command.ts";
import { connect, rpcUrls } from "#operator/connection/connect.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";

await runCommand(usage, async () => {
  const { network, deployment: folder, out, rpc } = verifyOptions(process.argv.slice(2));
  const deployment = await findDeployment(network, folder);
  const directory = folder ?? join("deployments", String(deployment.chainId));
  if (rpc !== undefined) {
    const faults = await checkCode(await connect(rpcUrls(rpc, {}, false), deployment), deployment);
    if (faults.length > 0) throw new Error(faults.join("\n"));
  }
  const kept = keptNames();
  const ours = Object.keys(deployment.contracts).filter((name) => kept.has(name));
  const given = await constructorArguments(directory, deployment, ours);
  const { default: hre } = await import("hardhat");
  const files = verificationFiles(deployment, given, await compilations(hre));
  const to = out ?? join(directory, "verification");
  await mkdir(to, { recursive: true });
  for (const [file, text] of files) await writeFile(join(to, file), text);
  console.log(`Written to ${to}: verification.json and the compiler's input of ${given.size} contracts.`);
  if (rpc !== undefined) console.log("The code of each on the chain is what these sources compile to.");
});
