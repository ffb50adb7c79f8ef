// Written by npm run build:contracts from contracts/certification/powers/CommitteeAvailability.sol; do not edit.
export const committeeAvailabilityAbi = [
  {
    "inputs": [
      {
        "internalType": "contract ICommittee",
        "name": "seats",
        "type": "address"
      },
      {
        "internalType": "contract Availability",
        "name": "availability",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
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
        "name": "safe",
        "type": "address"
      }
    ],
    "name": "CommitteePower_NotCommittee",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "seating",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "stands",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "reasonHash",
        "type": "bytes32"
      }
    ],
    "name": "AnswerRuledByCommittee",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "AVAILABILITY",
    "outputs": [
      {
        "internalType": "contract Availability",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "REGISTRY",
    "outputs": [
      {
        "internalType": "contract IProviderRegistry",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "SAFE",
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
    "inputs": [
      {
        "internalType": "bytes",
        "name": "call",
        "type": "bytes"
      },
      {
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
      }
    ],
    "name": "isParty",
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
        "internalType": "uint256",
        "name": "seating",
        "type": "uint256"
      },
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      },
      {
        "internalType": "bool",
        "name": "stands",
        "type": "bool"
      },
      {
        "internalType": "bytes32",
        "name": "reasonHash",
        "type": "bytes32"
      }
    ],
    "name": "rule",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const;
