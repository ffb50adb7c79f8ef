import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds the contracts once, before any test file needs an artifact. */
export default function buildContracts(): void {
  const root = fileURLToPath(new URL("../", import.meta.url));
  execFileSync("hardhat", ["build", "--no-tests", "--quiet"], { cwd: root, stdio: "inherit" });
}
