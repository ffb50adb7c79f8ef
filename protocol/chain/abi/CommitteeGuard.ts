// Written by npm run build:contracts from contracts/committee/seats/CommitteeGuard.sol; do not edit.
export const committeeGuardAbi = [
  {
    "inputs": [
      {
        "internalType": "contract ICommittee",
        "name": "seats",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "timelock",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "target",
            "type": "address"
          },
          {
            "internalType": "enum ICommitteeGuard.Access",
            "name": "access",
            "type": "uint8"
          }
        ],
        "internalType": "struct ICommitteeGuard.Power[]",
        "name": "powers",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      }
    ],
    "name": "Guard_CannotBePower",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "Guard_NoSeating",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      }
    ],
    "name": "Guard_NotAPower",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      }
    ],
    "name": "Guard_NotMember",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "operation",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "gasPrice",
        "type": "uint256"
      }
    ],
    "name": "Guard_NotPlain",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "safeThreshold",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "committeeThreshold",
        "type": "uint256"
      }
    ],
    "name": "Guard_NotSynced",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
      }
    ],
    "name": "Guard_Party",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "seating",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "sinceSeating",
        "type": "uint256"
      }
    ],
    "name": "Guard_SatLater",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "seating",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "current",
        "type": "uint256"
      }
    ],
    "name": "Guard_SeatingToCome",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "bytes_",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "neededBytes",
        "type": "uint256"
      }
    ],
    "name": "Guard_SignaturesTooShort",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum ICommittee.Standing",
        "name": "standing",
        "type": "uint8"
      },
      {
        "internalType": "enum ICommitteeGuard.Access",
        "name": "access",
        "type": "uint8"
      }
    ],
    "name": "Guard_TermEnded",
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
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "enum ICommitteeGuard.Access",
        "name": "oldAccess",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "enum ICommitteeGuard.Access",
        "name": "newAccess",
        "type": "uint8"
      }
    ],
    "name": "PowerSet",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "SAFE",
    "outputs": [
      {
        "internalType": "contract ISafe",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "SEATS",
    "outputs": [
      {
        "internalType": "contract ICommittee",
        "name": "",
        "type": "address"
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
        "internalType": "address",
        "name": "target",
        "type": "address"
      }
    ],
    "name": "accessTo",
    "outputs": [
      {
        "internalType": "enum ICommitteeGuard.Access",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      },
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "name": "checkAfterExecution",
    "outputs": [],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      },
      {
        "internalType": "uint8",
        "name": "operation",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "safeTxGas",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "baseGas",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "gasPrice",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "gasToken",
        "type": "address"
      },
      {
        "internalType": "address payable",
        "name": "refundReceiver",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "signatures",
        "type": "bytes"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "name": "checkTransaction",
    "outputs": [],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "target",
            "type": "address"
          },
          {
            "internalType": "enum ICommitteeGuard.Access",
            "name": "access",
            "type": "uint8"
          }
        ],
        "internalType": "struct ICommitteeGuard.Power",
        "name": "power",
        "type": "tuple"
      }
    ],
    "name": "setPower",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes4",
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "name": "supportsInterface",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  }
] as const;
