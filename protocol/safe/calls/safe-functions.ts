import type { Hex } from "viem";
import { typeHash } from "#protocol/safe/type-hash.ts";

/** What a function of a Safe, or of the libraries that it delegatecalls, does to the Safe. */
export type SafeEffect =
  | "owners"
  | "threshold"
  | "modules"
  | "guard"
  | "fallback handler"
  | "code"
  | "approval"
  | "signature"
  | "execution"
  | "creation"
  | "batch"
  | null;

export type SafeFunction = { name: string; inputs: readonly { name: string; type: string }[]; effect: SafeEffect };

/** Functions of the Safe contracts from v0.1.0 to v1.5.0, and those of tokens that treasuries call most. */
const functions: readonly (readonly [string, SafeEffect])[] = [
  ["addOwnerWithThreshold(address owner,uint256 threshold)", "owners"],
  ["removeOwner(address prevOwner,address owner,uint256 threshold)", "owners"],
  ["swapOwner(address prevOwner,address oldOwner,address newOwner)", "owners"],
  ["changeThreshold(uint256 threshold)", "threshold"],
  ["enableModule(address module)", "modules"],
  ["disableModule(address prevModule,address module)", "modules"],
  ["setGuard(address guard)", "guard"],
  ["setModuleGuard(address moduleGuard)", "guard"],
  ["setFallbackHandler(address handler)", "fallback handler"],
  ["setSafeMethod(bytes4 selector,bytes32 newMethod)", "fallback handler"],
  ["setDomainVerifier(bytes32 domainSeparator,address newVerifier)", "fallback handler"],
  ["setSupportedInterface(bytes4 interfaceId,bool supported)", "fallback handler"],
  ["addSupportedInterfaceBatch(bytes4 interfaceId,bytes32[] handlerWithSelectors)", "fallback handler"],
  ["removeSupportedInterfaceBatch(bytes4 interfaceId,bytes4[] selectors)", "fallback handler"],
  ["changeMasterCopy(address masterCopy)", "code"],
  ["migrateSingleton()", "code"],
  ["migrateWithFallbackHandler()", "code"],
  ["migrateL2Singleton()", "code"],
  ["migrateL2WithFallbackHandler()", "code"],
  [
    "setup(address[] owners,uint256 threshold,address to,bytes data,address fallbackHandler,address paymentToken,uint256 payment,address paymentReceiver)",
    "owners",
  ],
  ["approveHash(bytes32 hashToApprove)", "approval"],
  ["signMessage(bytes data)", "signature"],
  [
    "execTransaction(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,bytes signatures)",
    "execution",
  ],
  ["execTransactionFromModule(address to,uint256 value,bytes data,uint8 operation)", "execution"],
  ["execTransactionFromModuleReturnData(address to,uint256 value,bytes data,uint8 operation)", "execution"],
  ["performCreate(uint256 value,bytes deploymentData)", "creation"],
  ["performCreate2(uint256 value,bytes deploymentData,bytes32 salt)", "creation"],
  ["multiSend(bytes transactions)", "batch"],
  ["transfer(address to,uint256 amount)", null],
  ["approve(address spender,uint256 amount)", null],
  ["transferFrom(address from,address to,uint256 amount)", null],
];

const bySelector = new Map<string, SafeFunction>(
  functions.map(([signature, effect]) => {
    const [name = "", list = ""] = signature.slice(0, -1).split("(");
    const inputs = list === "" ? [] : list.split(",").map(inputOf);
    const selector = typeHash(`${name}(${inputs.map(({ type }) => type).join(",")})`).slice(0, 10);
    return [selector, { name, inputs, effect }];
  }),
);

/** The function that a call's selector suggests; another contract may mean something else by it. */
export function safeFunction(data: Hex): SafeFunction | null {
  return bySelector.get(data.slice(0, 10).toLowerCase()) ?? null;
}

function inputOf(text: string): { name: string; type: string } {
  const [type = "", name = ""] = text.split(" ");
  return { name, type };
}
