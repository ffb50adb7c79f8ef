import type { Address, Hex } from "viem";
import type { SafeTransaction } from "#protocol/safe/safe-transaction.ts";

export type TransactionVector = {
  source: string;
  version: string;
  chainId: bigint | null;
  safe: Address;
  fields: Partial<SafeTransaction>;
  domainHash?: Hex;
  messageHash?: Hex;
  safeTxHash: Hex;
};

const hashesUtil = "pcaversaccio/safe-tx-hashes-util@2260fbfe README.md";
const ethPy = "safe-global/safe-eth-py@e9d83ccf safe_eth/safe/tests/test_safe_tx.py";
const hashRs = "Cyfrin/safe-hash-rs@7b70ae77 crates/safe-utils/tests/hasher_tests.rs";
const gateway = "5afe/safe-client-gateway@bb4916bb src/utils/tests/transactions.rs";
const morpho = "morpho-org/safe-tx-hash@079204d4 test.py";

const zero = "0x0000000000000000000000000000000000000000";
const pySafe = "0x692a70D2e424a56D2C6C27aA97D1a86395877b3A";
const pyCall = {
  to: "0x5AC255889882aaB35A2aa939679E3F3d4Cea221E",
  value: 5_000_000n,
  data: "0x00",
  safeTxGas: 50_000n,
  baseGas: 100n,
  gasPrice: 10_000n,
  nonce: 67n,
} as const;
const pyCreation = {
  to: zero,
  value: 80_000_000n,
  data: "0x562944",
  operation: 2,
  safeTxGas: 54_522n,
  baseGas: 773n,
  gasPrice: 22_000_000n,
  nonce: 257_000n,
} as const;

