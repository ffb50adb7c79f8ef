// Written by npm run build:contracts from contracts/prices/PriceReports.sol; do not edit.
export const priceReportsAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "timelock",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "roundSeconds",
        "type": "uint256"
      },
      {
        "internalType": "address[]",
        "name": "reporters_",
        "type": "address[]"
      },
      {
        "internalType": "uint8",
        "name": "quorum_",
        "type": "uint8"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "timelock",
        "type": "address"
      }
    ],
    "name": "OnlyTimelock_NoCode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "timelock",
        "type": "address"
      }
    ],
    "name": "OnlyTimelock_Refused",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "round",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "Reports_AlreadyPosted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "reporters",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maxReporters",
        "type": "uint256"
      }
    ],
    "name": "Reports_BadCount",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "quorum",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minQuorum",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maxQuorum",
        "type": "uint256"
      }
    ],
    "name": "Reports_BadQuorum",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maxSeconds",
        "type": "uint256"
      }
    ],
    "name": "Reports_BadRoundSeconds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "Reports_BadSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "Reports_DuplicateReporter",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Reports_NoPrice",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "round",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "nowSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "startSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "endSeconds",
        "type": "uint256"
      }
    ],
    "name": "Reports_NotOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Reports_NotReporter",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "round",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "Reports_ZeroPrice",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Reports_ZeroReporter",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "round",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "priceUsd8",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "lowUsd8",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "highUsd8",
        "type": "uint256"
      }
    ],
    "name": "PriceReported",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address[]",
        "name": "oldReporters",
        "type": "address[]"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldQuorum",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address[]",
        "name": "newReporters",
        "type": "address[]"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newQuorum",
        "type": "uint256"
      }
    ],
    "name": "ReportersSet",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "PRICE_REPORT_TYPEHASH",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "ROUND_SECONDS",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "TIMELOCK",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "round",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "priceUsd8_",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "digestOf",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "round",
        "type": "uint32"
      },
      {
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "hasReported",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "round",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "priceUsd8_",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "post",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "priceUsd8",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "lowUsd8",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "highUsd8",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "updatedAtSeconds",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "quorum",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "reporters",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "",
        "type": "address[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "newReporters",
        "type": "address[]"
      },
      {
        "internalType": "uint8",
        "name": "newQuorum",
        "type": "uint8"
      }
    ],
    "name": "setReporters",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const;
