import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** Contracts whose ABI the other rooms use, and where their artifact is. */
const ARTIFACTS = {
	AlthingToken: "contracts/token/AlthingToken.sol",
	AlthingGovernor: "contracts/governance/AlthingGovernor.sol",
	TimelockController:
		"@openzeppelin/contracts/governance/TimelockController.sol",
	EmissionController: "contracts/emissions/EmissionController.sol",
	EmissionReserve: "contracts/emissions/EmissionReserve.sol",
	RewardHolder: "contracts/emissions/RewardHolder.sol",
	RevenueReports: "contracts/emissions/RevenueReports.sol",
	Elections: "contracts/committee/elections/Elections.sol",
	CommitteeSeats: "contracts/committee/seats/CommitteeSeats.sol",
	SeatingModule: "contracts/committee/seats/SeatingModule.sol",
	CommitteeGuard: "contracts/committee/seats/CommitteeGuard.sol",
	RecallPetition: "contracts/committee/seats/RecallPetition.sol",
	CommitteeVeto: "contracts/committee/powers/CommitteeVeto.sol",
	CommitteePause: "contracts/committee/powers/CommitteePause.sol",
	CommitteeResolutions: "contracts/committee/powers/CommitteeResolutions.sol",
} as const;

const root = new URL("../../../", import.meta.url);

/** The source of each `protocol/chain/abi/<Contract>.ts`, from the compiled artifacts. */
export async function abiModules(): Promise<Map<string, string>> {
	const modules = new Map<string, string>();
	for (const [name, source] of Object.entries(ARTIFACTS)) {
		const artifact: unknown = JSON.parse(
			await readFile(new URL(`artifacts/${source}/${name}.json`, root), "utf8"),
		);
		if (
			typeof artifact !== "object" ||
			artifact === null ||
			!("abi" in artifact)
		) {
			throw new Error(
				`The artifact of ${name} has no abi; run npm run build:contracts.`,
			);
		}
		const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Abi`;
		modules.set(
			`${name}.ts`,
			`// Written by protocol/chain/abi/generate.ts from ${source}; do not edit.\nexport const ${constant} = ${JSON.stringify(artifact.abi, null, 2)} as const;\n`,
		);
	}
	return modules;
}

if (
	process.argv[1] === createRequire(import.meta.url).resolve("./generate.ts")
) {
	for (const [file, source] of await abiModules())
		await writeFile(new URL(file, import.meta.url), source);
}