export const transactionVectors: readonly TransactionVector[] = [
  {
    source: `${ethPy} test_hash_safe_multisig_tx`,
    version: "0.1.0",
    chainId: null,
    safe: pySafe,
    fields: pyCall,
    safeTxHash: "0xc9d69a2350aede7978fdee58e702647e4bbdc82168577aa4a43b66ad815c6d1a",
  },
  {
    source: `${ethPy} test_hash_safe_multisig_tx, second`,
    version: "0.1.0",
    chainId: null,
    safe: pySafe,
    fields: pyCreation,
    safeTxHash: "0x8ca8db91d72b379193f6e229eb2dff0d0621b6ef452d90638ee3206e9b7349b3",
  },
  {
    source: `${ethPy} test_hash_safe_multisig_tx, third`,
    version: "1.0.0",
    chainId: null,
    safe: pySafe,
    fields: pyCall,
    safeTxHash: "0x7c60341f3e1b4483575f38e84e97d6b332a2dd55b9290f39e6e26eef29a04fe7",
  },
  {
    source: `${ethPy} test_hash_safe_multisig_tx, fourth`,
    version: "1.0.0",
    chainId: null,
    safe: pySafe,
    fields: pyCreation,
    safeTxHash: "0xf585279fd867c94738096f4eab964e9e202014d2f0d5155d751099ad85cbe504",
  },
  {
    source: `${ethPy} test_hash_safe_multisig_tx_1_3`,
    version: "1.3.0",
    chainId: 4n,
    safe: "0x2B0b9cBDA3D7b0F760187c52A8FFB18C48E5d96A",
    fields: {
      to: "0x79613FD49472C3C7a32188e45ff00e7bdC8a897d",
      value: 2n,
      data: "0x1212",
      gasToken: "0xFA995c7a0d32A4e7497508a5C380369BE8dB49Db",
      refundReceiver: "0x6b92f5E5360bfCa8F5d3FcE65D87382967847983",
      nonce: 17n,
    },
    safeTxHash: "0x01d42a801ac44d3ebd43592be980dea0756d7f7b27d718d3016a42ea7ce85587",
  },
  {
    source: `${gateway} safe_tx_hash_for_safe_address_cancellation_tx_legacy`,
    version: "1.1.1",
    chainId: null,
    safe: "0xd6f5Bef6bb4acD235CF85c0ce196316d10785d67",
    fields: { to: "0xd6f5Bef6bb4acD235CF85c0ce196316d10785d67", nonce: 39n },
    domainHash: "0x6dda5da6f3b6225311946ab4732b5658018db6dc890378fbdb529d8e9832762a",
    messageHash: "0xf0c66ea90dae4d21f8fed03cb6e7f03eb0720479fb2562915921721eed809626",
    safeTxHash: "0x89067bfebe450e45c02dd97e3cc9bd1656d49ebb8a17819829eab9c5dc575c27",
  },
  {
    source: `${gateway} safe_tx_hash_for_safe_address_cancellation_tx`,
    version: "1.3.0",
    chainId: 4n,
    safe: "0x4cb09344de5bCCD45F045c5Defa0E0452869FF0f",
    fields: { to: "0x4cb09344de5bCCD45F045c5Defa0E0452869FF0f", nonce: 39n },
    safeTxHash: "0xdce3bf453ed8cf84d13c76911e5d11c31501b24004b9e856d6091808067bd398",
  },
  {
    source: `${hashesUtil} "Safe Transaction Hashes"`,
    version: "1.3.0+L2",
    chainId: 42_161n,
    safe: "0x111CEEee040739fD91D29C34C33E6B3E112F2177",
    fields: {
      to: "0x111CEEee040739fD91D29C34C33E6B3E112F2177",
      data: "0x0d582f130000000000000000000000000c75fa5a5f1c0997e3eea425cfa13184ed0ec9e50000000000000000000000000000000000000000000000000000000000000003",
      nonce: 234n,
    },
    domainHash: "0x1cf7f9b1efe3bc47fe02fd27c649fea19e79d66040683a1c86c7490c80bf7291",
    messageHash: "0xd9109ea63c50ecd3b80b6b27ed5c5a9fd3d546c2169dfb69bfa7ba24cd14c7a5",
    safeTxHash: "0x0cb7250b8becd7069223c54e2839feaed4cee156363fbfe5dd0a48e75c4e25b3",
  },
  {
    source: `${hashesUtil} "Interactive Mode"`,
    version: "1.3.0+L2",
    chainId: 42_161n,
    safe: "0x111CEEee040739fD91D29C34C33E6B3E112F2177",
    fields: {
      to: "0x111CEEee040739fD91D29C34C33E6B3E112F2177",
      value: 1000n,
      data: "0x0d582f130000000000000000000000000c75fa5a5f1c0997e3eea425cfa13184ed0ec9e50000000000000000000000000000000000000000000000000000000000000003",
      operation: 1,
      gasPrice: 50n,
      gasToken: "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2",
      refundReceiver: "0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045",
      nonce: 234n,
    },
    messageHash: "0xc7e826933da60e6ac3e2246ed0563a26a920a65beaa9089d784ac96234141bb3",
    safeTxHash: "0xc818fceb1cace51c1a4039c4c66fc73d95eccc298104c9c52debac604b9f4e04",
  },
  {
    source: `${hashesUtil} "Transaction Simulation"`,
    version: "1.4.1",
    chainId: 1n,
    safe: "0x5EA1d9A6dDC3A0329378a327746D71A2019eC332",
    fields: {
      to: "0x9641d764fc13c8B624c04430C7356C1C7C8102e2",
      data: "0x8d80ff0a0000000000000000000000000000000000000000000000000000000000000020000000000000000000000000000000000000000000000000000000000000013200cfbfac74c26f8647cbdb8c5caf80bb5b32e4313400000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000044dd43a79f000000000000000000000000f46c6d6e62f59d9222f3812874211df07cf7b318000000000000000000000000000000000000000000000000000000000000000100a0b86991c6218b36c1d19d4a2e9eb0ce3606eb4800000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000044a9059cbb0000000000000000000000001fe27a73cd9f0b3c53b6e936d0b4f9b2f8ca3367000000000000000000000000000000000000000000000000000000002faf08000000000000000000000000000000",
      operation: 1,
      nonce: 6n,
    },
    domainHash: "0x58122ea8f001782facc66ee5495a6b8b29730fadf352d8608ca86bd31569fcf5",
    messageHash: "0xe992e061576268328fac9175d6aea3defd4c3bef83a0c6fe08f6aa5a222cbc45",
    safeTxHash: "0x27a0c4abf624b15b776f544a4b31ed4d50dee2b677c6497fbadf4f7a73be705e",
  },
  {
    source: `${hashRs} test_signing_hasher`,
    version: "1.3.0",
    chainId: 11_155_111n,
    safe: "0x86D46EcD553d25da0E3b96A9a1B442ac72fa9e9F",
    fields: {
      to: "0x7b79995e5f793A07Bc00c21412e50Ecae098E7f9",
      data: "0x095ea7b3000000000000000000000000fe2f653f6579de62aaf8b186e618887d03fa31260000000000000000000000000000000000000000000000000000000000000001",
      nonce: 6n,
    },
    safeTxHash: "0x213be037275c94449a28b4edead76b0d63c7e12b52257f9d5686d98b9a1a5ff4",
  },
  {
    source: `${hashRs} test_safe_hash_tx_signing_cli_output`,
    version: "1.3.0",
    chainId: 1n,
    safe: "0x1c694Fc3006D81ff4a56F97E1b99529066a23725",
    fields: {
      to: "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48",
      data: "0xa9059cbb00000000000000000000000092d0ebaf7eb707f0650f9471e61348f4656c29bc00000000000000000000000000000000000000000000000000000005d21dba00",
      nonce: 63n,
    },
    domainHash: "0x1655e94a9bcc5a957daa1acae692b4c22e7aaf146b4deb9194f8221d2f09d8c3",
    messageHash: "0xf22754eba5a2b230714534b4657195268f00dc0031296de4b835d82e7aa1e574",
    safeTxHash: "0xad06b099fca34e51e4886643d95d9a19ace2cd024065efb66662a876e8c40343",
  },
  {
    source: morpho,
    version: "1.4.1",
    chainId: 8453n,
    safe: "0xcBa28b38103307Ec8dA98377ffF9816C164f9AFa",
    fields: {
      to: "0xBAa5CC21fd487B8Fcc2F632f3F4E8D37262a0842",
      data: "0xa9059cbb000000000000000000000000f057afeec22e220f47ad4220871364e9e828b2e900000000000000000000000000000000000000000001a784379d99db42000000",
      nonce: 11n,
    },
    domainHash: "0x837b1eb3bcc66a4b6bd9f0d8c876e31648b46ac2e66e4080ee93e97e51074cb9",
    messageHash: "0x18100568166f32d42c2c1d01c907dabc9bec58334a125da2a2a43742764183cd",
    safeTxHash: "0x1bf99e3cf2d2272960c8a02ca4163459ad240de7995bec237a886b84968a077c",
  },
];
