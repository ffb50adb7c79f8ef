import { type Address, encodeFunctionData, getAddress, parseAbi, parseEventLogs, zeroAddress } from "viem";
import { packageBytecode } from "#deploy/local/package-artifact.ts";
import type { ReportChain } from "./report-chain.ts";

export const safeAbi = parseAbi([
  "function setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)",
  "function addOwnerWithThreshold(address owner, uint256 threshold)",
  "function enableModule(address module)",
  "function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool)",
]);

const factoryAbi = parseAbi([
  "function createProxyWithNonce(address singleton, bytes initializer, uint256 saltNonce) returns (address)",
  "event ProxyCreation(address indexed proxy, address singleton)",
]);

/** A Safe 1.4.1 of these owners, one of whom is enough. */
export async function deploySafe({ client, deployer }: ReportChain, owners: Address[]): Promise<Address> {
  const deploy = async (path: string): Promise<Address> => {
    const bytecode = await packageBytecode(`@safe-global/safe-contracts/build/artifacts/contracts/${path}.json`);
    const hash = await deployer.deployContract({ abi: [], bytecode });
    return getAddress((await client.waitForTransactionReceipt({ hash })).contractAddress ?? zeroAddress);
  };
  const singleton = await deploy("Safe.sol/Safe");
  const factory = await deploy("proxies/SafeProxyFactory.sol/SafeProxyFactory");
  const setup = encodeFunctionData({
    abi: safeAbi,
    functionName: "setup",
    args: [owners, 1n, zeroAddress, "0x", zeroAddress, zeroAddress, 0n, zeroAddress],
  });
  const hash = await deployer.writeContract({
    address: factory,
    abi: factoryAbi,
    functionName: "createProxyWithNonce",
    args: [singleton, setup, 0n],
  });
  const { logs } = await client.waitForTransactionReceipt({ hash });
  const [created] = parseEventLogs({ abi: factoryAbi, logs });
  return getAddress(created?.args.proxy ?? zeroAddress);
}
