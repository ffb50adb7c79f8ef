import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compilations } from "#deploy/builds/compilations.ts";
import { keptNames } from "#deploy/builds/kept-build.ts";
import { checkCode } from "#deploy/checks/check-code.ts";
import { openExplorers } from "#deploy/publishing/open-explorers.ts";
import { publishSources } from "#deploy/publishing/publish-sources.ts";
import { constructorArguments } from "#deploy/verification/constructor-arguments.ts";
import { verifiableContracts, verificationFiles } from "#deploy/verification/verification-files.ts";
import { usage, verifyOptions } from "#deploy/verification/verify-options.ts";
import { runCommand } from "#operator/command/run-command.ts";
import { connect, rpcUrls } from "#operator/connection/connect.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";

await runCommand(usage, async () => {
  const { network, deployment: folder, out, rpc, explorers } = verifyOptions(process.argv.slice(2), process.env);
  const deployment = await findDeployment(network, folder);
  const directory = folder ?? join("deployments", String(deployment.chainId));
  if (rpc !== undefined) {
    const faults = await checkCode(await connect(rpcUrls(rpc, {}, false), deployment), deployment);
    if (faults.length > 0) throw new Error(faults.join("\n"));
    console.log("The code of each contract on the chain is what the kept builds say.");
  }
  const kept = keptNames();
  const ours = Object.keys(deployment.contracts).filter((name) => kept.has(name));
  const given = await constructorArguments(directory, deployment, ours);
  const { default: hre } = await import("hardhat");
  const contracts = verifiableContracts(deployment, given, await compilations(hre));
  const to = out ?? join(directory, "verification");
  await mkdir(to, { recursive: true });
  for (const [file, text] of verificationFiles(deployment.chainId, contracts)) await writeFile(join(to, file), text);
  console.log(`Written to ${to}: verification.json and the compiler's input of ${contracts.length} contracts.`);

  if (explorers === null) return;
  const { explorers: asked, leftOut } = openExplorers(deployment, explorers);
  for (const explorer of asked) await publishSources(explorer, contracts, (line) => console.log(line));
  for (const line of leftOut) console.log(`\n${line}`);
});
